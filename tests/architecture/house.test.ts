import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const MOST_LINES = 300;
const DRAWERS = /(^|[/.-])(utils?|common|helpers?|misc|shared|stuff)([/.-]|$)/i;

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
const code = ['api', 'client', 'db', 'seed'].flatMap(filesIn).filter((file) => /\.(ts|tsx|css|js)$/.test(file));

describe('the house', () => {
  test('has no drawers', () => {
    expect(code.filter((file) => DRAWERS.test(file))).toEqual([]);
  });

  test('has no giant files', () => {
    expect(code.filter((file) => !file.endsWith('.css') && readFileSync(file, 'utf8').split('\n').length > MOST_LINES)).toEqual([]);
  });

  test('has an app that reads as the order of a request', () => {
    expect(readFileSync('api/app.ts', 'utf8').trimEnd().split('\n').length).toBeLessThan(50);
  });

  test('silences no checker', () => {
    expect(code.filter((file) => /\.tsx?$/.test(file) && /@ts-(ignore|nocheck|expect-error)|\bas any\b|biome-ignore-all/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('has SQL in one place only', () => {
    const query = /\b(select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+table)\b/i;
    expect(code.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('db/') && query.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
