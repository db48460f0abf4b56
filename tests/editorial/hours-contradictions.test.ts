import { describe, expect, test } from 'vitest';
import { Hours, type ServiceEntry } from '#api/contract/entry.ts';
import { hoursContradictions } from '#api/editorial/overview/hoursContradictions.ts';
import { aService } from '../db/fixture.ts';

const TODAY = '2026-11-23';
const OFFICE = { regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }] };
const phoneWith = (hours: ServiceEntry['contacts'][number]['hours'], purpose: 'help' | 'out-of-hours' = 'help') => [{ ...(aService().contacts[0] as ServiceEntry['contacts'][number]), hours, purpose }];
const found = (over: Partial<ServiceEntry>) => hoursContradictions(aService(over), TODAY).map(({ what, contact }) => (contact ? `${contact}: ${what}` : what));
const hours = (told: Parameters<typeof Hours.parse>[0]) => Hours.parse(told);

test('hours that go together say nothing', () => {
  expect(found({ hours: hours(OFFICE) })).toEqual([]);
  expect(found({ hours: null, summary: { nb: 'Døgnåpent' } })).toEqual([]);
  expect(found({ hours: hours(OFFICE), contacts: phoneWith(hours({ regular: [{ days: [1, 2], from: '09:00', to: '11:00' }] })) })).toEqual([]);
});

describe('words against hours', () => {
  test.for(['Legevakt, døgnåpen.', 'Ope heile døgnet', 'Døgnåpent for alle', 'Åpent 24 timer', 'Vi svarer døgnet rundt'])('«%s» with office hours', (nb) => {
    expect(found({ summary: { nb }, hours: hours(OFFICE) })).toEqual(['says-always']);
  });

  test('is no contradiction where a contact is always open, or where it is about inpatient care', () => {
    expect(found({ summary: { nb: 'Vakttelefon hele døgnet.' }, hours: null, contacts: phoneWith(hours({ always: true })) })).toEqual([]);
    expect(found({ summary: { nb: 'Døgnbehandling i inntil seks måneder.' }, hours: hours(OFFICE) })).toEqual([]);
  });

  test('in any language', () => {
    expect(found({ summary: { nb: 'Hjelp', en: 'Help around the clock' }, hours: hours(OFFICE) })).toEqual(['says-always']);
  });
});

describe('hours against themselves', () => {
  test('always, and a week besides', () => {
    expect(found({ hours: hours({ always: true, ...OFFICE }) })).toEqual(['always-with-week']);
  });

  test.for([
    [[{ days: [1], from: '08:00', to: '12:00' }, { days: [1], from: '11:00', to: '15:00' }], true],
    [[{ days: [1], from: '08:00', to: '12:00' }, { days: [1], from: '12:00', to: '15:00' }], false],
    [[{ days: [1], from: '08:00', to: '12:00' }, { days: [2], from: '11:00', to: '15:00' }], false],
    [[{ days: [1], from: '20:00', to: '04:00' }, { days: [2], from: '03:00', to: '08:00' }], true],
    [[{ days: [7], from: '20:00', to: '04:00' }, { days: [1], from: '03:00', to: '08:00' }], true],
    [[{ days: [5], from: '15:30', to: '07:30' }, { days: [6, 7], from: '00:00', to: '24:00' }], false],
    [[{ days: [6], from: '00:00', to: '24:00' }, { days: [6], from: '00:00', to: '12:00' }], true],
    [[{ days: [7], from: '20:00', to: '24:00' }, { days: [1], from: '00:00', to: '08:00' }], false],
  ] as const)('periods %j overlap: %s', ([regular, isOverlap]) => {
    expect(found({ hours: hours({ regular }) })).toEqual(isOverlap ? ['overlap'] : []);
  });

  test('periods of a variation', () => {
    expect(found({ hours: hours({ ...OFFICE, variations: [{ from: '2026-12-20', to: '2026-12-31', periods: [{ days: [1], from: '08:00', to: '12:00' }, { days: [1], from: '10:00', to: '11:00' }] }] }) })).toEqual(['overlap']);
  });

  test('a closure that is over, until the day after', () => {
    const closed = (to: string) => hours({ ...OFFICE, closures: [{ from: '2026-11-01', to, reason: { nb: 'Flytting' } }] });
    expect(found({ hours: closed('2026-11-22') })).toEqual(['past-closure']);
    expect(found({ hours: closed('2026-11-23') })).toEqual([]);
  });

  test('a variation while it is closed', () => {
    const both = (to: string) => hours({ ...OFFICE, variations: [{ from: '2026-12-20', to: '2026-12-23', periods: [] }], closures: [{ from: '2026-12-23', to, reason: { nb: 'Jul' } }] });
    expect(found({ hours: both('2026-12-31') })).toEqual(['variation-in-closure']);
  });
});

describe('a contact against the service', () => {
  test.for([
    [{ regular: [{ days: [1], from: '07:30', to: '10:00' }] }, 'help', true],
    [{ regular: [{ days: [6], from: '10:00', to: '12:00' }] }, 'help', true],
    [{ always: true }, 'help', true],
    [{ regular: [{ days: [6], from: '10:00', to: '12:00' }] }, 'out-of-hours', false],
  ] as const)('%j for %s is outside: %s', ([own, purpose, isOutside]) => {
    expect(found({ hours: hours(OFFICE), contacts: phoneWith(hours(own), purpose) })).toEqual(isOutside ? ['telefon: contact-outside'] : []);
  });

  test('service periods that meet are one', () => {
    expect(found({ hours: hours({ regular: [{ days: [1], from: '08:00', to: '12:00' }, { days: [1], from: '12:00', to: '15:00' }] }), contacts: phoneWith(hours({ regular: [{ days: [1], from: '11:00', to: '13:00' }] })) })).toEqual([]);
  });

  test('a service that is always open has no outside', () => {
    expect(found({ hours: hours({ always: true }), contacts: phoneWith(hours(OFFICE)) })).toEqual([]);
  });
});
