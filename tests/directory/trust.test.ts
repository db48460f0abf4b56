import { describe, expect, test } from 'vitest';
import { isCallable, trustOf, turningDays } from '#api/directory/trust.ts';
import { contact } from './entry.ts';

const TODAY = '2026-11-23';
const source = (date: string | null) => ({ title: 'Kilde', url: null, date });
const confirmed = (verifiedAt: string, dueAt: string | null, method: 'call' | 'import' = 'call') => ({ verifiedAt, dueAt, method, verifiedBy: 'redaksjonen' });

describe('trust', () => {
  test.each([
    ['confirmed and not yet due', confirmed('2026-10-01', '2027-04-01'), 'confirmed'],
    ['confirmed, and due today', confirmed('2026-05-23', TODAY), 'due'],
    ['confirmed, due tomorrow', confirmed('2026-05-24', '2026-11-24'), 'confirmed'],
    ['confirmed two years ago, its source newer', confirmed('2024-11-23', '2025-05-23'), 'unconfirmed'],
    ['confirmed two years ago, its source as old', { ...confirmed('2024-11-23', '2025-05-23'), source: source('2024') }, 'overdue'],
    ['confirmed lately, its source old', { ...confirmed('2026-10-01', '2027-04-01'), source: source('2019') }, 'confirmed'],
    ['only imported: nobody has asked', confirmed('2026-10-01', '2027-04-01', 'import'), 'unconfirmed'],
    ['sourced within two years', { source: source('2024-11-24') }, 'unconfirmed'],
    ['sourced two years ago to the day', { source: source('2024-11-23') }, 'overdue'],
    ['sourced in a month, counted from its first day', { source: source('2024-11') }, 'overdue'],
    ['sourced in a year, counted from its first day', { source: source('2025') }, 'unconfirmed'],
    ['undated', { source: source(null) }, 'overdue'],
  ] as const)('%s', (_name, told, trust) => {
    expect(trustOf(contact(told), TODAY)).toBe(trust);
  });
});

describe('the number to call', () => {
  const callable = (told: Parameters<typeof contact>[0]) => {
    const one = contact(told);
    return isCallable(one, trustOf(one, TODAY));
  };

  test.each([
    ['of high confidence', { confidence: 'high' }, true],
    ['of high confidence, though undated', { confidence: 'high', source: source(null) }, true],
    ['of medium confidence with a source within two years', { confidence: 'medium', source: source('2026-01') }, true],
    ['of medium confidence, its source too old', { confidence: 'medium', source: source('2022') }, false],
    ['of medium confidence and undated', { confidence: 'medium', source: source(null) }, false],
    ['of medium confidence, old, but confirmed', { confidence: 'medium', source: source('2019'), ...confirmed('2026-10-01', '2027-04-01') }, true],
    ['confirmed and due', { confidence: 'medium', source: source('2019'), ...confirmed('2026-01-01', '2026-07-01') }, true],
    ['of low confidence', { confidence: 'low' }, false],
    ['a switchboard', { confidence: 'high', purpose: 'switchboard' }, true],
    ['113', { confidence: 'high', value: '113', source: source(null) }, true],
    ['116117', { confidence: 'high', value: '116117', source: source(null) }, true],
  ] as const)('%s: %#', (_name, told, expected) => {
    expect(callable(told)).toBe(expected);
  });

  test('is a phone, never another thing', () => {
    for (const [kind, value] of [['sms', '+4771111000'], ['chat', 'https://chat.no'], ['web', 'https://web.no'], ['e-mail', 'post@molde.kommune.no']] as const) expect(callable({ kind, value, confidence: 'high' })).toBe(false);
  });
});

test('the days on which trust may change are known', () => {
  expect(turningDays(contact({ source: source('2026-09'), ...confirmed('2026-10-01', '2027-04-01') })).sort()).toEqual(['2027-04-01', '2028-09-01', '2028-10-01']);
});
