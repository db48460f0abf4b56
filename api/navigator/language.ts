/**
 * What the navigator knows of language, made ready for use: the staff's lexicon indexed by word,
 * with the rare words that decide first. Built once after loading, on the server and on the device.
 */
import Fuse from 'fuse.js';
import { plain, sound, stem } from './normalise.ts';

/** The lexicon as it is kept and sent: for each concept (`theme:alcohol`) the words that say it. */
export interface Lexicon {
  readonly version: string;
  readonly concepts: Readonly<Record<string, { readonly strong: readonly string[]; readonly weak: readonly string[] }>>;
}

export interface Phrase {
  readonly concept: string;
  /** How good evidence the whole phrase is, from 0 to 1: strong or weak, longer, and how telling its words are. */
  readonly worth: number;
  /** Stems of its words, in order; a trailing `*` means any word that begins so. */
  readonly stems: readonly string[];
  /** Its little words: they need not stand there, but make it surer. */
  readonly soft: readonly string[];
  readonly text: string;
}

export interface Language {
  readonly version: string;
  readonly phrases: readonly Phrase[];
  /** stem → phrases in which it is the rarest word. */
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Prefix phrases (`алкогол*`) by their first four letters. */
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
  /** Every stem of the lexicon: what a known word is. */
  readonly known: ReadonlySet<string>;
  /** Known words that a misspelt word could be, nearest first; remembered between keystrokes. */
  readonly guess: (word: string) => readonly { stem: string; likeness: number }[];
  /** The parts of a compound that the lexicon knows: «alkoholproblem» → alkohol, problem. */
  readonly parts: (word: string) => readonly string[];
}

/** Words that carry no meaning alone: never the reason for a match, never guessed at. */
export const FILLERS: ReadonlySet<string> = new Set(
  `jeg eg ej æ æg e i me meg mæ mei min mitt mine mi du deg dæ din han ham ho hun hu hon henne henna den det dei de dem vi vår vårt oss dere dykk dokker dokke seg sin sitt sine en ein ei et eit og å at som er var vore vært være vere ble blei blir blitt bli har he ha hatt hadde hadd skal ska skulle kan kunne vil ville må måtte til te for fra frå av på pa om ved med hos under over etter før mot mellom gjennom så sa men eller da då når no nå her der hva ka kva kem hvem kven kæm hvor kor kvar hvordan korleis koss kossen hvorfor kvifor jo ja nei bare berre også veldig mye mykje my litt lite mer meir mest alle alt noe noko nokon noen nokre noken selv sjøl sjølv man the a an is are was be been to of in on and or you she it we they his their our your this that with from have has had do does did so but if can could will would should there here im ive its about just get got`.split(/\s+/),
);

const LITTLE = '·';
/** What a word is looked up by: its stem; little words are kept apart, so that «dem» is not demens and «man» not mann. */
export const keyOf = (word: string, itsStem: string) => (FILLERS.has(word) ? LITTLE + itsStem : itsStem);

const bigrams = (word: string) => Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2));

/**
 * Makes a lexicon ready. Phrases keep only the words that carry meaning, unless nothing would be left.
 * @param lexicon the published lexicon, and words of the directory itself (names of services) as further concepts
 */
export function readyLanguage(lexicon: Lexicon): Language {
  const found: { concept: string; strong: boolean; stems: string[]; soft: string[]; text: string }[] = [];
  const frequency = new Map<string, number>();
  const concepts = new Map<string, Set<string>>();
  const prefixes = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(lexicon.concepts))
    for (const strong of [true, false])
      for (const text of strong ? words.strong : words.weak) {
        const { stems, soft } = stemsOf(text);
        if (stems.length === 0) continue;
        found.push({ concept, strong, stems, soft, text });
        for (const one of new Set(stems)) {
          frequency.set(one, (frequency.get(one) ?? 0) + 1);
          concepts.set(one, (concepts.get(one) ?? new Set()).add(concept));
        }
      }
  const most = Math.log(Object.keys(lexicon.concepts).length + 1);
  const telling = (one: string) => 1 - Math.log(concepts.get(one)?.size ?? 1) / most;
  const phrases: Phrase[] = found.map(({ concept, strong, stems, soft, text }) => {
    const told = stems.reduce((sum, one) => sum + telling(one), 0);
    const enough = Math.min(1, told / (soft.length > 0 && stems.length === 1 ? WORTH.toldDropped : WORTH.told));
    const base = strong ? WORTH.strong : WORTH.weak;
    return { concept, stems, soft, text, worth: Math.min(1, enough * (base + WORTH.longer * (stems.length - 1))) };
  });
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const rarest = phrase.stems.reduce((best, one) => ((frequency.get(one) ?? 0) < (frequency.get(best) ?? 0) ? one : best));
    byStem.set(rarest, [...(byStem.get(rarest) ?? []), phrase]);
  }
  const known = new Set<string>();
  for (const one of frequency.keys()) {
    if (!one.endsWith('*')) known.add(one);
    else prefixes.set(one.slice(0, 4), [...(prefixes.get(one.slice(0, 4)) ?? []), one]);
  }
  return { version: lexicon.version, phrases, byStem, prefixes, known, guess: guesser(known), parts: splitter(known) };
}

/** Words that stand in the phrases of many concepts tell little; a phrase of such words alone is worth less. */
const WORTH = { strong: 0.85, weak: 0.42, longer: 0.12, told: 0.55, toldDropped: 0.75 } as const;

function stemsOf(text: string): { stems: string[]; soft: string[] } {
  const pieces = plain(text.replace(/\*/g, 'ʹ')).match(/[\p{L}\p{N}]+ʹ?/gu) ?? [];
  const all = pieces.map((piece) => (piece.endsWith('ʹ') ? `${piece.slice(0, -1)}*` : keyOf(piece, stem(piece))));
  const telling = all.filter((one) => !one.startsWith(LITTLE));
  return telling.length > 0 ? { stems: telling, soft: all.filter((one) => !telling.includes(one)) } : { stems: all, soft: [] };
}

/** fuse.js ranks what a misspelt word may be, among the words that sound the same or share most letter pairs. */
function guesser(known: ReadonlySet<string>): Language['guess'] {
  const words = [...known].filter((word) => word.length >= 4);
  const bySound = new Map<string, string[]>();
  const byPair = new Map<string, number[]>();
  words.forEach((word, index) => {
    bySound.set(sound(word), [...(bySound.get(sound(word)) ?? []), word]);
    for (const pair of new Set(bigrams(word))) {
      const places = byPair.get(pair);
      if (places) places.push(index);
      else byPair.set(pair, [index]);
    }
  });
  const remembered = new Map<string, readonly { stem: string; likeness: number }[]>();
  const shared = new Uint8Array(words.length);
  return (word) => {
    const before = remembered.get(word);
    if (before) return before;
    const asStem = stem(word);
    const alike = new Map<string, number>();
    for (const one of bySound.get(sound(asStem)) ?? []) alike.set(one, 0.85);
    const pairs = new Set(bigrams(asStem));
    shared.fill(0);
    for (const pair of pairs) for (const index of byPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    const near: string[] = [];
    for (let index = 0; index < words.length; index++) {
      const candidate = words[index] ?? '';
      if (Math.abs(candidate.length - asStem.length) <= 2 && (shared[index] ?? 0) * 2 >= pairs.size) near.push(candidate);
    }
    if (near.length > 0 && asStem.length >= 4) {
      const fuse = new Fuse(near, { includeScore: true, threshold: 0.34, distance: 20, minMatchCharLength: 2, ignoreFieldNorm: true });
      for (const hit of fuse.search(asStem, { limit: 4 })) {
        const edits = distance(asStem, hit.item);
        if (edits > (asStem.length >= 8 ? 2 : 1)) continue;
        alike.set(hit.item, Math.max(alike.get(hit.item) ?? 0, edits === 1 ? 0.75 : 0.6));
      }
    }
    const found = [...alike].map(([one, likeness]) => ({ stem: one, likeness })).sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, 3);
    remembered.set(word, found);
    return found;
  };
}

/** Edits between two words; letters that changed places count as one. Bails out with 3. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 9) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
}

const LINKS = ['', 's', 'e'];
const SHORTEST_PART = 3;

/** Splits a compound where both parts are known, or its first part is known and at least four letters long. */
function splitter(known: ReadonlySet<string>): Language['parts'] {
  const remembered = new Map<string, readonly string[]>();
  return (word) => {
    const before = remembered.get(word);
    if (before) return before;
    let found: string[] = [];
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART && found.length < 2; cut--) {
      const rest = stem(word.slice(cut));
      for (const link of LINKS) {
        const head = word.slice(0, cut);
        if (!head.endsWith(link)) continue;
        const first = stem(link ? head.slice(0, -link.length) : head);
        if (first.length < SHORTEST_PART || FILLERS.has(head)) continue;
        const knowsFirst = known.has(first);
        const knowsRest = known.has(rest) && !FILLERS.has(word.slice(cut)) && rest.length >= SHORTEST_PART;
        if (knowsFirst && knowsRest) found = [first, rest];
        else if (found.length === 0 && knowsFirst && first.length >= 4) found = [first];
        else if (found.length === 0 && knowsRest && rest.length >= 5) found = [rest];
      }
    }
    remembered.set(word, found);
    return found;
  };
}

