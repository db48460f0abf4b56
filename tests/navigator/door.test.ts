import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ServiceEntry } from '#api/contract/entry.ts';
import type { Service } from '#api/contract/service.ts';
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import { serviceView } from '#api/directory/serviceView.ts';
import { callableContact, contactNow } from '#api/navigator/contact.ts';
import { makeDoor, type Scene } from '#api/navigator/door.ts';
import { crisisContacts, lineOf, meanwhileFor } from '#api/navigator/lines.ts';
import { SAID } from '#api/navigator/sentences.ts';
import { contact, entry } from '#tests/directory/entry.ts';
import { ask, mapped, MONDAY, meaningOf, NIGHT, sliceOf } from './real.ts';

const view = (told: Partial<z.input<typeof ServiceEntry>> = {}, lang: Lang = 'nb'): Service =>
  serviceView(entry(told), { lang, today: '2026-11-23', providerName: () => ({ nb: 'Molde kommune' }), countyMunicipalities: () => [] });
const office = { always: false, regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }], publicHolidays: 'closed' as const, variations: [], closures: [] };
const always = { always: true, regular: [], publicHolidays: 'as-usual' as const, variations: [], closures: [] };
const scene = (told: Partial<Scene> = {}): Scene => ({ meaning: meaningOf(''), themes: [], place: 'Molde', at: MONDAY, lang: 'nb', services: sliceOf('1506').services, receives: new Map(), ...told });
const doorOf = (service: Service, told: Partial<Scene> = {}, type: { instead?: 'fact-team'; named?: string } = {}) =>
  makeDoor({ service, named: null, type: { score: 5, rules: [], named: type.named ?? null, instead: type.instead ?? null } }, scene(told));

/** A capital, or a name or a figure, and a full stop; nothing left unfilled. */
const WHOLE = /^[\p{Lu}\p{N}«“(].*[.!?)]$/u;
const unfilled = /undefined|null|NaN|\[object|\{|\}|\$| {2}| ,|\.\.|: \./;

describe('the number to call', () => {
  test('is a phone that may be called; where there is none, there is none', () => {
    const old = contact({ id: 'old', value: '+4771111001', source: { title: 'Gammel', url: null, date: '2019' } });
    expect(callableContact(view({ contacts: [old] }), MONDAY)).toBeNull();
    expect(contactNow(view({ contacts: [old, contact({ id: 'web', kind: 'web', value: 'https://molde.kommune.no' })] }), MONDAY)).toMatchObject({ phone: null, url: 'https://molde.kommune.no' });
    expect(contactNow(view({ contacts: [contact({ id: 's', kind: 'sms', value: '+4791111000' })] }), MONDAY).phone).toBeNull();
    expect(contactNow(view({ contacts: [] }), MONDAY)).toEqual({ phone: null, url: null, open: null, until: null, opensAt: null });
  });
  test('is the service’s own before a switchboard, and one that is open before one that is shut', () => {
    const own = contact({ id: 'own', value: '+4771111002', purpose: 'help', hours: office });
    const board = contact({ id: 'board', value: '+4771111003', purpose: 'switchboard', hours: always });
    const service = view({ contacts: [board, own] });
    expect(contactNow(service, MONDAY)).toMatchObject({ phone: '+4771111002', open: true });
    expect(contactNow(service, NIGHT)).toMatchObject({ phone: '+4771111003', open: true });
  });
  test('has its own hours, and the service’s where it has none', () => {
    expect(contactNow(view({ hours: office }), MONDAY).until).toBe('2026-11-23T15:30:00+01:00');
    expect(contactNow(view({ hours: office, contacts: [contact({ hours: always })] }), NIGHT)).toMatchObject({ open: true, until: null });
    expect(contactNow(view({ hours: null }), MONDAY).open).toBeNull();
  });
  test('in every answer of the real directory stands with the service, callable, and is not a low one', () => {
    for (const { number } of mapped) for (const q of ['angst', 'mannen min drikker']) for (const at of [MONDAY, NIGHT]) {
      const { door, alternatives } = ask({ q, municipality: number }, at);
      for (const one of [door, ...alternatives]) if (one?.contact.phone) expect(one.service.contacts.find((point) => point.kind === 'phone' && point.value === one.contact.phone), one.service.slug).toMatchObject({ callable: true });
    }
  });
  test('asking does not change the order of a service’s contacts', () => {
    const service = view({ contacts: [contact({ id: 'b', value: '+4771111003', purpose: 'switchboard' }), contact({ id: 'a', value: '+4771111002' })] });
    const before = JSON.stringify(service);
    callableContact(service, NIGHT);
    expect(JSON.stringify(service)).toBe(before);
  });
});

describe('meanwhile', () => {
  test('nobody where the door is surely open; somebody where it is shut or not known', () => {
    expect(doorOf(view({ hours: office })).meanwhile).toBeNull();
    expect(doorOf(view({ hours: office }), { at: NIGHT }).meanwhile?.phone).toBe('116123');
    expect(doorOf(view({ hours: null })).meanwhile?.phone).toBe('116123');
  });
  test.each([
    ['violence', 'mannen min slår meg', 'self', undefined, '116006'], ['a child beaten', 'pappa slår meg', 'self', 12, '116111'], ['withdrawal', 'abstinens', 'self', undefined, '116117'], ['psychosis', 'psykose', 'next-of-kin', undefined, '116117'],
    ['a professional', 'depresjon', 'professional', undefined, '116117'], ['a child', 'trist', 'self', 13, '116111'], ['an adult', 'trist', 'self', 40, '116123'], ['a next of kin', 'sliten', 'next-of-kin', undefined, '116123'],
  ] as const)('for %s it is the right line', (_, q, audience, age, phone) => {
    expect(meanwhileFor(view({ hours: office }), meaningOf(q, { for: audience, age }), sliceOf('1506').services, NIGHT, 'nb')?.phone).toBe(phone);
  });
  test('it is not the door itself, and not a line that is shut', () => {
    const line = sliceOf('1506').services.find((service) => service.slug === lineOf('116123', sliceOf('1506').services, 'nb').slug);
    expect(line).toBeDefined();
    if (line) expect(meanwhileFor(line, meaningOf('trist'), sliceOf('1506').services, NIGHT, 'nb')?.phone).toBe('116117');
    const shutLine = view({ slug: 'linja', coverage: { national: true }, hours: office, contacts: [contact({ value: '116123' })] });
    expect(meanwhileFor(view(), meaningOf('trist'), [shutLine], NIGHT, 'nb')?.phone).toBe('116117');
  });
  test('where the directory is silent the line is built in', () => {
    for (const lang of LANGS) expect(meanwhileFor(view(), meaningOf('trist'), [], NIGHT, lang)).toEqual({ slug: '', name: SAID[lang].crisis['116123'].name, phone: '116123' });
  });
});

describe('above the door in a crisis', () => {
  test('nobody where there is none', () => expect(crisisContacts({ level: 'none', kind: null, because: null }, meaningOf(''), [], 'nb')).toEqual([]));
  test.each([['emergency', 'suicide', '113'], ['emergency', 'overdose', '113'], ['emergency', 'unconscious', '113'], ['emergency', 'violence', '112'], ['emergency', null, '113'], ['urgent', 'suicide', '116117'], ['urgent', 'violence', '116006'], ['urgent', 'rape', '116117'], ['urgent', 'psychosis', '116117'], ['urgent', 'withdrawal', '116117'], ['urgent', null, '116117'], ['urgent', 'a kind nobody knows', '116117']] as const)('%s, %s: first %s', (level, kind, phone) => {
    for (const lang of LANGS) for (const services of [[], sliceOf('1506').services]) {
      const lines = crisisContacts({ level, kind, because: null }, meaningOf(''), services, lang);
      expect(lines[0]?.phone).toBe(phone);
      expect(lines.map((line) => line.phone)).toContain('113');
      expect(new Set(lines.map((line) => line.phone)).size).toBe(lines.length);
      for (const line of lines) expect(line.why).toMatch(WHOLE);
    }
  });
});

describe('reasons', () => {
  const asked = [{ q: 'mannen min drikker og slår', for: 'next-of-kin' }, { q: 'angst og depresjon' }, { q: 'BUP', age: 15 }, { q: 'FACT-team' }, { q: 'adhd og amfetamin', for: 'professional' }, { q: '' }, { q: 'vil ikke leve lenger' }, { q: 'krisesenter' }, { q: 'har tatt overdose' }, { q: 'Mental Helse' }] as const;
  test.each(LANGS)('are whole sentences in %s, day and night, in several places', (lang) => {
    for (const one of asked) for (const municipality of ['1506', '1517', '1106', '4614', '0301', undefined]) for (const at of [MONDAY, NIGHT]) {
      const { door, alternatives, understood } = ask({ ...one, municipality, lang }, at);
      for (const shown of [door, ...alternatives]) for (const reason of shown?.reasons ?? []) {
        expect(reason, `${one.q} ${shown?.service.slug}`).toMatch(WHOLE);
        expect(reason, `${one.q} ${shown?.service.slug}`).not.toMatch(unfilled);
      }
      expect(understood.sentence).toMatch(WHOLE);
      expect(understood.sentence).not.toMatch(unfilled);
      if (understood.ask) expect(understood.ask.question).toMatch(/\?$/);
    }
  });
  test('are in the language asked for', () => {
    expect(ask({ q: 'angst', municipality: '1506', lang: 'nb' }).understood.sentence).toMatch(/^Vi forstår det slik: Det gjelder deg selv/);
    expect(ask({ q: 'angst', municipality: '1506', lang: 'nn' }).understood.sentence).toMatch(/^Vi forstår det slik: Det gjeld deg sjølv/);
    expect(ask({ q: 'angst', municipality: '1506', lang: 'en' }).understood.sentence).toMatch(/^We understand it like this: It concerns yourself/);
  });
  test('say that it is open, until when; that it is shut, and when it opens; that it is not known', () => {
    const said = (hours: typeof office | typeof always | null, at: Date, lang: Lang = 'nb') => doorOf(view({ hours }, lang), { at, lang }).reasons;
    expect(said(office, MONDAY)).toContain('Åpent nå, til kl. 15.30.');
    expect(said(office, MONDAY, 'nn')).toContain('Ope no, til kl. 15.30.');
    expect(said(office, MONDAY, 'en')).toContain('Open now, until 15:30.');
    expect(said(office, NIGHT)).toContain('Stengt nå. Åpner mandag kl. 08.00.');
    expect(said(office, NIGHT, 'en')).toContain('Closed now. Opens on Monday at 08:00.');
    expect(said(always, NIGHT)).toContain('Åpent nå, hele døgnet.');
    expect(said(null, MONDAY)).toContain('Åpningstiden er ikke kjent.');
  });
  test('say for whom: the place, the country, inferred areas, ages, referral', () => {
    expect(doorOf(view()).reasons).toEqual(expect.arrayContaining(['Tilbudet gjelder for deg i Molde.', 'Du trenger ikke henvisning.']));
    expect(doorOf(view({ coverage: { national: true } })).reasons).toContain('Tilbudet gjelder hele landet.');
    expect(doorOf(view({ coverage: { municipalities: ['1506'], inferred: true } })).reasons).toContain('Området er utledet, ikke bekreftet av tjenesten.');
    expect(doorOf(view({ ages: { from: 13, to: 25 } })).reasons).toContain('For alderen 13 til 25 år.');
    expect(doorOf(view({ ages: { from: 18, to: null } })).reasons).toContain('Fra 18 år.');
    expect(doorOf(view({ ages: { from: null, to: 17 } })).reasons).toContain('Til og med 17 år.');
    expect(doorOf(view({ referral: { required: true, self: false, by: ['gp', 'nav', 'child-welfare'] } })).reasons).toContain('Krever henvisning fra fastlege, NAV eller barnevernet.');
    expect(doorOf(view({ referral: { required: true, self: null } })).reasons).toContain('Krever henvisning.');
    expect(doorOf(view({ referral: { required: null, self: null } })).reasons.join(' ')).not.toMatch(/henvisning/);
  });
  test('say that what was asked for is not offered, in the door and in what was understood', () => {
    expect(doorOf(view(), {}, { instead: 'fact-team' }).reasons[0]).toBe('Vi kjenner ikke til FACT- og ACT-team for Molde. Her kan de fortelle hva som finnes.');
    let seen = 0;
    for (const { number, name } of mapped) {
      const { understood, door, alternatives } = ask({ q: 'FACT-team', municipality: number });
      const offered = sliceOf(number).services.some((service) => service.type === 'fact-team');
      expect(understood.notOffered.includes('fact-team'), name).toBe(!offered);
      if (offered) continue;
      seen++;
      expect([door, ...alternatives].some((one) => one?.reasons.some((reason) => reason.startsWith('Vi kjenner ikke til'))), name).toBe(true);
    }
    expect(ask({ q: 'FACT ung', municipality: '1506', age: 16 }).understood.notOffered).toContain('fact-youth');
    expect(seen).toBeGreaterThanOrEqual(0);
  });
});
