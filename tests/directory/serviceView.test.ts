import { describe, expect, test } from 'vitest';
import { Service } from '#api/contract/service.ts';
import { type Surroundings, serviceView } from '#api/directory/serviceView.ts';
import { contact, entry } from './entry.ts';

const surroundings = (lang: Surroundings['lang']): Surroundings => ({
  lang, today: '2026-11-23', providerName: () => ({ nb: 'Molde kommune' }), countyMunicipalities: (county) => (county === '15' ? ['1506', '1505', '1508'] : []),
});
const view = (told: Parameters<typeof entry>[0] = {}, lang: Surroundings['lang'] = 'nb') => serviceView(entry(told), surroundings(lang));

test('is what the contract promises', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) expect(Service.strict().parse(view({}, lang))).toEqual(view({}, lang));
});

describe('language', () => {
  test('is the one asked for where somebody has written it', () => {
    expect(view({}, 'nn')).toMatchObject({ name: 'Tenesta', summary: 'Samtalar', shownInNorwegian: false });
  });

  test('is bokmål where nobody has, and says so', () => {
    expect(view({}, 'en')).toMatchObject({ name: 'The service', summary: 'Samtaler', shownInNorwegian: true });
    expect(view({}, 'nb').shownInNorwegian).toBe(false);
  });
});

test('a contact point of low confidence never leaves the server, nor who confirmed one', () => {
  const { contacts } = view({ contacts: [contact({ confidence: 'low', value: '+4799999999', id: 'x' }), contact({ verifiedAt: '2026-10-01', verifiedBy: 'Kari Ansatt', method: 'call' })] });
  expect(contacts).toHaveLength(1);
  expect(JSON.stringify(contacts)).not.toMatch(/99999999|Kari|confidence/);
});

test('the newest confirmation of any contact point is the service’s', () => {
  const told = (verifiedAt: string | null, id: string) => contact({ id, verifiedAt, method: 'call' });
  expect(view({ contacts: [told('2026-03-01', 'a'), told('2026-10-01', 'b'), told(null, 'c')] }).verifiedAt).toBe('2026-10-01');
  expect(view().verifiedAt).toBeNull();
});

describe('coverage', () => {
  test('of a county is its municipalities, each once', () => {
    expect(view({ coverage: { counties: ['15'], municipalities: ['1506', '4601'] } }).coverage.municipalities).toEqual(['1505', '1506', '1508', '4601']);
  });

  test('of the country lists none', () => {
    expect(view({ coverage: { national: true } }).coverage).toEqual({ national: true, municipalities: [], inferred: false });
  });
});
