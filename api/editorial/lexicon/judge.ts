/** The judged queries: what people wrote, and the doors that an experienced adviser would accept. One file per writer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from '../../contract/navigate.ts';
import type { Audience, CrisisLevel, ServiceType } from '../../contract/vocabulary.ts';
import type { Directory } from '../../directory/directory.ts';

export interface Judged {
  readonly id: string;
  readonly q: string;
  readonly lang: string;
  readonly style: string;
  readonly for: Audience;
  readonly age: number | null;
  readonly municipality: string;
  readonly crisis: CrisisLevel;
  /** Types that a good adviser would accept first. */
  readonly door: readonly ServiceType[];
  /** Types that must be in sight among the first five. */
  readonly top5: readonly ServiceType[];
  /** Types that must not be first. */
  readonly never: readonly ServiceType[];
  readonly note: string;
  readonly file: string;
}

export interface Verdict {
  readonly query: Judged;
  readonly got: readonly ServiceType[];
  readonly level: CrisisLevel;
  readonly first: boolean;
  readonly third: boolean;
  readonly also: boolean;
  readonly never: boolean;
  readonly local: boolean;
  readonly crisisHeld: boolean;
}

/** A Monday, ten o'clock in Norway. */
export const AT = '2026-11-23T10:00:00+01:00';

/** Where they are in the project; an installation may keep its own (JUDGED_FOLDER). */
export const JUDGED_FOLDER = fileURLToPath(new URL('../../../tests/navigation', import.meta.url));

/** None where the folder is not there. */
export function readJudged(folder = JUDGED_FOLDER): Judged[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^queries\..*\.jsonl$/.test(name)).sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map((line) => ({ ...(JSON.parse(line) as Judged), file: name.split('.')[1] ?? name })));
}

/** What is asked for a judged query: always in bokmål's order of doors, always at the same moment. */
export const questionOf = (query: Judged): Question =>
  ({ q: query.q, municipality: query.municipality, for: query.for, age: query.age ?? undefined, themes: [], without: [], pathways: [], lang: 'nb', at: AT });

export const judge = (query: Judged, directory: Directory): Verdict => verdictOn(query, directory.navigate(questionOf(query)));

export function verdictOn(query: Judged, { door, alternatives, crisis }: Answer): Verdict {
  const services = [door, ...alternatives].filter((one) => one !== null).map((one) => one.service);
  const got = services.map((service) => service.type);
  const first = got[0];
  const covered = services[0];
  return {
    query, got: got.slice(0, 5), level: crisis.level,
    first: first !== undefined && query.door.includes(first),
    third: got.slice(0, 3).some((type) => query.door.includes(type)),
    also: query.top5.every((type) => got.slice(0, 5).includes(type)),
    never: first === undefined || !query.never.includes(first),
    local: covered !== undefined && (covered.coverage.national || covered.coverage.municipalities.includes(query.municipality)),
    crisisHeld: query.crisis === 'none' ? crisis.level === 'none' : query.crisis === 'urgent' ? crisis.level !== 'none' : crisis.level === 'emergency',
  };
}

export interface Figures {
  readonly n: number;
  /** Shares from 0 to 1. */
  readonly door1: number;
  readonly door3: number;
  readonly top5: number;
  readonly neverHeld: number;
  readonly local: number;
  readonly emergency: number;
  readonly urgent: number;
  readonly falseAlarm: number;
}

export function figures(verdicts: readonly Verdict[]): Figures {
  const share = (rows: readonly Verdict[], holds: (row: Verdict) => boolean) => (rows.length === 0 ? 1 : rows.filter(holds).length / rows.length);
  const of = (level: CrisisLevel) => verdicts.filter((row) => row.query.crisis === level);
  return {
    n: verdicts.length, door1: share(verdicts, (row) => row.first), door3: share(verdicts, (row) => row.third),
    top5: share(verdicts.filter((row) => row.query.top5.length > 0), (row) => row.also), neverHeld: share(verdicts, (row) => row.never), local: share(verdicts, (row) => row.local),
    emergency: share(of('emergency'), (row) => row.crisisHeld), urgent: share(of('urgent'), (row) => row.crisisHeld), falseAlarm: 1 - share(of('none'), (row) => row.crisisHeld),
  };
}
