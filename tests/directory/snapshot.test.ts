import { describe, expect, test } from 'vitest';
import { LANGS } from '#api/contract/vocabulary.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { takeSnapshot } from '#api/directory/snapshot.ts';
import type { Published } from '#db/published.ts';
import { readSeed } from '#seed/read.ts';
import { contact, entry } from './entry.ts';

const { municipalities, places } = readSeed();
const files = loadKnowledge();
const publish = (services: Published['services'], told: Partial<Published> = {}): Published => ({ services, organisations: [], pathways: [], rights: [], municipalities, places, version: 'v1', ...told });
const at = (day: string) => () => new Date(`${day}T10:00:00+01:00`);
const national = entry({ slug: 'nasjonal', name: { nb: 'Åpen for alle' }, coverage: { national: true }, level: 'national', type: 'crisis-helpline' });
const county = entry({ slug: 'fylke', name: { nb: 'Bare fylket' }, coverage: { counties: ['15'] }, themes: ['alcohol'] });
const molde = entry({ slug: 'molde', name: { nb: 'Alt i Molde' }, coverage: { municipalities: ['1506'] } });
const snapshot = takeSnapshot(publish([national, county, molde]), files, at('2026-11-23'));
const slugs = (services: readonly { slug: string }[]) => services.map((service) => service.slug);

describe('reading', () => {
  test('a municipality has its own, its county’s and the nation’s, sorted as Norwegians sort', () => {
    expect(slugs(snapshot.slice('1506', 'nb').services)).toEqual(['molde', 'fylke', 'nasjonal']);
    expect(slugs(snapshot.slice('1508', 'nb').services)).toEqual(['fylke', 'nasjonal']);
    expect(slugs(snapshot.slice('0301', 'nb').services)).toEqual(['nasjonal']);
    expect(slugs(snapshot.slice(null, 'nb').services)).toEqual(['nasjonal']);
  });

  test('filters join', () => {
    expect(slugs(snapshot.services({ municipality: '1506', theme: 'alcohol' }, 'nb'))).toEqual(['fylke']);
    expect(slugs(snapshot.services({ level: 'national', municipality: '1506' }, 'nb'))).toEqual(['nasjonal']);
    expect(slugs(snapshot.services({ type: 'municipal-mental-health', audience: 'next-of-kin' }, 'nb'))).toEqual([]);
  });

  test('is the same value each time, and nobody can change it', () => {
    const [service] = snapshot.services({}, 'nb');
    expect(snapshot.services({}, 'nb')[0]).toBe(service);
    expect(Object.isFrozen(service)).toBe(true);
    expect(Object.isFrozen(service?.contacts[0]?.source)).toBe(true);
    expect(() => Object.assign(service ?? {}, { name: 'En annen' })).toThrow(TypeError);
  });
});

describe('the version', () => {
  test('is another where something else is published, or the words are others', () => {
    expect(takeSnapshot(publish([molde], { version: 'v2' }), files, at('2026-11-23')).version).not.toBe(snapshot.version);
    expect(takeSnapshot(publish([molde]), { ...files, version: 'others' }, at('2026-11-23')).version).not.toBe(snapshot.version);
  });

  test('changes with the trust of a fact, on that day and no other, and what is read changes with it', () => {
    let now = at('2028-08-31');
    const aging = takeSnapshot(publish([entry({ contacts: [contact({ source: { title: 'Kilde', url: null, date: '2026-09' } })] })]), files, () => now());
    const phone = () => aging.service('en-tjeneste', 'nb')?.contacts[0];
    const before = aging.version;
    expect(phone()).toMatchObject({ trust: 'unconfirmed', callable: true });
    now = at('2028-09-01');
    expect(aging.version).not.toBe(before);
    expect(phone()).toMatchObject({ trust: 'overdue', callable: false });
    const after = aging.version;
    now = at('2029-01-01');
    expect(aging.version).toBe(after);
  });
});

test('113, 116 117 and 116 123 are there even where nothing is published', () => {
  const empty = takeSnapshot(publish([], { municipalities: [], places: [] }), files, at('2026-11-23'));
  for (const lang of LANGS) {
    expect(empty.alwaysOpen(lang).map((line) => line.phone)).toEqual(['113', '116117', '116123']);
    for (const line of empty.alwaysOpen(lang)) expect(line.name && line.why).toBeTruthy();
  }
  expect(empty.navigate({ q: 'hei', for: 'self', themes: [], without: [], pathways: [], lang: 'nb' }).door).toBeNull();
});
