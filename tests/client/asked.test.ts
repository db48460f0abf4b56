/** The form, read: themes chosen, taken away and brought back; and what of an answer stays the same. */
import { describe, expect, test } from 'vitest';
import { kept } from '#client/device/kept.ts';
import { type Asked, corrected, fieldsOf, NOTHING_ASKED, readAsked } from '#client/parts/asked.ts';

const posted = (...fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readAsked(form).asked;
};

describe('themes', () => {
  test('one that was understood is taken away, and stays away', () => {
    const once = corrected({ ...NOTHING_ASKED, q: 'jeg drikker' }, 'without', 'alcohol');
    expect(once).toEqual({ ...NOTHING_ASKED, q: 'jeg drikker', without: ['alcohol'] });
    expect(corrected(once, 'changeFor', 'next-of-kin').without).toEqual(['alcohol']);
  });
  test('one that was chosen is taken away too', () => expect(corrected({ ...NOTHING_ASKED, themes: ['alcohol', 'anxiety'] }, 'without', 'alcohol')).toMatchObject({ themes: ['anxiety'], without: ['alcohol'] }));
  test('one that was taken away is brought back to the words, or chosen outright', () => {
    const asked: Asked = { ...NOTHING_ASKED, without: ['alcohol', 'anxiety'] };
    expect(corrected(asked, 'again', 'alcohol')).toMatchObject({ themes: [], without: ['anxiety'] });
    expect(corrected(asked, 'choose', ' alcohol illegal-drugs')).toMatchObject({ themes: ['alcohol', 'illegal-drugs'], without: ['anxiety'] });
  });
  test('what is no theme is left out, and nothing stands twice', () => expect(posted(['without', 'alcohol'], ['without', 'alcohol'], ['without', 'sukker'], ['theme', '']).without).toEqual(['alcohol']));
});

test('all that is asked goes through the fields of a form unchanged', () => {
  const asked: Asked = { q: 'jeg drikker\nfor mye', place: 'Molde', municipality: '1506', for: 'next-of-kin', age: '40', themes: ['anxiety'], without: ['alcohol'] };
  expect(posted(...fieldsOf(asked))).toEqual(asked);
});

describe('what is the same as before', () => {
  const before = { a: { b: [1, { c: 2 }] }, d: 'x', e: null };
  test('is the very same', () => expect(kept(before, structuredClone(before))).toBe(before));
  test('also within what is not', () => {
    const now = kept(before, { ...structuredClone(before), d: 'y' });
    expect(now).toEqual({ ...before, d: 'y' });
    expect(now.a).toBe(before.a);
  });
  test.each([[[1, 2], [1]], [{ a: 1 }, {}], [{}, { a: undefined }], [null, {}], [[], {}], [undefined, [0]]])('%j is not %j', (old, now) => expect(kept<unknown>(old, now)).toStrictEqual(now));
});
