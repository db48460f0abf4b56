/** The real directory of the real seed, with the real lexicon, rules and model: read once for each test file that asks. */
import type { Answer } from '#api/contract/navigate.ts';
import { Question } from '#api/contract/navigate.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { loadKnowledge, readyKnowledge } from '#api/directory/knowledge.ts';
import { takeSnapshot } from '#api/directory/snapshot.ts';
import { interpret, type Meaning } from '#api/navigator/interpret.ts';
import { navigate, type Way, walk } from '#api/navigator/navigate.ts';
import { readSeed } from '#seed/read.ts';
import type { z } from 'zod';

/** A Monday, ten o'clock in Norway. */
export const MONDAY = new Date('2026-11-23T10:00:00+01:00');
/** The night before it, three o'clock. */
export const NIGHT = new Date('2026-11-23T03:00:00+01:00');

export const theSeed = readSeed();
export const files = loadKnowledge();
export const directory = takeSnapshot({ ...theSeed, version: 'test' }, files, () => MONDAY);
export const knowledge = readyKnowledge(files, directory.places());
export const mapped = directory.municipalities().filter((one) => one.mapped);

export type Asked = z.input<typeof Question>;

const slices = new Map<string, ReturnType<typeof directory.slice>>();
/** What the browser keeps for a municipality. */
export function sliceOf(municipality: string | null | undefined, lang: Lang = 'nb') {
  const key = `${municipality ?? ''} ${lang}`;
  const slice = slices.get(key) ?? directory.slice(municipality ?? null, lang);
  slices.set(key, slice);
  return slice;
}

/** Every step of the way to a door. */
export function way(asked: Asked, at = MONDAY): Way {
  const question = Question.parse(asked);
  return walk(question, sliceOf(question.municipality, question.lang), knowledge, at);
}

export function ask(asked: Asked, at = MONDAY): Answer {
  const question = Question.parse(asked);
  return navigate(question, sliceOf(question.municipality, question.lang), knowledge, at);
}

/** What a text means, as the navigator reads it. */
export const meaningOf = (q: string, told: { for?: Asked['for']; age?: number; themes?: Asked['themes'] } = {}): Meaning =>
  interpret({ q, for: told.for ?? 'self', age: told.age, themes: told.themes ?? [] }, knowledge.language, knowledge.places);

/** The types of the door and the alternatives, in order. */
export const typesOf = ({ door, alternatives }: Answer) => [door, ...alternatives].filter((one) => one !== null).map((one) => one.service.type);
