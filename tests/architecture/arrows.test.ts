import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

const { default: config } = await import(pathToFileURL('.dependency-cruiser.js').href) as { default: { forbidden: Rules; options: object } };
type Rules = NonNullable<IFlattenedRuleSet['forbidden']>;
const FOLDERS = ['api', 'client', 'db', 'seed', 'tests'];

/** What breaks the rules, as «rule: from → to». */
async function violations(rules: Rules, { baseDir = process.cwd(), folders = FOLDERS, withTypes = true } = {}): Promise<string[]> {
  const { output } = await cruise(folders, { ...config.options, baseDir, tsPreCompilationDeps: withTypes, validate: true, ruleSet: { forbidden: rules } });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('every arrow points the right way', async () => {
  expect(await violations(config.forbidden)).toEqual([]);
});

/** Files that stand in the client's folder and run on the server only: they render, the browser never gets them. */
const SERVER_SIDE = 'entry\\.server\\.tsx$|\\.server\\.tsx?$';

test('no zod, and nothing of Node, reaches the browser', async () => {
  const reach: Rules = [
    { name: 'no-zod-in-the-browser', severity: 'error', from: { path: '^client/', pathNot: SERVER_SIDE }, to: { path: 'node_modules/(zod|express|drizzle-orm|better-sqlite3|pino|helmet)/', reachable: true } },
    { name: 'no-schema-in-the-browser', severity: 'error', from: { path: '^client/', pathNot: SERVER_SIDE }, to: { path: '^api/', pathNot: ['^api/contract/(vocabulary|topics)\\.ts$', '^api/navigator/'], reachable: true } },
  ];
  expect(await violations(reach, { folders: ['client', 'api'], withTypes: false })).toEqual([]);
});

describe('the rules bite', () => {
  const cases: [string, Record<string, string>][] = [
    ['contract-is-a-leaf', { 'api/contract/a.ts': "import '../directory/b.ts';", 'api/directory/b.ts': 'export {};' }],
    ['navigator-is-pure', { 'api/navigator/a.ts': "import { readFileSync } from 'node:fs'; readFileSync('x');" }],
    ['navigator-takes-no-schema', { 'api/navigator/a.ts': "import { b } from '../contract/b.ts'; b();", 'api/contract/b.ts': 'export const b = () => 1;' }],
    ['client-shows-it', { 'client/a.ts': "import { b } from '#db/b.ts'; b();", 'db/b.ts': 'export const b = () => 1;' }],
    ['client-shows-it', { 'client/a.ts': "import type { B } from '#api/app.ts'; export const b: B = 1;", 'api/app.ts': 'export type B = number;' }],
    ['client-takes-only-types-of-the-directory', { 'client/a.ts': "import { b } from '#api/directory/directory.ts'; b();", 'api/directory/directory.ts': 'export const b = () => 1;' }],
    ['api-knows-nothing-of-react', { 'api/a.ts': "import { b } from '#client/b.ts'; b();", 'client/b.ts': 'export const b = () => 1;' }],
    ['db-knows-only-shapes', { 'db/a.ts': "import { b } from '#api/b.ts'; b();", 'api/b.ts': 'export const b = () => 1;' }],
    ['seed-goes-in-by-the-db', { 'seed/a.ts': "import { b } from '#api/directory/b.ts'; b();", 'api/directory/b.ts': 'export const b = () => 1;' }],
    ['api-is-not-seeded-from-within', { 'api/a.ts': "import { b } from '#seed/b.ts'; b();", 'seed/b.ts': 'export const b = () => 1;' }],
    ['nothing-imports-tests', { 'api/a.ts': "import { b } from '#tests/b.ts'; b();", 'tests/b.ts': 'export const b = () => 1;' }],
    ['no-circles', { 'db/a.ts': "import { b } from './b.ts'; export const a = () => b();", 'db/b.ts': "import { a } from './a.ts'; export const b = () => a();" }],
  ];

  test.each(cases)('%s', async (rule, files) => {
    const baseDir = mkdtempSync(join(tmpdir(), 'en-dor-inn-arrows-'));
    const imports = Object.fromEntries(FOLDERS.map((folder) => [`#${folder}/*`, `./${folder}/*`]));
    const house = { ...files, 'package.json': JSON.stringify({ name: 'x', type: 'module', imports }), 'tsconfig.json': '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true,"verbatimModuleSyntax":true,"module":"ESNext","moduleResolution":"bundler"}}' };
    for (const [file, text] of Object.entries(house)) {
      mkdirSync(join(baseDir, dirname(file)), { recursive: true });
      writeFileSync(join(baseDir, file), text);
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(baseDir, 'node_modules'));
    const folders = [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))];
    expect((await violations(config.forbidden, { baseDir, folders })).map((line) => line.split(':')[0])).toContain(rule);
    rmSync(baseDir, { recursive: true });
  });
});
