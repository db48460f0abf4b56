/** From what a professional asked to the sheet: the same navigator as everybody's, then the directory's own sheet. Runs on the server only. */
import type { Answer } from '#api/contract/navigate.ts';
import type { Municipality } from '#api/contract/place.ts';
import type { ReferralChoices, ReferralQuestion, ReferralSheet } from '#api/contract/referral.ts';
import type { Lang, Pathway, Theme } from '#api/contract/vocabulary.ts';
import type { Directory } from '#api/directory/directory.ts';
import { answerTo } from '../answer-to.ts';
import { MOST_SHEET_THEMES } from '../limits.ts';
import { settlePlace } from '../settle-place.ts';
import { type AskedSheet, agesIn, type SheetFault } from './asked-sheet.ts';
import { sheetAddress } from './link.ts';

/** What was made of a professional's own words. */
export interface WordsUnderstood {
  readonly sentence: string;
  readonly themes: readonly Theme[];
  readonly crisis: Answer['crisis'];
  /** The door that the words lead to, where it is none that receives referrals. */
  readonly otherDoor: { readonly slug: string; readonly name: string } | null;
}

export interface ShownSheet {
  readonly sheet: ReferralSheet;
  /** The same as plain text, for the record. */
  readonly text: string;
  readonly pathways: readonly Pathway[];
  /** Leads to the same sheet, without a word about a patient. */
  readonly link: string;
  readonly flags: ReferralChoices['flags'];
}

export interface FoundSheet {
  readonly asked: AskedSheet;
  readonly faults: readonly SheetFault[];
  readonly municipality: Municipality | null;
  /** Municipalities to choose between, where the place may be several. */
  readonly places: readonly Municipality[];
  readonly understood: WordsUnderstood | null;
  readonly shown: ShownSheet | null;
}

type Kinds = Pick<Directory, 'municipality' | 'findMunicipalities' | 'navigate' | 'referral' | 'referralText' | 'referralChoices' | 'service'>;

/** @param isWhole false where less than a whole question may be asked, as by a link that only knows the place */
export function findSheet(asked: AskedSheet, wrong: readonly SheetFault[], directory: Kinds, lang: Lang, isWhole: boolean): FoundSheet {
  const chosen = asked.municipality ? directory.municipality(asked.municipality) : null;
  const where = chosen ? ({ kind: 'one', municipality: chosen } as const) : settlePlace(asked.place, directory.findMunicipalities(asked.place));
  const settled = where.kind === 'one' ? where.municipality : null;
  const ages = agesIn(asked.age);
  const hasWords = asked.q.trim() !== '';
  const answer = hasWords ? answerTo({ ...asked, municipality: settled?.number ?? '', age: ages ? String(ages.age) : '' }, lang, directory.navigate) : null;
  const inText = answer?.understood.place;
  const municipality = settled ?? (where.kind === 'none' && inText ? directory.municipality(inText.number) : null);
  const age = ages?.age ?? answer?.understood.age ?? null;
  const themes = (answer ? answer.understood.themes : asked.themes).slice(0, MOST_SHEET_THEMES);
  const group = answer ? (answer.door?.receives ?? null) : asked.group;
  const isProblemKnown = themes.length > 0 || group !== null;
  const missing: SheetFault[] = [
    ...(where.kind === 'unknown' || (asked.municipality && !chosen && !settled) ? [{ field: 'place', kind: 'placeUnknown' } as const] : []),
    ...(where.kind === 'several' ? [{ field: 'place', kind: 'placeChoose' } as const] : []),
    ...(isWhole && where.kind === 'none' && !municipality && !asked.municipality ? [{ field: 'place', kind: 'placeNeeded' } as const] : []),
    ...(isWhole && asked.age.trim() === '' && age === null ? [{ field: 'age', kind: 'ageNeeded' } as const] : []),
    ...(isWhole && !isProblemKnown ? [{ field: 'q', kind: hasWords ? 'notUnderstood' : 'problem' } as const] : []),
  ];
  const faults = [...wrong, ...missing];
  const understood = answer && {
    sentence: answer.understood.sentence, themes, crisis: answer.crisis,
    otherDoor: answer.door && !answer.door.receives && answer.crisis.level === 'none' ? { slug: answer.door.service.slug, name: answer.door.service.name } : null,
  };
  const found = { asked: { ...asked, municipality: municipality?.number ?? asked.municipality, place: asked.place || (municipality?.name ?? '') }, faults, municipality, places: where.kind === 'several' ? where.choices : [], understood };
  if (faults.length > 0 || !municipality || age === null || !isProblemKnown) return { ...found, shown: null };
  return { ...found, shown: show({ municipality: municipality.number, age, ages: ages?.ages, themes, group: group ?? undefined, flags: asked.flags, date: asked.date || undefined, lang }, directory) };
}

/** Where the themes lead to the same unit as the kind of receiver that is chosen, they say more: the rule that decides, and its reason. */
function show(question: ReferralQuestion, directory: Kinds): ShownSheet {
  const { age, themes, flags = [], lang } = question;
  const byThemes = themes.length > 0 ? directory.referral({ ...question, group: undefined }) : null;
  const byGroup = question.group ? directory.referral(question) : null;
  const isChosen = byGroup !== null && (!byThemes?.unit || byThemes.unit.slug !== byGroup.unit?.slug);
  const sheet = isChosen ? byGroup : (byThemes ?? directory.referral(question));
  return {
    sheet, text: directory.referralText(sheet, lang),
    pathways: sheet.unit ? (directory.service(sheet.unit.slug, lang)?.pathways ?? []) : [],
    link: sheetAddress(lang, { municipality: question.municipality, age, themes, group: isChosen ? (question.group ?? null) : null, flags }),
    flags: directory.referralChoices(lang).flags.filter((flag) => age >= flag.ages[0] && age <= flag.ages[1] && flag.themes.some((theme) => themes.includes(theme))),
  };
}
