/** Makes the lexicon light enough for a phone without changing what it understands. */
import { type Lexicon, type Phrase, readyLanguage } from '../navigator/language.ts';

/** A longer phrase is left out when a shorter one of the same concept, inside it, is nearly as good evidence. */
const NEARLY = 0.12;

/** The same concepts with fewer phrases: those that say the same to the navigator are sent once. */
export function slimLexicon(lexicon: Lexicon): { version: string; concepts: Record<string, { strong: string[]; weak: string[] }> } {
  const byConcept = new Map<string, Phrase[]>();
  for (const phrase of readyLanguage(lexicon).phrases) byConcept.set(phrase.concept, [...(byConcept.get(phrase.concept) ?? []), phrase]);
  const concepts: Record<string, { strong: string[]; weak: string[] }> = {};
  for (const [concept, phrases] of byConcept) {
    const strong = new Set(lexicon.concepts[concept]?.strong ?? []);
    const kept = withoutContained(withoutTwins(phrases)).map(({ text }) => text);
    concepts[concept] = { strong: kept.filter((text) => strong.has(text)), weak: kept.filter((text) => !strong.has(text)) };
  }
  return { version: lexicon.version, concepts };
}

function withoutTwins(phrases: readonly Phrase[]): Phrase[] {
  const best = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = [...phrase.stems].sort().join(' ');
    const before = best.get(key);
    if (!before || phrase.worth > before.worth || (phrase.worth === before.worth && phrase.soft.length < before.soft.length)) best.set(key, phrase);
  }
  return [...best.values()];
}

function withoutContained(phrases: readonly Phrase[]): Phrase[] {
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) if (phrase.soft.length === 0) for (const one of phrase.stems) byStem.set(one, [...(byStem.get(one) ?? []), phrase]);
  return phrases.filter((phrase) => !phrase.stems.some((one) => byStem.get(one)?.some((other) =>
    other.stems.length < phrase.stems.length && other.worth >= phrase.worth - NEARLY && other.stems.every((stem) => phrase.stems.includes(stem)))));
}
