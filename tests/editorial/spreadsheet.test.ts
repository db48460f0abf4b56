/** Entries out to a spreadsheet and in again. People and changed numbers in it are fictional; the entries are the seed's. */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hours, type ServiceEntry } from '#api/contract/entry.ts';
import type { Actor, Right } from '#api/editorial/rights.ts';
import { sheetsDesk, type SheetsDesk } from '#api/editorial/spreadsheet/desk.ts';
import type { DryRun } from '#api/editorial/spreadsheet/dryRun.ts';
import { readFile, type Table } from '#api/editorial/spreadsheet/readFile.ts';
import { csvFile, xlsxFile } from '#api/editorial/spreadsheet/writeFile.ts';
import { openApprovals } from '#db/approvals.ts';
import { heads } from '#db/heads.ts';
import { headRevision, history, saveRevision } from '#db/revisions.ts';
import { openHouse, type TestHouse } from '../api/house.ts';
import { byStaff } from '../db/fixture.ts';
import { type KeepingHouse, keepService, openKeepingHouse, OTHER, phone, PROVIDER, web } from './keepingHouse.ts';
import { employ } from './staff.ts';

const seatOf = (actor: Actor | null) => ({ signedIn: null, actor, from: '192.0.2.7', setCookie: () => undefined });
const deskFor = async (house: KeepingHouse, ...rights: Right[]) => sheetsDesk(house, seatOf((await employ(house.db, 'Redaktør Fiktiv', rights)).actor));
const editorOf = (house: KeepingHouse) => deskFor(house, { role: 'editor', organisation: PROVIDER });
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function exported(desk: SheetsDesk, organisation = PROVIDER, format: 'csv' | 'xlsx' = 'csv', lang: 'nb' | 'nn' = 'nb'): Promise<Table> {
  const read = await readFile((await desk.file(organisation, format, lang)).body);
  if (!('table' in read)) throw new Error(read.problem);
  return read.table;
}
async function tried(desk: SheetsDesk, table: Table, lang: 'nb' | 'nn' = 'nb'): Promise<{ run: DryRun; table: string }> {
  const read = await desk.tryOut(bytesOf(csvFile(table)), lang);
  if (!('run' in read)) throw new Error(read.problem);
  return read;
}
/** The same table with other text in some cells: by row (as the spreadsheet numbers it) and heading. */
const edited = (table: Table, changes: readonly (readonly [number, string, string])[]): Table => table.map((cells, at) => cells.map((cell, column) =>
  changes.find(([row, heading]) => row === at + 1 && heading === table[0]?.[column])?.[2] ?? cell));
const cellOf = (table: Table, row: number, heading: string) => table[row - 1]?.[table[0]?.indexOf(heading) ?? -1];

describe('the seed, out and in again', () => {
  let house: KeepingHouse;
  let desk: SheetsDesk;
  let seeded: TestHouse;
  beforeAll(async () => {
    seeded = await openHouse();
    house = await openKeepingHouse(undefined, seeded.db);
    desk = await deskFor(house, { role: 'administrator', organisation: '*' });
  });
  afterAll(() => seeded?.close());

  test('every service of every organisation says «no changes», as CSV and XLSX, in both languages', { timeout: 180_000 }, async () => {
    const organisations = await desk.organisations();
    const services = (await heads(house.db, 'service')).filter(({ state }) => state.status !== 'withdrawn').length;
    expect(organisations.reduce((sum, { entries }) => sum + entries, 0)).toBe(services);
    expect(services).toBeGreaterThan(250);
    let seen = 0;
    for (const [at, { slug, entries }] of organisations.entries()) {
      for (const [format, lang] of [['csv', 'nb'], ['xlsx', 'nn'], ...(at % 8 === 0 ? [['csv', 'nn'], ['xlsx', 'nb']] as const : [])] as const) {
        const { body } = await desk.file(slug, format, lang);
        const read = await desk.tryOut(body, lang === 'nb' ? 'nn' : 'nb');
        const run = 'run' in read ? read.run : null;
        expect(run, `${slug} ${format}: ${'problem' in read ? read.problem : ''}`).toMatchObject({ changing: 0, isReady: false, wrong: [], lacks: [], unknownHeadings: [] });
        expect(run?.entries.filter(({ state }) => state !== 'same').map((one) => [one.slug, one.state, one.changes, one.wrong])).toEqual([]);
        expect(run?.entries).toHaveLength(entries);
      }
      seen += entries;
    }
    expect(seen).toBe(services);
  });

  test('numbers, hours and places stand as people write them', async () => {
    const table = await exported(desk, 'amk');
    expect(cellOf(table, 2, 'Rad')).toBe('tjeneste');
    expect(cellOf(table, 2, 'Kommuner')).toBe('hele landet');
    expect(cellOf(table, 3, 'Nummer eller adresse')).toBe('113');
    expect(cellOf(table, 3, 'Åpningstider')).toBe('hele døgnet');
    const molde = await exported(desk, 'molde-kommune', 'xlsx', 'nn');
    expect(cellOf(molde, 2, 'Kommunar')).toContain('Molde (1506)');
    expect(molde[0]?.slice(0, 4)).toEqual(['Rad', 'Teneste-id', 'Versjon', 'Kontakt-id']);
  });

  test('a CSV opens in a Norwegian spreadsheet: a mark in front, semicolons', async () => {
    const { body, name, type } = await desk.file('molde-kommune', 'csv', 'nb');
    expect([...body.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(body)).toMatch(/^.?Rad;Tjeneste-id;Versjon;/);
    expect([name, type]).toEqual(['molde-kommune.csv', 'text/csv; charset=utf-8']);
  });
});

const OFFICE = Hours.parse({ regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }] });
const aHouse = async (told: Partial<ServiceEntry> = {}) => {
  const house = await openKeepingHouse();
  await keepService(house, { name: { nb: 'Åpen dør' }, hours: OFFICE, ...told });
  return house;
};

describe('a dry run', () => {
  test('shows old and new of each cell that changes, as it would be dialled, and saves nothing', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    const table = await exported(desk);
    const before = await history(house.db, 'service', 'a-service');
    const { run } = await tried(desk, edited(table, [[2, 'Navn (bokmål)', 'Åpen dør i byen'], [2, 'Åpningstider', 'man–fre 9–15'], [2, 'Til alder', '25 år'], [3, 'Nummer eller adresse', '+4771111099'], [4, 'Merknad (nynorsk)', '']]));
    expect(run.isReady).toBe(true);
    expect(run.entries[0]?.changes).toEqual([
      { row: 2, column: 'name-nb', from: 'Åpen dør', to: 'Åpen dør i byen', contact: null },
      { row: 2, column: 'hours', from: 'mandag–fredag 08.00–15.30', to: 'mandag–fredag 09.00–15.00', contact: null },
      { row: 2, column: 'age-to', from: '', to: '25', contact: null },
      { row: 3, column: 'value', from: '71 11 10 00', to: '71 11 10 99', contact: 'telefon' },
    ]);
    expect(run.entries[0]).toMatchObject({ state: 'changes', willPublish: true, needsSecond: false, entry: null });
    expect(await history(house.db, 'service', 'a-service')).toEqual(before);
  });

  test('what is only typed another way is no change', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    const { run } = await tried(desk, edited(await exported(desk), [[3, 'Nummer eller adresse', '0047 71111000'], [2, 'Åpningstider', 'Mandag til fredag kl. 8–15.30'], [3, 'Slags kontakt', 'Telefon'], [2, 'Navn (bokmål)', '  Åpen   dør ']]));
    expect(run).toMatchObject({ changing: 0, isReady: false });
    expect(run.entries[0]?.state).toBe('same');
  });

  test('says which cell is wrong and what to write instead, all of them at once, and then nothing is ready', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    await keepService(house, { slug: 'b-service' });
    const { run } = await tried(desk, edited(await exported(desk), [
      [2, 'Åpningstider', 'når det passer'], [2, 'Fra alder', 'atten'], [2, 'Kommuner', 'Gokk'], [2, 'Pris', 'dyrt'], [2, 'Navn (bokmål)', '=HYPERLINK("http://example.org")'], [3, 'Kort om tjenesten (bokmål)', 'feil rad'],
      [5, 'Navn (bokmål)', ''], [6, 'Nummer eller adresse', '71 11 10 0'],
    ]));
    expect(run.isReady).toBe(false);
    expect(run.entries[0]?.wrong.map(({ row, column, kind, detail }) => [row, column, kind, detail])).toEqual([
      [2, 'name-nb', 'formula', undefined], [2, 'hours', 'hours', 'når det passer'], [2, 'coverage', 'municipality', 'Gokk'],
      [2, 'cost', 'choice', '«gratis», «egenandel», «vet ikke»'], [3, 'summary-nb', 'other-row', undefined],
    ]);
    expect(run.entries[1]?.wrong.map(({ row, column, kind, value }) => [row, column, kind, value])).toEqual([[5, 'name-nb', 'required', ''], [6, 'value', 'phone-short', '71 11 10 0']]);
    expect((await tried(desk, edited(await exported(desk), [[2, 'Fra alder', 'atten'], [2, 'Til alder', '130']]))).run.entries[0]?.wrong.map(({ kind, value }) => [kind, value])).toEqual([['age', 'atten'], ['age', '130']]);
  });

  test('rows that say nothing of where they belong, headings that are not there, others that nobody knows', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    const table = await exported(desk);
    expect((await tried(desk, edited(table, [[2, 'Rad', 'hei'], [3, 'Tjeneste-id', ''], [4, 'Versjon', 'to']]))).run.wrong.map(({ row, kind }) => [row, kind])).toEqual([[2, 'row-kind'], [3, 'no-slug'], [4, 'no-version']]);
    expect((await tried(desk, table.map((row) => row.filter((_, at) => at !== 2)))).run).toMatchObject({ lacks: ['version'], isReady: false });
    const own = (await tried(desk, table.map((row, at) => [...row, at === 0 ? 'Min merknad' : 'x']))).run;
    expect(own).toMatchObject({ unknownHeadings: ['Min merknad'], changing: 0, wrong: [] });
    const few = (await tried(desk, table.map((row) => row.slice(0, 6)))).run;
    expect(few).toMatchObject({ changing: 0, wrong: [] });
    const doubled = (await tried(desk, [...table, ...table.slice(1, 2)])).run;
    expect(doubled.entries[0]?.wrong.map(({ kind }) => kind)).toEqual(['twice']);
  });

  test('a row that is deleted changes nothing; an emptied number takes the contact away; a new row adds one', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    const table = await exported(desk);
    expect((await tried(desk, table.slice(0, 3))).run.changing).toBe(0);
    const { run, table: sent } = await tried(desk, [...edited(table, [[3, 'Nummer eller adresse', '']]), ...edited(table, [[4, 'Kontakt-id', ''], [4, 'Slags kontakt', 'e-post'], [4, 'Nummer eller adresse', 'post@example.test'], [4, 'Hva den er til', 'hjelp']]).slice(3, 4)]);
    expect(run.entries[0]?.changes.map(({ row, column, from, to, contact }) => [row, column, from, to, contact])).toEqual([
      [3, 'value', '71 11 10 00', '', 'telefon'], [5, 'kind', '', 'e-post', ''], [5, 'value', '', 'post@example.test', ''], [5, 'purpose', '', 'hjelp', ''],
    ]);
    expect(await desk.confirm(sent, 'Rydding', 'nb')).toEqual({ done: { published: ['a-service'], waiting: [], kept: [] } });
    const { contacts } = (await headRevision(house.db, 'service', 'a-service'))?.content ?? { contacts: [] };
    expect(contacts.map(({ id, kind, value }) => [id, kind, value])).toEqual([['web', 'web', 'https://example.org/help'], ['e-post', 'e-mail', 'post@example.test']]);
    expect(contacts[1]?.source).toMatchObject({ title: 'Oppgitt av Organisasjonen a-kommune', date: '2026-11-23' });
  });
});

describe('confirming', () => {
  test('saves all of it, with why and who, and the public sees it', async () => {
    const house = await aHouse();
    await keepService(house, { slug: 'b-service', name: { nb: 'B' } });
    const desk = await editorOf(house);
    const { table } = await tried(desk, edited(await exported(desk), [[2, 'Navn (bokmål)', 'Ny A'], [5, 'Navn (bokmål)', 'Ny B']]));
    expect(await desk.confirm(table, 'Nye navn', 'nb')).toEqual({ done: { published: ['a-service', 'b-service'], waiting: [], kept: [] } });
    expect(['a-service', 'b-service'].map((slug) => house.directory.service(slug, 'nb')?.name)).toEqual(['Ny A', 'Ny B']);
    expect(await headRevision(house.db, 'service', 'b-service')).toMatchObject({ why: 'Nye navn', author: 'Redaktør Fiktiv', authoredAs: 'staff' });
  });

  test('is a conflict where somebody has changed one of them since, and then none is saved', async () => {
    const house = await aHouse();
    await keepService(house, { slug: 'b-service', name: { nb: 'B' } });
    const desk = await editorOf(house);
    const table = await exported(desk);
    const { table: sent } = await tried(desk, edited(table, [[2, 'Navn (bokmål)', 'Ny A'], [5, 'Navn (bokmål)', 'Ny B']]));
    await keepService(house, { slug: 'b-service', name: { nb: 'Deres B' } });
    const answer = await desk.confirm(sent, 'Nye navn', 'nb');
    expect('run' in answer && answer.run.entries.map(({ slug, state, changedBy }) => [slug, state, changedBy?.author])).toEqual([['a-service', 'changes', undefined], ['b-service', 'conflict', 'anna']]);
    expect('run' in answer && answer.run.isReady).toBe(false);
    expect(house.directory.service('a-service', 'nb')?.name).toBe('Åpen dør');
    expect(house.directory.service('b-service', 'nb')?.name).toBe('Deres B');
    // untouched rows of an old version are no conflict, and overwrite nothing
    const { run } = await tried(desk, edited(table, [[2, 'Navn (bokmål)', 'Ny A']]));
    expect(run.entries.map(({ state }) => state)).toEqual(['changes', 'same']);
    expect(run.isReady).toBe(true);
  });

  test('one that is wrong keeps all back', async () => {
    const house = await aHouse();
    await keepService(house, { slug: 'b-service' });
    const desk = await editorOf(house);
    const { table } = await tried(desk, edited(await exported(desk), [[2, 'Navn (bokmål)', 'Ny A'], [6, 'Nummer eller adresse', '12']]));
    const answer = await desk.confirm(table, 'x', 'nb');
    expect('run' in answer && answer.run.isReady).toBe(false);
    expect(house.directory.service('a-service', 'nb')?.name).toBe('Åpen dør');
  });

  test('what needs a second person waits; what has a draft is put to the draft', async () => {
    const house = await aHouse({ type: 'crisis-team' });
    const drafted = await keepService(house, { slug: 'b-service' });
    await saveRevision(house.db, 'service', { ...drafted, alsoCalled: ['kladd'] }, byStaff);
    const desk = await editorOf(house);
    const { table, run } = await tried(desk, edited(await exported(desk), [[3, 'Nummer eller adresse', '71 11 10 98'], [5, 'Navn (bokmål)', 'Ny B']]));
    expect(run.entries.map(({ needsSecond, willPublish }) => [needsSecond, willPublish])).toEqual([[true, true], [false, false]]);
    expect(await desk.confirm(table, 'x', 'nb')).toEqual({ done: { published: [], waiting: ['a-service'], kept: ['b-service'] } });
    expect(house.directory.service('a-service', 'nb')?.contacts[0]?.value).toBe('+4771111000');
    expect(await openApprovals(house.db)).toHaveLength(1);
  });

  test('what is confirmed anew has lost nothing on the way: line breaks, quotes, apostrophes, signs', async () => {
    const house = await aHouse();
    const desk = await editorOf(house);
    const odd = 'Linje én\n«to»; "tre", \'fire\' – 50 % & <b>æøå</b> 🚪';
    const { table } = await tried(desk, edited(await exported(desk), [[2, 'Kort om tjenesten (bokmål)', odd], [3, 'Merknad (bokmål)', '- ring på; +1 time']]));
    await desk.confirm(table, 'x', 'nb');
    const content = (await headRevision(house.db, 'service', 'a-service'))?.content;
    expect(content?.summary.nb).toBe(odd);
    expect(content?.contacts[0]?.note?.nb).toBe('- ring på; +1 time');
    expect((await tried(desk, await exported(desk))).run.changing).toBe(0);
  });

  test('a table that is none is refused', async () => {
    const desk = await editorOf(await aHouse());
    for (const sent of ['', 'x', '{}', '[1]', '[["Rad"],[1]]', JSON.stringify(Array.from({ length: 3000 }, () => ['x']))]) expect(await desk.confirm(sent, 'x', 'nb')).toEqual({ problem: 'not-a-sheet' });
  });
});

describe('who may', () => {
  test('only their own: the neighbour’s rows stand in the way, and what they hold is not shown', async () => {
    const house = await aHouse();
    const table = await exported(await editorOf(house));
    const neighbour = await deskFor(house, { role: 'editor', organisation: OTHER });
    const { run, table: sent } = await tried(neighbour, edited(table, [[2, 'Navn (bokmål)', 'Kapret']]));
    expect(run.entries).toEqual([expect.objectContaining({ state: 'not-yours', name: null, changes: [] })]);
    expect(await neighbour.confirm(sent, 'x', 'nb')).toMatchObject({ run: { isReady: false } });
    await expect(neighbour.file(PROVIDER, 'csv', 'nb')).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(await neighbour.organisations()).toEqual([]);
    await expect((await deskFor(house, { role: 'administrator', organisation: '*' })).file('"\r\nx', 'csv', 'nb')).rejects.toMatchObject({ name: 'NotKept' });
  });

  test('an approver may take out and not put in; nobody may do either', async () => {
    const house = await aHouse();
    const approver = await deskFor(house, { role: 'approver', organisation: PROVIDER });
    const table = await exported(approver);
    await expect(approver.tryOut(bytesOf(csvFile(table)), 'nb')).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(approver.confirm('[]', 'x', 'nb')).rejects.toMatchObject({ name: 'NotAllowed' });
    const nobody = sheetsDesk(house, seatOf(null));
    for (const refused of [nobody.organisations(), nobody.file(PROVIDER, 'csv', 'nb'), nobody.tryOut(new Uint8Array(), 'nb'), nobody.confirm('[]', 'x', 'nb')]) await expect(refused).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});

describe('files as spreadsheets write them', () => {
  const rows = [['Rad', 'Navn; og "mer"', 'Tall'], ['tjeneste', 'Blåbær\nog øl', '08588'], ['', '=1+1', '+47 71 11 10 00']];
  const read = async (bytes: Uint8Array) => {
    const found = await readFile(bytes);
    return 'table' in found ? found.table : found.problem;
  };
  const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

  test.for([
    ['ours', bytesOf(csvFile(rows))],
    ['commas, UTF-8 without a mark', bytesOf(Papa.unparse(rows))],
    ['tabs, UTF-16', utf16(Papa.unparse(rows, { delimiter: '\t' }))],
    ['semicolons, Windows-1252', windows1252(Papa.unparse(rows, { delimiter: ';' }))],
    ['with empty rows after', bytesOf(`${csvFile(rows)}\r\n;;\r\n;;\r\n`)],
  ] as const)('%s', async ([, bytes]) => {
    expect(await read(bytes)).toEqual(rows);
  });

  test('XLSX, where every cell is text', async () => {
    expect(await read(new Uint8Array(await xlsxFile(rows, 'nb')))).toEqual(rows);
  });

  test('a formula is written as text, and in CSV with what keeps it from being run', () => {
    expect(csvFile([['x'], ['=1+1'], ['+47'], ['@sum'], ['-1']])).toBe(`\uFEFFx\r\n"'=1+1"\r\n"'+47"\r\n"'@sum"\r\n"'-1"`);
  });

  test.for([
    ['no-file', new Uint8Array()], ['too-large', new Uint8Array(2_000_001)], ['old-excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])], ['not-a-sheet', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
    ['not-a-sheet', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], ['empty', bytesOf('Rad;Tjeneste-id')], ['empty', bytesOf('\n\n')], ['broken-quotes', bytesOf('a;b\n"x;y\nz;w')],
    ['too-many-rows', bytesOf(`a\n${'x\n'.repeat(2_001)}`)],
  ] as const)('%s', async ([problem, bytes]) => {
    expect(await read(bytes)).toBe(problem);
  });

  test('a small file that unpacks into a large one is not unpacked', async () => {
    const bytes = new Uint8Array(await xlsxFile([['a'], ['x'.repeat(30_000)]], 'nb'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 25_000_000, true);
    expect(await read(bytes)).toBe('too-large');
  });
});

test('phones and web addresses of a contact are kept apart', async () => {
  const house = await aHouse({ contacts: [phone(), web()] });
  const desk = await editorOf(house);
  const { run } = await tried(desk, edited(await exported(desk), [[4, 'Nummer eller adresse', 'ikke en adresse']]));
  expect(run.entries[0]?.wrong).toMatchObject([{ row: 4, column: 'value', kind: 'web', value: 'ikke en adresse' }]);
});
