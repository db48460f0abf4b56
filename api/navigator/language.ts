/**
 * What the navigator knows of language, made ready for use: the staff's lexicon indexed by word,
 * with the rare words that decide first. Built once after loading, on the server and on the device.
 */
import Fuse from 'fuse.js';
import { distance } from './distance.ts';
import { sound, stem } from './normalise.ts';

/** The lexicon as it is sent: compiled (api/directory/compile.ts), so that a phone has little left to do. */
export interface CompiledLexicon {
  readonly version: string;
  /**
   * For each concept, by worth in hundredths, its phrases one a line: stems in order, parted by spaces;
   * little words begin with `·`, prefixes end in `*`.
   */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Phrase {
  readonly concept: string;
  /** How good evidence the whole phrase is, from 0 to 1: strong or weak, longer, and how telling its words are. */
  readonly worth: number;
  /** Stems of its words, in order; a trailing `*` means any word that begins so. */
  readonly stems: readonly string[];
  /** Its little words: they need not stand there, but make it surer. */
  readonly soft: readonly string[];
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

/** Marks a little word where words are looked up. */
export const LITTLE = '·';
/** What a word is looked up by: its stem; little words are kept apart, so that «dem» is not demens and «man» not mann. */
export const keyOf = (word: string, itsStem: string) => (FILLERS.has(word) ? LITTLE + itsStem : itsStem);

const bigrams = (word: string) => Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2));

/** Makes a compiled lexicon ready to be asked: indexes, and what a misspelt or compound word may be. */
export function readyLanguage({ version, phrases: compiled }: CompiledLexicon): Language {
  const phrases: Phrase[] = [];
  const frequency = new Map<string, number>();
  for (const [concept, byWorth] of Object.entries(compiled))
    for (const [worth, lines] of Object.entries(byWorth))
      for (const line of lines.split('\n')) {
        const all = line.split(' ');
        const telling = all.filter((one) => !one.startsWith(LITTLE));
        const stems = telling.length > 0 ? telling : all;
        const soft = telling.length > 0 && telling.length < all.length ? all.filter((one) => one.startsWith(LITTLE)) : [];
        for (const one of stems) frequency.set(one, (frequency.get(one) ?? 0) + 1);
        phrases.push({ concept, worth: Number(worth) / 100, stems, soft });
      }
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const rarest = phrase.stems.reduce((best, one) => ((frequency.get(one) ?? 0) < (frequency.get(best) ?? 0) ? one : best));
    const list = byStem.get(rarest);
    if (list) list.push(phrase);
    else byStem.set(rarest, [phrase]);
  }
  const known = new Set<string>();
  const prefixes = new Map<string, string[]>();
  for (const one of frequency.keys()) {
    if (one.endsWith('*')) prefixes.set(one.slice(0, PREFIX_KEY), [...(prefixes.get(one.slice(0, PREFIX_KEY)) ?? []), one]);
    else known.add(one);
  }
  return { version, phrases, byStem, prefixes, known, guess: guesser(known), parts: splitter(known) };
}

/** Prefixes are looked up by so many of their first letters; none is shorter. */
export const PREFIX_KEY = 4;

/** fuse.js ranks what a misspelt word may be, among the words that sound the same or share most letter pairs. */
function guesser(known: ReadonlySet<string>): Language['guess'] {
  let index: { words: string[]; byPair: Map<string, number[]>; shared: Uint8Array } | null = null;
  const remembered = new Map<string, readonly { stem: string; likeness: number }[]>();
  return (word) => {
    const before = remembered.get(word);
    if (before) return before;
    index ??= pairIndex(known);
    const { words, byPair, shared } = index;
    const asStem = stem(word);
    const heard = sound(asStem);
    const pairs = new Set(bigrams(asStem));
    shared.fill(0);
    for (const pair of pairs) for (const at of byPair.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    const near: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const candidate = words[at] ?? '';
      if ((shared[at] ?? 0) * 2 >= pairs.size - 1 && Math.abs(candidate.length - asStem.length) <= 2) near.push(candidate);
    }
    const alike = new Map<string, number>();
    for (const candidate of near) if (sound(candidate) === heard) alike.set(candidate, LIKE.sound);
    if (near.length > 0 && asStem.length >= SHORTEST_GUESS) {
      const fuse = new Fuse(near, { includeScore: true, threshold: 0.34, distance: 20, minMatchCharLength: 2, ignoreFieldNorm: true });
      for (const hit of fuse.search(asStem, { limit: 4 })) {
        const edits = distance(asStem, hit.item);
        if (edits > (asStem.length >= 8 ? 2 : 1)) continue;
        alike.set(hit.item, Math.max(alike.get(hit.item) ?? 0, edits === 1 ? LIKE.oneEdit : LIKE.twoEdits));
      }
    }
    const found = [...alike].map(([one, likeness]) => ({ stem: one, likeness })).sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, 3);
    remembered.set(word, found);
    return found;
  };
}

/** How sure a guess is: it sounds the same, or so many letters differ. */
const LIKE = { sound: 0.85, oneEdit: 0.75, twoEdits: 0.6 } as const;
const SHORTEST_GUESS = 4;

/** Words by their letter pairs; made at the first guess, and only of words in letters of ours. */
function pairIndex(known: ReadonlySet<string>) {
  const words = [...known].filter((word) => word.length >= SHORTEST_GUESS && /^[a-zæøå]+$/.test(word));
  const byPair = new Map<string, number[]>();
  words.forEach((word, at) => {
    for (const pair of new Set(bigrams(word))) {
      const places = byPair.get(pair);
      if (places) places.push(at);
      else byPair.set(pair, [at]);
    }
  });
  return { words, byPair, shared: new Uint8Array(words.length) };
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

