/**
 * Words → comparable words. Pure; the same for the lexicon and for what a person writes, so that both meet in the middle.
 */

export interface Token {
  /** As it stood in the text, lower case. */
  readonly word: string;
  /** Light stem, the same in bokmål and nynorsk where the endings allow. */
  readonly stem: string;
  /** Position among the words of the text, from 0. */
  readonly at: number;
}

/** Letters that stand in for æ, ø and å on foreign keyboards, or are written by neighbours. */
const FOLDED: Readonly<Record<string, string>> = { ä: 'æ', ö: 'ø', é: 'e', è: 'e', ê: 'e', ë: 'e', ò: 'o', ó: 'o', ô: 'o', à: 'a', á: 'a', â: 'a', ü: 'y', ñ: 'n', ç: 'c', đ: 'd', ŋ: 'n', š: 's', ž: 'z', č: 'c', ŧ: 't', ł: 'l', ą: 'a', ę: 'e', ś: 's', ć: 'c', ń: 'n', ź: 'z', ż: 'z' };

/** Lower case, one form of each letter, no control characters, marks or Arabic vowel signs; single spaces. */
export function plain(text: string): string {
  return text
    .replace(/[’'`´]/g, '')
    .replace(/[\p{Cc}]/gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u02bc]/g, '')
    .replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه')
    .replace(/[äöéèêëòóôàáâüñçđŋšžčŧłąęśćńźż]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every way to say no is one word: «orkar ikkje», «orke itj» and «orker ikke» mean the same. */
const NEGATIONS = new Set(['ikke', 'ikkje', 'itj', 'ittj', 'ikkj', 'itjnå', 'kje', 'isje', 'inte', 'ikje', 'ike', 'ikk', 'aldri', 'not', 'dont', 'cant', 'wont', 'doesnt', 'isnt', 'didnt', 'never', 'не', 'nie', 'لا', 'ما']);
export const NEGATION = 'ikke';

/** Pronouns as they are written along the coast: one word for each. */
const PRONOUNS: ReadonlyMap<string, string> = new Map(Object.entries({
  eg: 'jeg', ej: 'jeg', æ: 'jeg', æg: 'jeg', je: 'jeg', mæ: 'meg', mei: 'meg', mi: 'min', mitt: 'min', mine: 'min', vår: 'min', vårt: 'min', våre: 'min', våra: 'min', my: 'min', our: 'min',
  sæ: 'seg', sei: 'seg', ham: 'han', hainn: 'han', hann: 'han', ho: 'hun', hu: 'hun', honn: 'hun', henne: 'hun', noko: 'noe', nokka: 'noe', nåkka: 'noe', nokon: 'noen', nån: 'noen', nåkken: 'noen',
}));

/** Longest first; what is left must keep at least three letters and a vowel. */
const ENDINGS = ['hetene', 'heitene', 'heiter', 'heter', 'heten', 'heita', 'heit', 'het', 'ingane', 'ingene', 'inga', 'ingen', 'inger', 'ingar', 'ande', 'ende', 'ene', 'ane', 'ast', 'est', 'ere', 'are', 'ar', 'er', 'en', 'et', 'te', 'de', 'a', 'e'];
const SHORT_WORDS = 4;
const VOWEL = /[aeiouyæøåа-яіїєґ]/;

/**
 * A light stem: takes off one inflectional ending of both norms. It need not be a word, only be the same for the
 * forms of one word; irregular forms (drakk, sov) stand in the lexicon instead.
 */
export function stem(word: string): string {
  if (NEGATIONS.has(word)) return NEGATION;
  const pronoun = PRONOUNS.get(word);
  if (pronoun) return pronoun;
  if (word.length < SHORT_WORDS || !/^[a-zæøå]+$/.test(word)) return word;
  let base = word;
  if (base.length > 4 && base.endsWith('s') && !base.endsWith('ss')) base = base.slice(0, -1);
  for (const ending of ENDINGS) {
    if (!base.endsWith(ending)) continue;
    const rest = base.slice(0, -ending.length);
    if (rest.length < 3 || !VOWEL.test(rest) || (ending === 'te' && !/..[kmplv]$/.test(rest)) || (ending === 'de' && !/[vy]$/.test(rest))) continue;
    base = ending.startsWith('ing') ? `${rest}ing` : rest;
    break;
  }
  // deprimert and deprimerte are one word
  if (base.length >= 7 && /[rln]t$/.test(base)) base = base.slice(0, -1);
  // snakk(a), drikk(er), full(e): a double consonant at the end is the same word as a single one
  return base.length > 3 ? base.replace(/([bdfgklmnprt])\1$/, '$1') : base;
}

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => ({ word, stem: stem(word), at }));
}

/**
 * How a word sounds, roughly, as Norwegians who struggle with spelling write it: double and silent letters,
 * kj/skj/sj, hv/gj/hj, å and o, ei and æ. Two words with one sound are probably the same word.
 */
export function sound(word: string): string {
  return word
    .replace(/^h(?=[vj])/, '').replace(/^g(?=j)/, '')
    .replace(/skj|sj|kj|tj|ch|sh|sk(?=[iyøe])/g, 'S')
    .replace(/c(?=[eiy])/g, 's').replace(/[cq]/g, 'k').replace(/w/g, 'v').replace(/z/g, 's').replace(/x/g, 'ks').replace(/ph/g, 'f').replace(/th/g, 't')
    .replace(/aa/g, 'å').replace(/ae/g, 'æ').replace(/oe/g, 'ø')
    .replace(/(.)\1+/g, '$1')
    .replace(/([lnr])d(?![aeiouyæøå])/g, '$1').replace(/dt/g, 't').replace(/ig$/, 'i').replace(/t$/, 't')
    .replace(/[ej]i|eg(?=n)|ai/g, 'æ').replace(/[øo]y/g, 'ø')
    .replace(/å/g, 'o').replace(/æ/g, 'e').replace(/nn|n/g, 'n').replace(/(?<=.)h/g, '').replace(/y/g, 'i').replace(/u/g, 'o').replace(/d$/, 't').replace(/b/g, 'p').replace(/g$/, 'k');
}
