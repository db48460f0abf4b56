/** JSON that stays text wherever it is put: nothing in it can be read as markup. */
const RISKY: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** As JSON.stringify, with <, > and & written as escapes. */
export const asJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => RISKY[letter] ?? letter);
