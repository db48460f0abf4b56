/** What the referral side knows, read once at the start from the seed: catchment areas, rules of responsibility, contents. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { CatchmentGap, type CatchmentLine, CatchmentRow, type ContentsItem, ContentsFile, MunicipalityChange, ReceivingFile, ResponsibilityFile, type ResponsibilityRule } from '../contract/catchment.ts';

export interface Reference {
  /** Changes when any of the files does. */
  readonly version: string;
  readonly catchments: readonly CatchmentLine[];
  readonly changes: readonly MunicipalityChange[];
  readonly receiving: ReceivingFile;
  readonly rules: readonly ResponsibilityRule[];
  readonly contents: readonly ContentsItem[];
}

const FOLDER = fileURLToPath(new URL('../../seed', import.meta.url));

/** @param folder where data/ and rules/ are. Throws, with every fault, file and line, when something is wrong. */
export function loadReference(folder = FOLDER): Reference {
  const faults: string[] = [];
  const text = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const sources: string[] = [];
  const lines = <T>(file: string, schemaOf: (json: unknown) => z.ZodType<T>): T[] => text(file).split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    sources.push(line);
    const json = parsed(line);
    return checked(schemaOf(json), json, `${file}:${index + 1}`, faults) ?? [];
  });
  const whole = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const from = text(file);
    sources.push(from);
    return checked(schema, parsed(from), file, faults);
  };
  const catchments = lines<CatchmentLine>('data/catchments.jsonl', (json) => (isGap(json) ? CatchmentGap : CatchmentRow));
  const changes = lines('data/municipality-changes.jsonl', () => MunicipalityChange);
  const receiving = whole('rules/receiving.json', ReceivingFile);
  const responsibility = whole('rules/responsibility.json', ResponsibilityFile);
  const contents = whole('rules/referral-contents.json', ContentsFile);
  if (faults.length > 0 || !receiving || !responsibility || !contents) throw new Error(`The reference data for referrals is broken:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return { version: createHash('sha256').update(sources.join('\n')).digest('hex').slice(0, 16), catchments, changes, receiving, rules: responsibility.rules, contents: contents.items };
}

let kept: Reference | null = null;

/** The seed's own reference data; read the first time it is asked for. */
export function seedReference(): Reference {
  kept ??= loadReference();
  return kept;
}

const isGap = (json: unknown) => typeof json === 'object' && json !== null && 'gap' in json;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checked<T>(schema: z.ZodType<T>, json: unknown, where: string, faults: string[]): T | undefined {
  if (json === undefined) {
    faults.push(`${where} is not JSON`);
    return undefined;
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) faults.push(`${where} ${path.join('.')}: ${message}`);
  return undefined;
}
