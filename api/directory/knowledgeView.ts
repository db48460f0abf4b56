/** Pathways and rights as they cross the wire, in one language. */
import type { PathwayEntry, RightEntry, Text } from '../contract/entry.ts';
import type { PathwayView, RightView } from '../contract/knowledge.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { inLang, sourceView } from './serviceView.ts';

export function pathwayView(entry: PathwayEntry, lang: Lang): PathwayView {
  const maybe = (text: Text | undefined) => (text ? inLang(text, lang) : null);
  return {
    slug: entry.slug, name: inLang(entry.name, lang), forWhom: inLang(entry.forWhom, lang), responsible: inLang(entry.responsible, lang),
    steps: entry.steps.map(({ title, text, types }) => ({ title: inLang(title, lang), text: inLang(text, lang), types })),
    limits: entry.limits.map(({ step, outpatient, inpatient, any }) => ({ step: inLang(step, lang), outpatient: maybe(outpatient), inpatient: maybe(inpatient), any: maybe(any) })),
    limitsNote: maybe(entry.limitsNote), url: entry.url, sources: entry.sources.map(sourceView),
  };
}

export const rightView = (entry: RightEntry, lang: Lang): RightView => ({
  slug: entry.slug, title: inLang(entry.title, lang), text: inLang(entry.text, lang), law: entry.law,
  themes: entry.themes, audiences: entry.audiences, url: entry.url, sources: entry.sources.map(sourceView),
});
