/** One publication as an immutable value: everything that is read, is read from here, and no SQL is asked. */
import type { Published } from '#db/published.ts';
import type { Withdrawn } from '#db/withdrawn.ts';
import type { MunicipalityRecord } from '../contract/entry.ts';
import type { CrisisContact, Question } from '../contract/navigate.ts';
import type { Municipality, Slice } from '../contract/place.ts';
import type { Service } from '../contract/service.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { lineOf } from '../navigator/lines.ts';
import { navigate } from '../navigator/navigate.ts';
import { placeFinder } from '../navigator/place.ts';
import { SAID } from '../navigator/sentences.ts';
import { asText } from '../referral/asText.ts';
import { choicesFrom } from '../referral/choices.ts';
import { receivingIn } from '../referral/receivingIn.ts';
import { type Reference, seedReference } from '../referral/reference.ts';
import { osloDay, referralSheet } from '../referral/sheet.ts';
import type { Directory, WithdrawnView } from './directory.ts';
import { frozen } from './frozen.ts';
import { handbookIn, seedHandbook } from './handbook.ts';
import { type KnowledgeFiles, readyKnowledge } from './knowledge.ts';
import { pathwayView, rightView } from './knowledgeView.ts';
import { pathwayHere } from './pathwayHere.ts';
import { placesOf } from './places.ts';
import { byName, readIn } from './reading.ts';
import { contactView, inLang } from './serviceView.ts';
import { type Day, turningDays } from './trust.ts';

/** A directory of one publication. Whether it is still the newest is for directory/live.ts to say. */
export type Snapshot = Omit<Directory, 'current'>;

const ALWAYS_OPEN = ['113', '116117', '116123'] as const;

/** A function of one thing, the rest being fixed: worked out once for each. */
function once<K, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, T>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined) return before;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}

const perLang = <T>(make: (lang: Lang) => T) => once(make);

/** @param now decides how far facts are trusted, and what is open where a question names no moment */
export function takeSnapshot(published: Published, files: KnowledgeFiles, now: () => Date, reference: Reference = seedReference()): Snapshot {
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
  const handbookFiles = seedHandbook();
  const handbook = perLang((lang) => handbookIn(handbookFiles, lang));
  const language = frozen({ ...files, places });
  const types = new Map(published.services.map((entry) => [entry.slug, entry.type]));
  const receiving = once((number: string) => frozen(receivingIn(number, reference, (slug) => types.get(slug) ?? null)));

  const snapshot: Snapshot = {
    get version() {
      return [published.version, files.version.slice(0, 6), reference.version.slice(0, 4), handbookFiles.version.slice(0, 4), lastTurn().replaceAll('-', '')].filter(Boolean).join('-');
    },
    municipalities: () => seen().municipalities,
    municipality: (number) => seen().byNumber.get(number) ?? null,
    findMunicipalities: (text) => find(text).map((number) => seen().byNumber.get(number)).filter((one) => one !== undefined),
    places: () => places,
    services: (filter, lang) => seen().reading(lang).filtered(filter),
    service: (slug, lang) => seen().reading(lang).bySlug.get(slug) ?? null,
    withdrawn: (slug, lang) => withdrawnView(published.withdrawn?.find((one) => one.slug === slug), lang, snapshot),
    slice(number, lang) {
      const municipality = number === null ? null : snapshot.municipality(number);
      const reading = seen().reading(lang);
      return { version: snapshot.version, municipality, services: municipality ? [...reading.covering(municipality.number)] : [...reading.national], ...(municipality && receiving(municipality.number)) };
    },
    pathways, rights, handbook,
    pathwayHere: (slug, municipality, lang) => pathwayHere(snapshot, slug, municipality, lang, today()),
    pathway: (slug, lang) => pathways(lang).find((one) => one.slug === slug) ?? null,
    alwaysOpen: (lang) => ALWAYS_OPEN.map((line): CrisisContact => ({ ...lineOf(line, seen().reading(lang).national, lang), why: SAID[lang].crisis[line].why })),
    language: () => language,
    navigate: (question, tried) => answer(question, tried),
    reference: () => reference,
    referral: (question) => referralSheet(snapshot, question, now()),
    referralText: (sheet, lang) => asText(sheet, lang, osloDay(now())),
    referralChoices: (lang) => choicesFrom(reference, lang),
  };

  /** A place named in the text counts where none is chosen: then the answer is for that place, and says so. */
  function answer(question: Question, tried?: Service) {
    const sliceFor = (municipality: string | null) => withTried(snapshot.slice(municipality, question.lang), tried);
    const first = navigate(question, sliceFor(question.municipality ?? null), knowledge, now());
    const { place } = first.understood;
    if (question.municipality !== undefined || !place) return first;
    const there = navigate({ ...question, municipality: place.number }, sliceFor(place.number), knowledge, now());
    return { ...there, understood: { ...there.understood, place } };
  }
  return snapshot;
}

/** The slice as it would be with this service in it, instead of the one that is published. */
const withTried = (slice: Slice, tried: Service | undefined): Slice => (tried ? { ...slice, services: [...slice.services.filter(({ slug }) => slug !== tried.slug), tried] } : slice);

/** What the old address says. Where the service to go to is itself gone, nothing is said of it. */
function withdrawnView(withdrawn: Withdrawn | undefined, lang: Lang, directory: Pick<Directory, 'service'>): WithdrawnView | null {
  if (!withdrawn) return null;
  const { name, why, since, instead } = withdrawn;
  const to = instead === null ? null : directory.service(instead, lang);
  const isElsewhere = instead !== null && /^https?:\/\//.test(instead);
  return { name: inLang(name, lang), why, since, instead: to ? { slug: to.slug, name: to.name } : isElsewhere ? { url: instead } : null };
}

/** A municipality as it crosses the wire. Its switchboard's note is in bokmål, or nynorsk where that is the municipality's own form. */
function municipalityView(record: MunicipalityRecord, today: Day): Municipality {
  const { number, name, county, languageForm, website, centre, population, healthTrust, localHospitalArea, region, switchboard } = record;
  return {
    number, name, county, languageForm, website, centre, population, healthTrust, localHospitalArea, mapped: region !== null,
    switchboard: switchboard && contactView(switchboard, languageForm === 'nynorsk' ? 'nn' : 'nb', today),
  };
}
