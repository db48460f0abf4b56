/** Comparable words → meaning: what it is about, who it is for, how old, where; and which words said so. */
import type { Place } from '../contract/place.ts';
import type { Audience } from '../contract/vocabulary.ts';
import { readAge } from './age.ts';
import { FILLERS, keyOf, type Language, type Phrase } from './language.ts';
import { stem, type Token, tokenise } from './normalise.ts';
import { findPlace, type Gazetteer } from './place.ts';

/** How sure we are of one concept, from 0 to 1, and the words that said it. */
export interface Evidence {
  readonly weight: number;
  readonly typed: string;
}

export interface Meaning {
  readonly tokens: readonly Token[];
  /** Concept (`theme:alcohol`, `type:oat`, `who:partner`, `sign:past`) → evidence. */
  readonly concepts: ReadonlyMap<string, Evidence>;
  readonly audience: Audience;
  /** Years; of the person who needs help, as far as the question or the text says. */
  readonly age: number | null;
  readonly place: Place | null;
}

export interface Asked {
  readonly q: string;
  readonly for: Audience;
  readonly age?: number | undefined;
  readonly themes: readonly string[];
}

/** A reading of one word: the stem it may be, and how sure that is. */
interface Reading {
  readonly stem: string;
  readonly weight: number;
  readonly at: number;
  readonly typed: string;
}

const WEIGHT = { exact: 1, joined: 0.95, standIn: 0.9, part: 0.72, withoutSoft: 0.74 } as const;
const GAP = 4;

/** What a text means. */
export function interpret(asked: Asked, language: Language, places: Gazetteer): Meaning {
  const tokens = tokenise(asked.q);
  const place = findPlace(asked.q, places);
  const concepts = matchPhrases(readings(tokens, language), language);
  for (const theme of asked.themes) concepts.set(`theme:${theme}`, { weight: 1, typed: '' });
  const age = asked.age ?? readAge(tokens) ?? null;
  return { tokens, concepts, audience: asked.for, age, place };
}

/**
 * The same meaning without the themes that the person says were misread.
 * @param chosen themes that the person chose outright: these stay
 */
export function leaveOut(meaning: Meaning, without: readonly string[], chosen: readonly string[]): Meaning {
  const misread = new Set(without.filter((theme) => !chosen.includes(theme)).map((theme) => `theme:${theme}`));
  return misread.size === 0 ? meaning : { ...meaning, concepts: new Map([...meaning.concepts].filter(([concept]) => !misread.has(concept))) };
}

/** Every stem that each word can be read as. A word that is known is never guessed at. */
function readings(tokens: readonly Token[], language: Language): Map<string, Reading[]> {
  const found = new Map<string, Reading[]>();
  const add = (one: string, weight: number, at: number, typed: string) => {
    const list = found.get(one);
    if (list) list.push({ stem: one, weight, at, typed });
    else found.set(one, [{ stem: one, weight, at, typed }]);
  };
  for (const token of tokens) {
    const { word, at } = token;
    add(keyOf(word, token.stem), WEIGHT.exact, at, word);
    for (const prefix of language.prefixes.get(word.slice(0, 4)) ?? []) if (word.startsWith(prefix.slice(0, -1))) add(prefix, WEIGHT.exact, at, word);
    const next = tokens[at + 1];
    if (next && !FILLERS.has(next.word)) {
      const joined = stem(word + next.word);
      if (language.known.has(joined)) add(joined, WEIGHT.joined, at, `${word} ${next.word}`);
    }
    if (FILLERS.has(word) || language.known.has(token.stem) || word.length < 4) continue;
    const standIn = standIns(word).find((one) => language.known.has(one));
    if (standIn) {
      add(standIn, WEIGHT.standIn, at, word);
      continue;
    }
    const parts = language.parts(word);
    for (const part of parts) add(part, WEIGHT.part, at, word);
    if (parts.length < 2) for (const guess of language.guess(word)) add(guess.stem, guess.likeness, at, word);
  }
  return found;
}

/** The same word with æ, ø and å put back where a keyboard had none. */
function standIns(word: string): string[] {
  const tries = new Set<string>();
  tries.add(word.replace(/aa/g, 'å').replace(/ae/g, 'æ').replace(/oe/g, 'ø'));
  tries.add(word.replace(/o/, 'ø'));
  tries.add(word.replace(/a/, 'å'));
  tries.add(word.replace(/ae|a/, 'æ'));
  tries.add(word.replace(/ø/, 'o'));
  tries.add(word.replace(/å/, 'o'));
  tries.delete(word);
  return [...tries].map(stem);
}

function matchPhrases(found: ReadonlyMap<string, Reading[]>, language: Language): Map<string, Evidence> {
  const best = new Map<string, Evidence[]>();
  for (const one of found.keys())
    for (const phrase of language.byStem.get(one) ?? []) {
      const evidence = holds(phrase, found);
      if (!evidence) continue;
      const list = best.get(phrase.concept);
      if (list) list.push(evidence);
      else best.set(phrase.concept, [evidence]);
    }
  const concepts = new Map<string, Evidence>();
  for (const [concept, all] of best) {
    const byWords = new Map<string, Evidence>();
    for (const one of all) if ((byWords.get(one.typed)?.weight ?? 0) < one.weight) byWords.set(one.typed, one);
    const sorted = [...byWords.values()].sort((a, b) => b.weight - a.weight);
    const doubt = sorted.reduce((left, one) => left * (1 - 0.95 * one.weight), 1);
    concepts.set(concept, { weight: 1 - doubt, typed: sorted[0]?.typed ?? '' });
  }
  return concepts;
}

/** All words of the phrase stand near each other: the evidence is as good as its least certain word. */
function holds(phrase: Phrase, found: ReadonlyMap<string, Reading[]>): Evidence | null {
  const lists: Reading[][] = [];
  for (const one of phrase.stems) {
    const list = found.get(one);
    if (!list) return null;
    lists.push(list);
  }
  const first = lists[0] ?? [];
  let best: Evidence | null = null;
  for (const start of first) {
    let low = start.at;
    let high = start.at;
    let weight = start.weight;
    const typed = [start];
    let complete = true;
    for (const list of lists.slice(1)) {
      const free = list.filter((reading) => !typed.includes(reading) && Math.abs(reading.at - start.at) <= phrase.stems.length + GAP);
      const nearest = free.sort((a, b) => Math.abs(a.at - start.at) - Math.abs(b.at - start.at) || b.weight - a.weight)[0];
      if (!nearest) {
        complete = false;
        break;
      }
      low = Math.min(low, nearest.at);
      high = Math.max(high, nearest.at);
      weight = Math.min(weight, nearest.weight);
      typed.push(nearest);
    }
    if (!complete || high - low > phrase.stems.length + GAP) continue;
    const strength = weight * phrase.worth * softly(phrase, found, low, high);
    if (!best || strength > best.weight) best = { weight: strength, typed: typed.sort((a, b) => a.at - b.at).map((reading) => reading.typed).join(' ') };
  }
  return best;
}

/** Little words of a phrase («slår meg», «mannen min») make it surer when they stand there too. */
function softly(phrase: Phrase, found: ReadonlyMap<string, Reading[]>, low: number, high: number): number {
  if (phrase.soft.length === 0) return 1;
  const near = phrase.soft.filter((one) => found.get(one)?.some(({ at }) => at >= low - GAP && at <= high + GAP)).length;
  return WEIGHT.withoutSoft + (1 - WEIGHT.withoutSoft) * (near / phrase.soft.length);
}
