import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { readPublished } from '#db/published.ts';
import { history, latestRevision, publish, publishedEntries, saveRevision, withdraw } from '#db/revisions.ts';
import { FORBIDDEN_NUMBERS, MUNICIPAL_DOORS, TRUST_DOORS } from '#seed/check.ts';
import { seed } from '#seed/load.ts';
import { BrokenSeed } from '#seed/notes.ts';
import { readSeed } from '#seed/read.ts';
import { SEED_DATA } from '#seed/readRows.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { byStaff, freshDatabase } from '../db/fixture.ts';

const theSeed = readSeed();

/** A copy of the seed's data with one file changed. */
function changedSeed(file: string, change: (rows: string[]) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(SEED_DATA, folder, { recursive: true });
  const rows = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  writeFileSync(join(folder, file), `${change(rows).join('\n')}\n`);
  return folder;
}

describe('seeding', () => {
  it('fills an empty database, and a second time changes nothing', async () => {
    const db = await freshDatabase();
    const first = await seed(db, theSeed);
    expect(first.added).toBe(theSeed.services.length + theSeed.drafts.length + theSeed.organisations.length + theSeed.pathways.length + theSeed.rights.length);
    const before = await readPublished(db);
    const second = await seed(db, theSeed);
    expect(second).toMatchObject({ added: 0, changed: 0, leftToStaff: 0, retired: 0, municipalities: 0, places: 0 });
    expect((await readPublished(db)).version).toBe(before.version);
    expect(before.services.length).toBe(theSeed.services.length);
    expect(before.municipalities).toHaveLength(357);
    expect(before.places).toHaveLength(530);
  });

  it('leaves alone what staff has edited, drafted or withdrawn, and updates the rest', async () => {
    const db = await freshDatabase();
    await seed(db, theSeed);
    const [edited, drafted, withdrawn, changed] = await publishedEntries(db, 'service');
    if (!edited || !drafted || !withdrawn || !changed) throw new Error('too few services');
    const mine = await saveRevision(db, 'service', { ...edited.content, name: { nb: 'Riktig navn' } }, byStaff);
    await publish(db, 'service', edited.slug, mine.id, byStaff);
    await saveRevision(db, 'service', { ...drafted.content, name: { nb: 'Utkast' } }, byStaff);
    await withdraw(db, 'service', withdrawn.slug, byStaff);
    const next = { ...theSeed, services: theSeed.services.map((s) => ({ ...s, summary: { ...s.summary, nb: `${s.summary.nb} Ny setning.` } })) };
    const report = await seed(db, next);
    expect(report).toMatchObject({ leftToStaff: 3, changed: theSeed.services.length - 3, added: 0 });
    const published = new Map((await publishedEntries(db, 'service')).map((r) => [r.slug, r.content]));
    expect(published.get(edited.slug)?.name.nb).toBe('Riktig navn');
    expect(published.get(drafted.slug)?.name).toEqual(drafted.content.name);
    expect(published.has(withdrawn.slug)).toBe(false);
    expect(published.get(changed.slug)?.summary.nb).toContain('Ny setning.');
    expect(await history(db, 'service', changed.slug)).toHaveLength(2);
  });

  it('withdraws what it no longer holds, and nothing of it is lost', async () => {
    const db = await freshDatabase();
    await seed(db, theSeed);
    const gone = 'rusinfo';
    expect(await seed(db, { ...theSeed, services: theSeed.services.filter((s) => s.slug !== gone) })).toMatchObject({ retired: 1, changed: 0 });
    expect((await readPublished(db)).services.some((s) => s.slug === gone)).toBe(false);
    expect(await latestRevision(db, 'service', gone)).not.toBeNull();
    expect(await seed(db, theSeed)).toMatchObject({ changed: 1, added: 0 });
    expect((await readPublished(db)).services.some((s) => s.slug === gone)).toBe(true);
  });

  it('keeps what is in doubt as a draft that the public does not see', async () => {
    const db = await freshDatabase();
    await seed(db, theSeed);
    const published = new Set((await readPublished(db)).services.map((s) => s.slug));
    for (const { slug } of theSeed.drafts) {
      expect(published.has(slug)).toBe(false);
      expect(await latestRevision(db, 'service', slug)).not.toBeNull();
    }
  });
});

describe('a broken seed stops the start', () => {
  const faultsOf = (folder: string) => {
    try {
      readSeed(folder);
    } catch (error) {
      if (error instanceof BrokenSeed) return error.faults.join('\n');
      throw error;
    }
    return '';
  };
  const edit = (change: (row: Record<string, unknown>) => void, index = 0) => (rows: string[]) => rows.map((row, at) => {
    if (at !== index) return row;
    const value = JSON.parse(row);
    change(value);
    return JSON.stringify(value);
  });

  it.each<[string, string, (rows: string[]) => string[], string]>([
    ['a line that is not JSON', 'services-national.jsonl', (rows) => [...rows, '{"slug":'], 'is not JSON'],
    ['a type that the vocabulary does not have', 'services-national.jsonl', edit((row) => { row.type = 'wizard'; }), 'services-national.jsonl:1 type'],
    ['a number that is not a number', 'services-national.jsonl', edit((row) => { row.contacts = [{ id: 'x', kind: 'phone', value: '70 00 00 00', purpose: 'help', hours: null, confidence: 'high', source: { title: 'x', url: null, date: null } }]; }), 'write a phone number as'],
    ['a field nobody knows', 'services-specialist.jsonl', edit((row) => { row.opening = 'late'; }), 'opening'],
    ['the same slug twice', 'services-national.jsonl', (rows) => [...rows, rows[0] ?? ''], 'service nodtelefon-113 stands twice'],
    ['a provider that is missing', 'organisations.jsonl', (rows) => rows.slice(1), 'is run by the unknown organisation amk'],
    ['a municipality that is missing', 'municipalities.jsonl', (rows) => rows.filter((row) => !row.includes('"Hareid"')), 'covers the unknown municipality 1517'],
    ['a required door that is missing', 'required-municipal.jsonl', (rows) => rows.filter((row) => !row.includes('"gp"')), 'Hareid has no gp'],
    ['a national door that is missing', 'services-national.jsonl', (rows) => rows.filter((row) => !row.includes('"poison-information"')), 'the country has no poison-information'],
    ['a door of a trust that is missing', 'services-specialist.jsonl', (rows) => rows.filter((row) => !row.includes('"lar-helse-fonna"')), 'Helse Fonna HF has no oat'],
    ['postal codes that are lost', 'places.jsonl', (rows) => rows.slice(0, 100), 'only 100 places'],
    ['the disaster line of the hospital', 'services-national.jsonl', edit((row) => { row.contacts = [{ id: 'x', kind: 'phone', value: '+4777710000', purpose: 'help', hours: null, confidence: 'high', source: { title: 'x', url: null, date: null } }]; }), 'opens it for disasters only'],
  ])('%s', (_, file, change, fault) => {
    expect(faultsOf(changedSeed(file, change))).toContain(fault);
  });
});

describe('what the seed holds', () => {
  const mapped = theSeed.municipalities.filter((m) => m.region !== null);
  const phones = theSeed.services.flatMap((s) => s.contacts.filter((c) => c.kind === 'phone' || c.kind === 'sms').map((contact) => ({ service: s, contact })));
  const shown = phones.filter(({ contact }) => contact.confidence !== 'low');

  it('is large enough', () => {
    expect(theSeed.services.length).toBeGreaterThanOrEqual(300);
    expect(mapped.filter((m) => m.region === 'more-og-romsdal')).toHaveLength(27);
    expect(mapped.filter((m) => m.region === 'helse-fonna')).toHaveLength(16);
  });

  it.each(mapped.map((m) => [m.name, m] as const))('%s has every door that rule 5 asks for', (_, m) => {
    for (const type of MUNICIPAL_DOORS) {
      const doors = theSeed.services.filter((s) => s.type === type && s.level === 'municipal' && s.coverage.municipalities.includes(m.number));
      expect(doors, `${type} in ${m.name}`).not.toHaveLength(0);
    }
    for (const type of TRUST_DOORS) expect(theSeed.services.some((s) => s.type === type && s.level === 'specialist' && s.coverage.municipalities.includes(m.number)), `${type} in ${m.name}`).toBe(true);
  });

  it('has local entries only where it is mapped', () => {
    const numbers = new Set(mapped.map((m) => m.number));
    for (const { slug, coverage } of theSeed.services) expect(coverage.municipalities.filter((number) => !numbers.has(number)), slug).toEqual([]);
  });

  it('gives 116 117 in every mapped municipality, open day and night, with high confidence', () => {
    for (const m of mapped) {
      const clinic = theSeed.services.find((s) => s.type === 'out-of-hours-clinic' && s.coverage.municipalities.includes(m.number));
      expect(clinic?.contacts.find((c) => c.value === '116117'), m.name).toMatchObject({ confidence: 'high', hours: { always: true } });
    }
  });

  it('never gives a number that is a trap', () => {
    const traps = [...Object.keys(FORBIDDEN_NUMBERS), '+4780057000', '+4771121065', '+4771121032', '+4770168700', '+4772836460', '+4780045353', '+4770160804', '+4752739000'];
    const given = new Set([...phones.map((p) => p.contact.value), ...theSeed.municipalities.map((m) => m.switchboard?.value)]);
    expect(traps.filter((trap) => given.has(trap))).toEqual([]);
  });

  it('shows none of the numbers that nobody vouches for', () => {
    const shownValues = new Set(shown.map(({ contact }) => contact.value));
    for (const value of ['+4770058560', '+4770167300', '+4771122900', '+4771123335', '+4771574870', '+4770163333', '+4780080040', '+4794817818', '+4771120000', '+4752732000', '+4741284400']) {
      expect(shownValues.has(value), value).toBe(false);
    }
  });

  it('has crisis numbers only from the list of confirmed ones', () => {
    const allowed = new Set(['113', '112', '116117', '116123', '+4722400040', '116111', '116006', '+4722591300', '+4791116123', '+4795411755', '+4741716111']);
    const crisis = new Set(['emergency-medical', 'poison-information', 'child-protection-alarm', 'violence-helpline', 'out-of-hours-clinic']);
    const open = shown.filter(({ service, contact }) => (crisis.has(service.type) || (service.type === 'crisis-helpline' && service.confidence === 'high')) && contact.purpose === 'help');
    expect(open.length).toBeGreaterThan(0);
    for (const { service, contact } of open) expect(allowed.has(contact.value), `${service.slug} ${contact.value}`).toBe(true);
  });

  it('says of every fact where it comes from, and claims no confirmation', () => {
    for (const service of theSeed.services) {
      expect(service.sources.length, service.slug).toBeGreaterThan(0);
      for (const contact of service.contacts) expect([contact.verifiedAt, contact.verifiedBy, contact.method], service.slug).toEqual([null, null, null]);
    }
  });

  it('says that a number is missing where it has none to show', () => {
    for (const { slug, contacts, missing } of theSeed.services) {
      const own = contacts.some((c) => c.confidence !== 'low' && (c.kind === 'phone' || c.kind === 'chat' || c.kind === 'sms'));
      if (!own) expect(missing, slug).toContain('phone');
    }
  });

  it('is written in both forms of Norwegian and in English', () => {
    for (const { slug, summary } of theSeed.services) expect(Object.keys(summary).sort(), slug).toEqual(['en', 'nb', 'nn']);
    for (const { slug, title, text } of theSeed.rights) expect([Object.keys(title).length, Object.keys(text).length], slug).toEqual([3, 3]);
    for (const { slug, name, forWhom, responsible } of theSeed.pathways) expect([name, forWhom, responsible].map((t) => Object.keys(t).length), slug).toEqual([3, 3, 3]);
  });

  it('has the traps of the map right', () => {
    const coveredBy = (slug: string) => theSeed.services.find((s) => s.slug === slug)?.coverage.municipalities ?? [];
    expect(coveredBy('dps-volda-poliklinikk')).toContain('1517');
    expect(coveredBy('dps-alesund-poliklinikk')).not.toContain('1517');
    expect(coveredBy('dps-alesund-poliklinikk')).toEqual(expect.arrayContaining(['1535', '1580']));
    expect(coveredBy('nordmore-krisesenter').toSorted()).toEqual(['1505', '1554', '1560', '1573', '1576']);
    expect(theSeed.places.find((p) => p.postalCode === '6657')?.municipality ?? '5061').not.toMatch(/^15/);
    expect(theSeed.services.some((s) => s.slug.includes('kvamsgrind'))).toBe(false);
    expect(theSeed.services.find((s) => s.slug === 'surnadal-barnevern')?.contacts.some((c) => c.value === '+4797601616')).toBe(false);
  });

  it('names only types of the vocabulary that have a door somewhere, or says which do not', () => {
    const without = Object.keys(SERVICE_TYPES).filter((type) => !theSeed.services.some((s) => s.type === type));
    expect(without.toSorted()).toEqual(['fact-youth']);
  });
});
