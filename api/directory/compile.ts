/** Compiles the staff's lexicon into what the navigator asks: stems, how good evidence each phrase is, and no phrase twice. */
import { keyOf, LITTLE, PREFIX_KEY } from '../navigator/language.ts';
import { plain, stem } from '../navigator/normalise.ts';

/** For each concept (`theme:alcohol`) the words and phrases that say it. */
export type LexiconWords = Readonly<Record<string, { readonly strong: readonly string[]; readonly weak: readonly string[] }>>;

interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
  readonly soft: readonly string[];
  readonly worth: number;
}

/** Words that stand in the phrases of many concepts tell little; a phrase of such words alone is worth less. */
const WORTH = { strong: 0.85, weak: 0.42, longer: 0.12, told: 0.55, toldDropped: 0.75 } as const;
/** A longer phrase is left out when a shorter one of the same concept, inside it, is nearly as good evidence. */
const NEARLY = 0.12;

export function compileLexicon(version: string, lexicon: LexiconWords): { version: string; phrases: Record<string, Record<string, string>> } {
  const byConcept = new Map<string, Phrase[]>();
  for (const phrase of phrasesOf(lexicon)) byConcept.set(phrase.concept, [...(byConcept.get(phrase.concept) ?? []), phrase]);
  const phrases: Record<string, Record<string, string>> = {};
  for (const [concept, all] of byConcept) {
    const byWorth = new Map<number, string[]>();
    for (const { stems, soft, worth } of withoutContained(withoutTwins(all))) {
      const hundredths = Math.round(worth * 100);
      byWorth.set(hundredths, [...(byWorth.get(hundredths) ?? []), [...stems, ...soft].join(' ')]);
    }
    phrases[concept] = Object.fromEntries([...byWorth].map(([worth, lines]) => [worth, lines.sort().join('\n')]));
  }
  return { version, phrases };
}

/** Every phrase with its worth: strong or weak, longer, and how telling its words are among all concepts. */
function phrasesOf(lexicon: LexiconWords): Phrase[] {
  const found: { concept: string; strong: boolean; stems: string[]; soft: string[] }[] = [];
  const concepts = new Map<string, Set<string>>();
  for (const [concept, words] of Object.entries(lexicon))
    for (const strong of [true, false])
      for (const text of strong ? words.strong : words.weak) {
        const { stems, soft } = stemsOf(text);
        if (stems.length === 0) continue;
        found.push({ concept, strong, stems, soft });
        for (const one of stems) {
          const seen = concepts.get(one);
          if (seen) seen.add(concept);
          else concepts.set(one, new Set([concept]));
        }
      }
  const most = Math.log(Object.keys(lexicon).length + 1);
  const telling = (one: string) => 1 - Math.log(concepts.get(one)?.size ?? 1) / most;
  return found.map(({ concept, strong, stems, soft }) => {
    const told = stems.reduce((sum, one) => sum + telling(one), 0);
    const enough = Math.min(1, told / (soft.length > 0 && stems.length === 1 ? WORTH.toldDropped : WORTH.told));
    const base = strong ? WORTH.strong : WORTH.weak;
    return { concept, stems, soft, worth: Math.min(1, enough * (base + WORTH.longer * (stems.length - 1))) };
  });
}

/** Only the words that carry meaning must stand there; «for mye» alone says nothing, and is left out. */
function stemsOf(text: string): { stems: string[]; soft: string[] } {
  const pieces = plain(text.replace(/\*/g, 'ʹ')).match(/[\p{L}\p{N}]+ʹ?/gu) ?? [];
  const all = pieces.map((piece) => {
    const bare = piece.replace('ʹ', '');
    return piece.endsWith('ʹ') && bare.length >= PREFIX_KEY ? `${bare}*` : keyOf(bare, stem(bare));
  });
  const telling = all.filter((one) => !one.startsWith(LITTLE));
  return { stems: telling, soft: all.filter((one) => one.startsWith(LITTLE)) };
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
  for (const phrase of phrases)
    if (phrase.soft.length === 0)
      for (const one of phrase.stems) {
        const list = byStem.get(one);
        if (list) list.push(phrase);
        else byStem.set(one, [phrase]);
      }
  return phrases.filter((phrase) => !phrase.stems.some((one) => byStem.get(one)?.some((other) =>
    other.stems.length < phrase.stems.length && other.worth >= phrase.worth - NEARLY && other.stems.every((stem) => phrase.stems.includes(stem)))));
}
