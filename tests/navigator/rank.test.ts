import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ServiceEntry } from '#api/contract/entry.ts';
import type { Service } from '#api/contract/service.ts';
import { serviceView } from '#api/directory/serviceView.ts';
import { type Candidate, findCandidates, reachable } from '#api/navigator/candidates.ts';
import { plain } from '#api/navigator/normalise.ts';
import { RANK, rankCandidates } from '#api/navigator/rank.ts';
import { contact, entry } from '#tests/directory/entry.ts';
import { directory, mapped, MONDAY, meaningOf, NIGHT, sliceOf, way } from './real.ts';

const view = (told: Partial<z.input<typeof ServiceEntry>> = {}): Service =>
  serviceView(entry(told), { lang: 'nb', today: '2026-11-23', providerName: () => ({ nb: 'Molde kommune' }), countyMunicipalities: () => [] });
const candidate = (service: Service, score = 5, named: string | null = null): Candidate => ({ service, named, type: { score, rules: [], named: null, instead: null } });
const rank = (candidates: readonly Candidate[], q = '', at = MONDAY) => rankCandidates(candidates, meaningOf(q), at, false).map((one) => one.candidate.service.slug);
const slugs = (services: readonly Service[]) => services.map((service) => service.slug);
const office = { always: false, regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }], publicHolidays: 'closed' as const, variations: [], closures: [] };

describe('who can be a door', () => {
  test('a place that is not covered never is, whatever is written', () => {
    const here = view({ slug: 'her', coverage: { municipalities: ['1506'] } });
    const country = view({ slug: 'landet', coverage: { national: true } });
    expect(slugs(reachable([here, country], null, 'self', '1506'))).toEqual(['her', 'landet']);
    expect(slugs(reachable([here, country], null, 'self', '1508'))).toEqual(['landet']);
    expect(slugs(reachable([here, country], null, 'self', null))).toEqual(['landet']);
  });

  test('an age outside the limits never is; both ends are inside; not known binds nothing', () => {
    const young = view({ slug: 'ung', ages: { from: 13, to: 25 } });
    for (const [age, wanted] of [[12, 0], [13, 1], [25, 1], [26, 0], [0, 0], [120, 0], [null, 1]] as const) expect(reachable([young], age, 'self', '1506'), String(age)).toHaveLength(wanted);
    expect(reachable([view({ ages: { from: 18, to: null } })], 17, 'professional', '1506')).toHaveLength(0);
    expect(reachable([view({ ages: { from: null, to: 17 } })], 18, 'self', '1506')).toHaveLength(0);
  });

  test('a next of kin’s own service is for whoever asks: the age told is the other’s', () => {
    const kin = view({ slug: 'parorende', level: 'next-of-kin', type: 'next-of-kin-centre', ages: { from: 18, to: null } });
    expect(reachable([kin], 9, 'next-of-kin', '1506')).toHaveLength(1);
  });

  test('what is for professionals only is hidden from others', () => {
    const pro = view({ slug: 'fag', audiences: ['professional'] });
    const both = view({ slug: 'begge', audiences: ['professional', 'self'] });
    expect(slugs(reachable([pro, both], null, 'self', '1506'))).toEqual(['begge']);
    expect(slugs(reachable([pro, both], null, 'next-of-kin', '1506'))).toEqual(['begge']);
    expect(slugs(reachable([pro, both], null, 'professional', '1506'))).toEqual(['fag', 'begge']);
  });

  test('in the real directory: no professional-only service in any answer for others, even when it is named', () => {
    const only = directory.services({}, 'nb').filter((service) => service.audiences.length === 1 && service.audiences[0] === 'professional');
    expect(only.length).toBeGreaterThan(5);
    for (const service of only) for (const audience of ['self', 'next-of-kin'] as const) {
      const municipality = service.coverage.municipalities[0] ?? '1506';
      const { door, alternatives } = way({ q: service.name.slice(0, 200), for: audience, municipality }).answer;
      expect([door, ...alternatives].map((one) => one?.service.slug), service.slug).not.toContain(service.slug);
    }
  });
});

describe('names', () => {
  const named = (service: Service, q: string) => findCandidates([service], new Map(), plain(q))[0]?.named ?? null;
  test('a service named in the text is a candidate though nothing else speaks for it', () => {
    const service = view({ name: { nb: 'Villa Aurora' }, alsoCalled: ['Auroraheimen', 'VA'] });
    expect(named(service, 'hvor er Villa Aurora?')).toBe('Villa Aurora');
    expect(named(service, 'VILLA   aurora!')).toBe('Villa Aurora');
    expect(named(service, 'jeg bor på auroraheimen')).toBe('Auroraheimen');
    expect(named(service, 'villa')).toBeNull();
    expect(named(service, 'villaaurora')).toBeNull();
    expect(named(service, 'va')).toBeNull();
    expect(named(service, '')).toBeNull();
  });
  test('signs that mean something elsewhere mean nothing in a name or a text', () => {
    const service = view({ name: { nb: 'Huset (A+B) [x]' } });
    expect(named(service, 'huset a b x')).toBe('Huset (A+B) [x]');
    for (const q of ['.*', '(', '[', '\\', '(a+)+$', '$&']) expect(named(service, q), q).toBeNull();
  });
  test('in the real directory a service of a municipality, named in full, is in sight', () => {
    for (const { number } of mapped.filter((_, index) => index % 6 === 0)) for (const service of sliceOf(number).services.filter(({ coverage, audiences }) => coverage.municipalities.length === 1 && audiences.includes('self')).slice(0, 4)) {
      const { door, alternatives } = way({ q: service.name, municipality: number, age: service.ages.from ?? undefined }).answer;
      expect([door, ...alternatives].map((one) => one?.service.slug), `${service.slug}`).toContain(service.slug);
    }
  });
});

describe('order', () => {
  test('the score of the type decides first', () => expect(rank([candidate(view({ slug: 'lav' }), 3), candidate(view({ slug: 'hoy', type: 'gp' }), 9)])).toEqual(['hoy', 'lav']));

  test('the same type again comes later', () => {
    const a = view({ slug: 'a' });
    const b = view({ slug: 'b' });
    const other = view({ slug: 'c', type: 'gp' });
    expect(rank([candidate(a, 9), candidate(b, 9), candidate(other, 8)])).toEqual(['a', 'c', 'b']);
    const positions = rankCandidates([candidate(a, 9), candidate(b, 9), candidate(view({ slug: 'd' }), 9)], meaningOf(''), MONDAY, false).map((one) => one.score);
    expect((positions[0] ?? 0) - (positions[1] ?? 0)).toBeCloseTo(-RANK.sameTypeAgain);
    expect((positions[1] ?? 0) - (positions[2] ?? 0)).toBeCloseTo(-RANK.sameTypeAgain);
  });

  test('nearer is better, a number is better than none, open is better than shut', () => {
    const region = view({ slug: 'a-region', coverage: { municipalities: ['1506', '1508'] } });
    const local = view({ slug: 'b-lokal', coverage: { municipalities: ['1506'] } });
    const country = view({ slug: '0-landet', coverage: { national: true } });
    expect(rank([candidate(country), candidate(region), candidate(local)])).toEqual(['b-lokal', 'a-region', '0-landet']);
    expect(rank([candidate(view({ slug: 'a', contacts: [] })), candidate(view({ slug: 'b' }))])).toEqual(['b', 'a']);
    expect(rank([candidate(view({ slug: 'a', hours: null })), candidate(view({ slug: 'b', hours: office }))], '', MONDAY)).toEqual(['b', 'a']);
    expect(rank([candidate(view({ slug: 'a', hours: office })), candidate(view({ slug: 'b', hours: null }))], '', NIGHT)).toEqual(['b', 'a']);
  });

  test('a number of low trust does not lift, for it is not callable', () => {
    const low = view({ slug: 'a', contacts: [contact({ confidence: 'medium', source: { title: 'Gammel', url: null, date: '2019' } })] });
    expect(low.contacts[0]?.callable).toBe(false);
    expect(rank([candidate(low), candidate(view({ slug: 'b' }))])).toEqual(['b', 'a']);
  });

  test('made for what is written about is better; made for something else only is worse, unless it is named', () => {
    const gambling = view({ slug: 'a-spill', themes: ['gambling'] });
    const alcohol = view({ slug: 'b-alkohol', themes: ['alcohol'] });
    expect(rank([candidate(gambling), candidate(alcohol)], 'jeg drikker for mye alkohol')).toEqual(['b-alkohol', 'a-spill']);
    expect(rank([candidate(gambling, 5, 'Spill'), candidate(alcohol)], 'jeg drikker for mye alkohol')).toEqual(['a-spill', 'b-alkohol']);
  });

  test('ties are broken the same way, whatever the order in', () => {
    const many = ['d', 'b', 'a', 'c'].map((slug) => candidate(view({ slug })));
    expect(rank(many)).toEqual(['a', 'b', 'c', 'd']);
    expect(rank([...many].reverse())).toEqual(['a', 'b', 'c', 'd']);
  });

  test('no candidates, no order', () => expect(rank([])).toEqual([]));
});
