/** What the navigator knows of language: the files of the seed, read once at the start, and what staff have added (api/contract/lexicon.ts). */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CrisisFile, type LanguageFiles, ModelFile, RuleRow } from '../contract/language.ts';
import type { LexiconEntry } from '../contract/lexicon.ts';
import type { Place } from '../contract/place.ts';
import { type Language, readyLanguage } from '../navigator/language.ts';
import type { Knowledge } from '../navigator/navigate.ts';
import { readyGazetteer } from '../navigator/place.ts';
import { addedTo, type Words, wordsIn } from './addedWords.ts';
import { compileLexicon } from './compile.ts';

const FOLDER = fileURLToPath(new URL('../../seed', import.meta.url));

/** For each concept its strong and weak words, by the form of language they belong to. */
const LexiconPart = z.object({ entries: z.record(z.string(), z.object({ strong: z.record(z.string(), z.array(z.string())).default({}), weak: z.record(z.string(), z.array(z.string())).default({}) })) });
const RulesFile = z.object({ rules: z.array(RuleRow) });

/** Files of the lexicon's folder that have another shape. */
const APART = { crisis: 'crisis.json', model: 'model.json' } as const;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The files, checked and put together; a wrong file stops the start. */
export type KnowledgeFiles = Omit<LanguageFiles, 'places'>;

/** @param folder where lexicon/ and rules/ are */
export function loadKnowledge(folder = FOLDER): KnowledgeFiles {
  const lexicon = `${folder}/lexicon`;
  const concepts: Record<string, { strong: string[]; weak: string[] }> = {};
  for (const file of readdirSync(lexicon).filter((name) => name.endsWith('.json') && name !== APART.crisis && name !== APART.model).sort())
    for (const [concept, { strong, weak }] of Object.entries(LexiconPart.parse(readJson(`${lexicon}/${file}`)).entries)) {
      const before = concepts[concept] ?? { strong: [], weak: [] };
      concepts[concept] = { strong: merge(before.strong, strong), weak: merge(before.weak, weak) };
    }
  // a strong word is not also weak
  for (const words of Object.values(concepts)) {
    const strong = new Set(words.strong);
    words.weak = words.weak.filter((word) => !strong.has(word));
  }
  const crisis = CrisisFile.parse(readJson(`${lexicon}/${APART.crisis}`));
  const { rules } = RulesFile.parse(readJson(`${folder}/rules/doors.json`));
  const model = existsSync(`${lexicon}/${APART.model}`) ? ModelFile.parse(readJson(`${lexicon}/${APART.model}`)) : null;
  return filesOf({ concepts, crisis, rules, model });
}

/** The words before they are compiled, with what is kept beside them. */
interface Sources extends Words { readonly rules: KnowledgeFiles['rules']; readonly model: KnowledgeFiles['model'] }

const sources = new WeakMap<KnowledgeFiles, Sources>();

function filesOf(from: Sources): KnowledgeFiles {
  const { crisis, rules, model } = from;
  const compiled = compileLexicon('', from.concepts);
  const version = createHash('sha256').update(JSON.stringify({ compiled, crisis, rules, model })).digest('hex').slice(0, 16);
  const files = { version, lexicon: { ...compiled, version }, crisis, rules, model };
  sources.set(files, from);
  return files;
}

function sourcesOf(files: KnowledgeFiles): Sources {
  const from = sources.get(files);
  if (!from) throw new Error('these files were not made by loadKnowledge(): their words are compiled already');
  return from;
}

const extended = new WeakMap<KnowledgeFiles, Map<string, KnowledgeFiles>>();
/** What is published, and what somebody is trying out. */
const MOST_EXTENDED = 3;

/** The same files with what staff have added and taken away. Takes some 300 ms, and is remembered for the same entries. */
export function withLexicon(files: KnowledgeFiles, entries: readonly LexiconEntry[]): KnowledgeFiles {
  if (entries.length === 0) return files;
  const known = extended.get(files) ?? new Map<string, KnowledgeFiles>();
  extended.set(files, known);
  const of = JSON.stringify(entries);
  const from = sourcesOf(files);
  const made = known.get(of) ?? filesOf({ ...from, ...addedTo(from, entries) });
  // the oldest makes room
  known.delete(of);
  known.set(of, made);
  for (const old of [...known.keys()].slice(0, -MOST_EXTENDED)) known.delete(old);
  return made;
}

/** What these files hold for each concept, crisis patterns too, as people wrote it. */
export const conceptsOf = (files: KnowledgeFiles) => wordsIn(sourcesOf(files));

const merge = (before: readonly string[], more: Readonly<Record<string, readonly string[]>>) => [...new Set([...before, ...Object.values(more).flat()])];

/** Indexing the lexicon takes half a second: done once for the same files, not at each publication. */
const ready = new WeakMap<KnowledgeFiles, Language>();

function languageOf(files: KnowledgeFiles): Language {
  const language = ready.get(files) ?? readyLanguage(files.lexicon);
  ready.set(files, language);
  return language;
}

/** Makes the files ready for navigate(). */
export const readyKnowledge = (files: KnowledgeFiles, places: readonly Place[]): Knowledge => ({
  language: languageOf(files), crisis: files.crisis, rules: files.rules as Knowledge['rules'], model: files.model, places: readyGazetteer(places),
});
