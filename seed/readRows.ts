/** Reads a file of JSON Lines and checks each row against a schema; every fault is gathered, none is passed over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/** Where the seed's own data lies. */
export const SEED_DATA = fileURLToPath(new URL('./data', import.meta.url));

export interface Row<T> { value: T; where: string }

/** The rows of a file, each as the schema makes it; what does not fit is put into `faults` with file and line. */
export function readRows<T>(folder: string, file: string, schema: z.ZodType<T>, faults: string[]): Row<T>[] {
  return readFileSync(join(folder, file), 'utf8').split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const where = `${file}:${index + 1}`;
    const json = parse(line);
    if (json === undefined) {
      faults.push(`${where} is not JSON`);
      return [];
    }
    const value = checked(schema, json, where, faults);
    return value === undefined ? [] : [{ value, where }];
  });
}

/** The value as the schema makes it, or undefined and the reasons in `faults`. */
export function checked<T>(schema: z.ZodType<T>, json: unknown, where: string, faults: string[]): T | undefined {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) faults.push(`${where} ${path.join('.')}: ${message}`);
  return undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
