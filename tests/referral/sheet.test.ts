import { describe, expect, test } from 'vitest';
import { ReferralSheet } from '#api/contract/referral.ts';
import { LANGS, type Theme, THEMES } from '#api/contract/vocabulary.ts';
import { asText } from '#api/referral/asText.ts';
import { referralSheet } from '#api/referral/sheet.ts';
import { directory, MONDAY, NIGHT } from '#tests/navigator/real.ts';
import { inScope } from './real.ts';

const hareid = { municipality: '1517', age: 17, themes: ['cannabis', 'anxiety'] as const, lang: 'nb' as const };

describe('the sheet for Hareid, 17 years, cannabis and anxiety', () => {
  const sheet = directory.referral(hareid);

  test('names the unit, its level and its owner, and why, with source and date', () => {
    expect(sheet.unit).toMatchObject({ slug: 'bup-volda', level: 'specialist', owner: { slug: 'helse-more-og-romsdal' }, group: 'child-mental' });
    expect(sheet.gap).toBeNull();
    expect(sheet.why[0]).toMatchObject({ kind: 'catchment', inferred: true, source: { date: '2026-04-15' } });
    expect(sheet.why.map(({ id }) => id)).toEqual(expect.arrayContaining(['young-substances', 'under-18']));
    expect(sheet.why.every((one) => one.source.title.length > 0)).toBe(true);
  });
  test('says who works with it, and who may refer', () => {
    expect(sheet.together.map(({ service }) => service?.slug)).toEqual(['alesund-behandlingssenter-poliklinikk']);
    expect(sheet.referrers).toMatchObject({ self: false, required: true });
    expect(sheet.referrers?.by.map(({ slug }) => slug)).toContain('gp');
  });
  test('shows what is unknown as unknown, with what to do then', () => {
    expect(sheet.address).toMatchObject({ herId: null, organisationNumber: null, post: null, sendTo: { slug: 'bup-volda' } });
    expect(sheet.address?.electronicText).toMatch(/ikke kjent her.*adresseregisteret/);
    expect(sheet.address?.postText).toMatch(/ikke kjent/);
    expect(sheet.exclusions).toMatchObject({ known: false, items: [] });
    expect(sheet.contents).toMatchObject({ own: false });
    expect(sheet.contents?.text).toMatch(/allmenn liste/);
    expect(sheet.contents?.items.every((item) => item.source !== null)).toBe(true);
  });
  test('asks for what concerns a child with substances, and not for what concerns others', () => {
    const texts = sheet.contents?.items.map(({ text }) => text).join(' ') ?? '';
    expect(texts).toMatch(/skole/);
    expect(texts).toMatch(/Overdoser/);
    expect(texts).not.toMatch(/graden av utviklingshemming/);
  });
  test('counts ten working days from the day told, or from today', () => {
    expect(sheet.deadline).toMatchObject({ received: '2026-11-23', due: '2026-12-07' });
    expect(directory.referral({ ...hareid, date: '2026-12-18' }).deadline).toMatchObject({ due: '2027-01-05', skipped: ['2026-12-25', '2027-01-01'] });
    expect(referralSheet(directory, hareid, new Date('2026-11-23T23:30:00Z')).asked.date).toBe('2026-11-24');
  });
  test('tells what to do until then, and when refused: the next door, the complaint, the ombud', () => {
    expect(sheet.until.map(({ id }) => id)).toEqual(expect.arrayContaining(['municipality', 'coordinator', 'emergency']));
    expect(sheet.refused.map(({ id }) => id)).toEqual(['next', 'klage', 'fristbrudd', 'valg-av-behandlingssted', 'ombud']);
    expect(sheet.refused[1]?.text).toMatch(/Statsforvalteren/);
    expect(sheet.refused.at(-1)?.services[0]?.slug).toBe('pasient-og-brukerombudet-more-og-romsdal');
    expect(sheet.asks.map(({ id }) => id)).toEqual(['children-as-next-of-kin']);
    expect(sheet.choice.map(({ id }) => id)).toEqual(['choice']);
  });
});

describe('other sheets', () => {
  test('substances: the municipality’s social service and NAV may refer; the address is known', () => {
    const sheet = directory.referral({ municipality: '1508', age: 40, themes: ['alcohol'], lang: 'nb' });
    expect(sheet.referrers?.by.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['gp', 'municipality', 'nav']));
    expect(sheet.address?.post).toEqual(expect.arrayContaining(['Vestmoa 27', '6018 Ålesund']));
  });
  test('detox is sent to the reception that receives for it; the unit’s own demands come first for LAR', () => {
    expect(directory.referral({ municipality: '1517', age: 40, themes: ['withdrawal'], lang: 'nb' }).address?.sendTo.slug).toBe('vurderingsinstans-tsb-more-og-romsdal');
    expect(directory.referral({ municipality: '1517', age: 40, themes: ['opioids'], lang: 'nb' }).together.map(({ service }) => service?.slug)).toEqual(['alesund-behandlingssenter-lar']);
  });
  test('a number for discussing is given where there is one, by day and by night; otherwise it says so', () => {
    for (const at of [MONDAY, NIGHT]) expect(referralSheet(directory, { municipality: '1106', age: 40, themes: ['alcohol'], lang: 'nb' }, at).discuss.services.map(({ contact }) => contact.phone)).toContain('+4752733000');
    const none = directory.referral({ municipality: '1506', age: 40, themes: ['depression'], lang: 'nb' }).discuss;
    expect(none.services).toEqual([]);
    expect(none.text).toMatch(/116 117/);
  });
  test('a gap has a name, words and where instead; nothing is guessed', () => {
    const gaming = directory.referral({ municipality: '1506', age: 30, themes: ['gaming-screen'], lang: 'en' });
    expect(gaming).toMatchObject({ unit: null, address: null, referrers: null, contents: null, deadline: null, gap: { reason: 'named' } });
    const young = directory.referral({ municipality: '1517', age: 15, themes: ['gambling'], lang: 'nb' });
    expect(young.gap).toMatchObject({ reason: 'no-source' });
    expect(young.gap?.instead.map(({ slug }) => slug)).toContain('bup-volda');
    expect(young.until.length).toBeGreaterThan(2);
  });
  test('an admission without consent has no ten-day deadline', () => expect(directory.referral({ municipality: '1506', age: 40, themes: ['coercion'], lang: 'nb' }).deadline).toBeNull());
  test('a municipality that was split is answered under its old number', () => {
    expect(directory.referral({ municipality: '1507', age: 40, themes: ['depression'], date: '2023-05-02', lang: 'nb' })).toMatchObject({ asked: { municipality: { name: 'Ålesund' } }, unit: { slug: 'dps-alesund-poliklinikk' } });
  });
});

test('whatever is asked, the sheet is what the contract promises, with exactly one of unit and gap, in each language', () => {
  const strict = ReferralSheet.strict();
  let asked = 0;
  for (const [at, theme] of (Object.keys(THEMES) as Theme[]).entries()) for (const age of [8, 17, 18, 70]) {
    const municipality = inScope[(at * 4 + age) % inScope.length] ?? '1506';
    const lang = LANGS[(at + age) % LANGS.length] ?? 'nb';
    const sheet = strict.parse(directory.referral({ municipality, age, themes: [theme], lang }));
    expect(Number(sheet.unit === null) + Number(sheet.gap === null), `${municipality} ${age} ${theme}`).toBe(1);
    expect(sheet.unit === null).toBe(sheet.address === null);
    const text = asText(sheet, lang);
    expect(text).not.toMatch(/undefined|null|\[object/);
    asked += 1;
  }
  expect(asked).toBeGreaterThan(200);
});

describe('as plain text for the record', () => {
  test.each(LANGS)('%s: the unit, the reason with its source, the checklist, the deadline; no patient words', (lang) => {
    const sheet = directory.referral({ ...hareid, lang });
    const text = asText(sheet, lang);
    for (const part of [sheet.unit?.name, '5.1', '[ ] ', sheet.deadline?.text, sheet.address?.electronicText]) expect(text).toContain(part ?? 'missing');
    expect(text.length).toBeLessThan(9000);
    expect(text).not.toMatch(/</);
  });
  test('the same sheet gives the same text', () => expect(asText(directory.referral(hareid), 'nb')).toBe(asText(directory.referral(hareid), 'nb')));
});
