/** One publication as an immutable value: everything that is read, is read from here, and no SQL is asked. */
import type { Published } from '#db/published.ts';
import type { MunicipalityRecord } from '../contract/entry.ts';
import type { CrisisContact, Question } from '../contract/navigate.ts';
import type { Municipality } from '../contract/place.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { lineOf } from '../navigator/lines.ts';
import { navigate } from '../navigator/navigate.ts';
import { SAID } from '../navigator/sentences.ts';
import type { Directory } from './directory.ts';
import { frozen } from './frozen.ts';
import { type KnowledgeFiles, readyKnowledge } from './knowledge.ts';
import { pathwayView, rightView } from './knowledgeView.ts';
import { placeFinder, placesOf } from './places.ts';
import { byName, readIn } from './reading.ts';
import { contactView } from './serviceView.ts';
import { type Day, turningDays } from './trust.ts';

/** A directory of one publication. Whether it is still the newest is for directory/live.ts to say. */
export type Snapshot = Omit<Directory, 'current'>;

const ALWAYS_OPEN = ['113', '116117', '116123'] as const;

/** A function of the language, the rest being fixed: worked out once for each. */
function perLang<T>(make: (lang: Lang) => T): (lang: Lang) => T {
  const made = new Map<Lang, T>();
  return (lang) => {
    const before = made.get(lang);
    if (before !== undefined) return before;
    const value = make(lang);
    made.set(lang, value);
    return value;
  };
}

/** @param now decides how far facts are trusted, and what is open where a question names no moment */
export function takeSnapshot(published: Published, files: KnowledgeFiles, now: () => Date): Snapshot {
  const today = () => now().toISOString().slice(0, 10);
  const turns = [...new Set(published.services.flatMap((entry) => entry.contacts.flatMap(turningDays)))].sort();
  /** The last day on which the trust of something changed: until the next one, all stays the same. */
  const lastTurn = (): Day => turns.findLast((day) => day <= today()) ?? '';
  const places = frozen(placesOf(published.municipalities, published.places));
  const find = placeFinder(places);
  const knowledge = readyKnowledge(files, places);

  const views = (turn: Day) => {
    const municipalities = frozen(published.municipalities.map((record) => municipalityView(record, today())).sort(byName));
    return { turn, municipalities, byNumber: new Map(municipalities.map((one) => [one.number, one])), reading: perLang((lang) => readIn(published, lang, today())) };
  };
  let current = views(lastTurn());
  const seen = () => {
    const turn = lastTurn();
    if (current.turn !== turn) current = views(turn);
    return current;
  };

  const pathways = perLang((lang) => frozen(published.pathways.map((entry) => pathwayView(entry, lang))));
  const rights = perLang((lang) => frozen(published.rights.map((entry) => rightView(entry, lang))));
  const language = frozen({ ...files, places });

  const snapshot: Snapshot = {
    get version() {
      return [published.version, files.version.slice(0, 6), lastTurn().replaceAll('-', '')].filter(Boolean).join('-');
    },
    municipalities: () => seen().municipalities,
    municipality: (number) => seen().byNumber.get(number) ?? null,
    findMunicipalities: (text) => find(text).map((number) => seen().byNumber.get(number)).filter((one) => one !== undefined),
    places: () => places,
    services: (filter, lang) => seen().reading(lang).filtered(filter),
    service: (slug, lang) => seen().reading(lang).bySlug.get(slug) ?? null,
    slice(number, lang) {
      const municipality = number === null ? null : snapshot.municipality(number);
      const reading = seen().reading(lang);
      return { version: snapshot.version, municipality, services: municipality ? [...reading.covering(municipality.number)] : [...reading.national] };
    },
    pathways, rights,
    pathway: (slug, lang) => pathways(lang).find((one) => one.slug === slug) ?? null,
    alwaysOpen: (lang) => ALWAYS_OPEN.map((line): CrisisContact => ({ ...lineOf(line, seen().reading(lang).national, lang), why: SAID[lang].crisis[line].why })),
    language: () => language,
    navigate: (question) => answer(question),
  };

  /** A place named in the text counts where none is chosen: then the answer is for that place, and says so. */
  function answer(question: Question) {
    const first = navigate(question, snapshot.slice(question.municipality ?? null, question.lang), knowledge, now());
    const { place } = first.understood;
    if (question.municipality !== undefined || !place) return first;
    const there = navigate({ ...question, municipality: place.number }, snapshot.slice(place.number, question.lang), knowledge, now());
    return { ...there, understood: { ...there.understood, place } };
  }
  return snapshot;
}

/** A municipality as it crosses the wire. Its switchboard's note is in bokmål, or nynorsk where that is the municipality's own form. */
function municipalityView(record: MunicipalityRecord, today: Day): Municipality {
  const { number, name, county, languageForm, website, centre, population, healthTrust, localHospitalArea, region, switchboard } = record;
  return {
    number, name, county, languageForm, website, centre, population, healthTrust, localHospitalArea, mapped: region !== null,
    switchboard: switchboard && contactView(switchboard, languageForm === 'nynorsk' ? 'nn' : 'nb', today),
  };
}
