/** The professional's handbook, read once at the start from the seed, and shown in one language. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { ThreeTexts } from '../contract/catchment.ts';
import { Forum, type Handbook, Kind, PathwayRole, type Said } from '../contract/handbook.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { frozen } from './frozen.ts';

export interface HandbookFiles {
  /** Changes when any of the files does. */
  readonly version: string;
  readonly roles: readonly PathwayRole[];
  readonly kinds: readonly Kind[];
  readonly forums: readonly Forum[];
}

const FOLDER = fileURLToPath(new URL('../../seed/data', import.meta.url));

/** @param folder where the files are. Throws, with every fault, file and line, when something is wrong. */
export function loadHandbook(folder = FOLDER): HandbookFiles {
  const faults: string[] = [];
  const whole = createHash('sha256');
  const rows = <T>(file: string, schema: z.ZodType<T>): T[] => readFileSync(`${folder}/${file}`, 'utf8').split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    whole.update(line);
    const result = schema.safeParse(parsed(line));
    if (result.success) return [result.data];
    for (const { path, message } of result.error.issues) faults.push(`${file}:${index + 1} ${path.join('.')}: ${message}`);
    return [];
  });
  const files = { roles: rows('pathway-roles.jsonl', PathwayRole), kinds: rows('kinds.jsonl', Kind), forums: rows('forums.jsonl', Forum) };
  if (faults.length > 0) throw new Error(`The handbook of the seed is broken:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return { ...files, version: whole.digest('hex').slice(0, 16) };
}

let kept: HandbookFiles | null = null;

/** The seed's own handbook; read the first time it is asked for. */
export function seedHandbook(): HandbookFiles {
  kept ??= loadHandbook();
  return kept;
}

/** The handbook in one language. */
export function handbookIn({ roles, kinds, forums }: HandbookFiles, lang: Lang): Handbook {
  return frozen({ roles: roles.map((one) => said(one, lang)), kinds: kinds.map((one) => said(one, lang)), forums: forums.map((one) => said(one, lang)) });
}

/** Every text in it, in one language. */
function said<T>(value: T, lang: Lang): Said<T> {
  if (Array.isArray(value)) return value.map((one: unknown) => said(one, lang)) as Said<T>;
  if (typeof value !== 'object' || value === null) return value as Said<T>;
  if (isThreeTexts(value)) return value[lang] as Said<T>;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, lang)])) as Said<T>;
}

const isThreeTexts = (value: object): value is ThreeTexts => 'nb' in value && 'nn' in value && 'en' in value;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
