/** Numbers as people write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneInForm, readPhone } from '#api/editorial/edit/phone.ts';
import { readDate, readPartialDate, readTime, readWebAddress } from '#api/editorial/edit/values.ts';

test.for([
  ['71 11 10 00', '+4771111000'], ['71111000', '+4771111000'], ['+47 71 11 10 00', '+4771111000'], ['0047 71111000', '+4771111000'], ['004771111000', '+4771111000'], ['tlf. 915 08 588', '+4791508588'],
  ['113', '113'], ['112', '112'], ['110', '110'], ['116 117', '116117'], ['116117', '116117'], ['116 111', '116111'], ['116 123', '116123'], ['116 006', '116006'], ['+47 116 117', '116117'],
  ['02800', '02800'], ['09999', '09999'], ['815 33 300', '+4781533300'], ['800 40 008', '+4780040008'], ['+46 8 123 456 00', '+46812345600'],
] as const)('«%s» is dialled %s', ([typed, value]) => expect(readPhone(typed)).toEqual({ value }));

test.for([
  ['71 11 10 0', 'phone-short'], ['71 11 10 000', 'phone-long'], ['114', 'phone-short'], ['01234', 'phone-short'], ['11111111', 'phone-unknown'], ['ring oss', 'phone-letters'], ['71 11 10 00 (Kari)', 'phone-letters'], ['+46 1', 'phone-foreign'], ['+', 'phone-letters'],
] as const)('«%s» is %s', ([typed, wrong]) => expect(readPhone(typed)).toMatchObject({ wrong }));

test('as it is read, it is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 20_000_000, max: 99_999_999 }).map((number) => `+47${number}`), (value) => {
    const back = readPhone(phoneInForm(value));
    expect(!('value' in back) || back.value === value).toBe(true);
  }));
  expect(phoneInForm('116117')).toBe('116 117');
});

test('times and dates', () => {
  expect(['8', '8.30', '0830', 'kl. 8:30', '24', '24:00', '25', '8.60', 'åtte'].map(readTime)).toEqual(['08:00', '08:30', '08:30', '08:30', '24:00', '24:00', null, null, null]);
  expect(['2026-12-24', '24.12.2026', '4/1 2027', '31.02.2026', '2026-13-01', 'jul'].map(readDate)).toEqual(['2026-12-24', '2026-12-24', '2027-01-04', null, null, null]);
  expect(['2026', '2026-09', '2026-13', '8.9.2026'].map(readPartialDate)).toEqual(['2026', '2026-09', null, '2026-09-08']);
  expect(['www.molde.kommune.no', 'https://x.no/a', 'molde', 'ftp://x.no', 'javascript:alert(1)'].map(readWebAddress)).toEqual(['https://www.molde.kommune.no', 'https://x.no/a', null, null, null]);
});
