/** «Endret: Kontakt 71 11 10 00 › Nummer»: what the history says for whoever said nothing. */
import type { FieldChange } from '#api/editorial/history/diff.ts';
import type { StaffLang } from '../../../routes.ts';
import { say } from '../../../words/say.ts';
import { staffWords } from '../../../words/staff/words.ts';
import { fieldName } from '../field-name.ts';

const MOST_NAMED = 4;

export function whyFor(changes: readonly FieldChange[], lang: StaffLang, isNew: boolean): string {
  const { save } = staffWords(lang).edit;
  if (isNew) return save.new;
  // a source follows its fact
  const names = [...new Set(changes.filter(({ key }) => !/\.(source|confidence)$|^missing$/.test(key)).map(({ path }) => fieldName(path, lang)))];
  if (names.length === 0) return save.nothing;
  return say(save.defaultWhy, { fields: names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? `, ${save.more}` : '') });
}
