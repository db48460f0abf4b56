/**
 * The read side as pages, JSON routes and the navigator see it. All of it comes from one immutable snapshot:
 * page loaders and JSON routes call the same functions, so that they cannot disagree.
 */
import type { Handbook } from '../contract/handbook.ts';
import type { DoorsHere, PathwayView, RightView } from '../contract/knowledge.ts';
import type { LanguageFiles } from '../contract/language.ts';
import type { Answer, CrisisContact, Question } from '../contract/navigate.ts';
import type { Municipality, Place, Slice } from '../contract/place.ts';
import type { ReferralChoices, ReferralQuestion, ReferralSheet } from '../contract/referral.ts';
import type { Service } from '../contract/service.ts';
import type { Audience, Lang, Level, Pathway, ServiceType, Theme } from '../contract/vocabulary.ts';
import type { Reference } from '../referral/reference.ts';

export interface ServiceFilter {
  readonly municipality?: string | undefined;
  readonly type?: ServiceType | undefined;
  readonly theme?: Theme | undefined;
  readonly pathway?: Pathway | undefined;
  readonly audience?: Audience | undefined;
  readonly level?: Level | undefined;
}

/** A withdrawn service as its old address tells of it. */
export interface WithdrawnView {
  readonly name: string;
  readonly why: string | null;
  readonly since: string;
  /** A service of the directory, or an address elsewhere. */
  readonly instead: { readonly slug: string; readonly name: string } | { readonly url: string } | null;
}

export interface Directory {
  /** Changes with each publication: the ETag of all that is read, and the key of cached pages. */
  readonly version: string;
  /** false where the database could not be read and the last snapshot goes on answering. */
  readonly current: boolean;
  /** Sorted by name as Norwegians sort. */
  municipalities(): readonly Municipality[];
  municipality(number: string): Municipality | null;
  /** Municipalities for what somebody typed as a place: a name, a town, a postal code; best first, at most ten. */
  findMunicipalities(text: string): readonly Municipality[];
  /** Every name and postal code that people may type for a place. */
  places(): readonly Place[];
  /** Published services in one language, sorted by name. */
  services(filter: ServiceFilter, lang: Lang): readonly Service[];
  service(slug: string, lang: Lang): Service | null;
  /** A service that was here once: why it is gone, and where to go instead. */
  withdrawn(slug: string, lang: Lang): WithdrawnView | null;
  /** What the browser keeps for one municipality (null: the national services only). */
  slice(municipality: string | null, lang: Lang): Slice;
  pathways(lang: Lang): readonly PathwayView[];
  pathway(slug: string, lang: Lang): PathwayView | null;
  /** For each step of a pathway, the doors in a municipality, and the gaps; null where there is no such pathway. */
  pathwayHere(slug: string, municipality: string, lang: Lang): readonly (readonly DoorsHere[])[] | null;
  rights(lang: Lang): readonly RightView[];
  /** What professionals must know: who does what in a pathway, kinds of doors, where those who cooperate meet. */
  handbook(lang: Lang): Handbook;
  /** 113, 116 117, 116 123: on every page, from the directory where it has them, built in where it cannot be read. */
  alwaysOpen(lang: Lang): readonly CrisisContact[];
  /** What the browser's navigator must have: words, rules, places. */
  language(): LanguageFiles;
  /** @param tried a service as it would be if it were published so: for whoever edits it */
  navigate(question: Question, tried?: Service): Answer;
  /** Catchment areas, rules of responsibility and what a referral must hold: published reference data. */
  reference(): Reference;
  /** Where to refer: the same sheet for page and API. */
  referral(question: ReferralQuestion): ReferralSheet;
  /** The sheet as plain text for the patient's record. */
  referralText(sheet: ReferralSheet, lang: Lang): string;
  /** What a professional can choose from. */
  referralChoices(lang: Lang): ReferralChoices;
}
