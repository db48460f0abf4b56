/** What the parts of a form share: the fields as they stand, its words, and what is wrong with each; and the whole edit page. */
import { createContext, createElement, type ReactNode, useContext } from 'react';
import type { EditPage } from '#api/editorial/edit/page.ts';
import type { StaffLang } from '../../../routes.ts';
import { say } from '../../../words/say.ts';
import { staffWords } from '../../../words/staff/words.ts';

/** A form as it stands. */
export interface Filled extends Pick<EditPage, 'form' | 'problems' | 'row'> {
  readonly lang: StaffLang;
  /** The page's own address, to post to. */
  readonly address: string;
}

const FormContext = createContext<Filled | null>(null);
export const FormProvider = FormContext.Provider;
const PageContext = createContext<EditPage | null>(null);

export function EditingProvider({ page, lang, address, children }: { readonly page: EditPage; readonly lang: StaffLang; readonly address: string; readonly children: ReactNode }) {
  const { form, problems, row } = page;
  return createElement(PageContext, { value: page }, createElement(FormContext, { value: { form, problems, row, lang, address } }, children));
}

/** The form that this part belongs to. */
export function useForm() {
  const filled = useContext(FormContext);
  if (!filled) throw new Error('useForm() is read outside FormProvider');
  const { form, problems, row, lang, address } = filled;
  const words = staffWords(lang).edit;
  const said: Readonly<Record<string, string>> = words.problems;
  return {
    lang, address, words,
    value: (name: string) => form.values[name]?.[0] ?? '',
    values: (name: string) => form.values[name] ?? [],
    rows: (list: string) => Array.from({ length: form.rows[list] ?? 0 }, (_, at) => `${list}.${at}`),
    problemOf: (name: string) => {
      const found = problems.find(({ field }) => field === name);
      return found ? say(said[found.kind] ?? words.problems.other, { detail: found.detail ?? '' }) : null;
    },
    /** Is anything wrong within, or was something within just added? */
    isLookedAt: (names: readonly string[]) => names.some((name) => [...problems.map(({ field }) => field), row ?? ''].some((field) => field === name || field.startsWith(`${name}.`))),
    problems,
  };
}

/** The same, and the whole page of a service. */
export function useEditing() {
  const page = useContext(PageContext);
  if (!page) throw new Error('useEditing() is read outside EditingProvider');
  return { ...useForm(), page };
}
