/** Which door, which number: the whole way, as one function. Pure; the same on the server and on the device. */
import type { Answer, Question, Understood } from '../contract/navigate.ts';
import type { Slice } from '../contract/place.ts';
import { type ServiceType, THEMES, type Theme } from '../contract/vocabulary.ts';
import { type Candidate, findCandidates, reachable } from './candidates.ts';
import { type Crisis, type CrisisWords, detectCrisis } from './crisis.ts';
import { makeAlternative, makeDoor } from './door.ts';
import { interpret, leaveOut, type Meaning } from './interpret.ts';
import type { Language } from './language.ts';
import { crisisContacts } from './lines.ts';
import { type DoorModel, opinion } from './model.ts';
import { plain, tokenise } from './normalise.ts';
import type { Gazetteer } from './place.ts';
import { rankCandidates } from './rank.ts';
import { receivers } from './receivers.ts';
import { ageOf, type Rule, scoreTypes, type TypeScore } from './rules.ts';
import { SAID } from './sentences.ts';

/** What the navigator must have read before it can answer; on the device it is fetched once (GET /api/language). */
export interface Knowledge {
  readonly language: Language;
  readonly crisis: CrisisWords;
  readonly rules: readonly Rule[];
  readonly places: Gazetteer;
  readonly model: DoorModel | null;
}

/** Every step of the way, for `npm run explain` and the staff's page. */
export interface Way {
  readonly meaning: Meaning;
  readonly crisis: Crisis;
  readonly types: ReadonlyMap<ServiceType, TypeScore>;
  readonly ranked: readonly { readonly candidate: Candidate; readonly score: number }[];
  readonly answer: Answer;
}

const MOST_ALTERNATIVES = 9;
/** A theme is said back when it is at least this sure, and at most so many. */
const SAY_BACK = { evidence: 0.5, themes: 4, clear: 0.45 } as const;

/** @param now the moment asked about where the question names none */
export function navigate(question: Question, slice: Slice, knowledge: Knowledge, now: Date): Answer {
  return walk(question, slice, knowledge, now).answer;
}

/** The same, with every step kept. */
export function walk(question: Question, slice: Slice, knowledge: Knowledge, now: Date): Way {
  const { lang } = question;
  const at = question.at ? new Date(question.at) : now;
  const { model } = knowledge;
  // a crisis is sought in all that was said, also in what the person calls misread
  const said = interpret(question, knowledge.language, knowledge.places);
  const seen = { ...said, age: ageOf(said) };
  const ofAll = model && said.tokens.length > 0 ? opinion(seen, model) : null;
  const ofPiece = model && ((piece: string) => (piece === question.q && ofAll ? ofAll : opinion({ ...seen, tokens: tokenise(piece) }, model)));
  const crisis = detectCrisis(question.q, knowledge.crisis, ofPiece);
  const meaning = leaveOut(said, question.without, question.themes);
  const second = ofAll && model && meaning !== said ? opinion({ ...seen, concepts: meaning.concepts }, model) : ofAll;
  const services = reachable(slice.services, seen.age, meaning.audience, slice.municipality?.number ?? null);
  const offered = new Set(services.map((service) => service.type));
  const types = scoreTypes(meaning, crisis, knowledge.rules, second, offered);
  const candidates = findCandidates(services, types, plain(question.q));
  const understood = sayBack(meaning, crisis, question, slice, offered);
  const receiving = receivers(slice, meaning, question.themes, at);
  const ranked = rankCandidates(candidates, meaning, at, crisis.level !== 'none', receiving);
  const scene = { meaning, themes: understood.themes, place: slice.municipality?.name ?? null, at, lang, services: slice.services, receives: receiving.groups };
  const [first, ...rest] = ranked;
  const answer: Answer = {
    understood,
    crisis: { level: crisis.level, kind: crisis.kind, contacts: crisisContacts(crisis, meaning, slice.services, lang) },
    door: first ? makeDoor(first.candidate, scene) : null,
    alternatives: rest.slice(0, MOST_ALTERNATIVES).map(({ candidate }) => makeAlternative(candidate, scene)),
  };
  return { meaning, crisis, types, ranked, answer };
}

/** What was understood, in words that the person can correct; an honest question where it is too thin. */
function sayBack(meaning: Meaning, crisis: Crisis, question: Question, slice: Slice, offered: ReadonlySet<ServiceType>): Understood {
  const say = SAID[question.lang];
  const sure = [...meaning.concepts].sort((a, b) => b[1].weight - a[1].weight);
  const ofKind = <T extends string>(prefix: string) => sure.filter(([concept, { weight }]) => concept.startsWith(prefix) && weight >= SAY_BACK.evidence).map(([concept]) => concept.slice(prefix.length) as T);
  const themes = ofKind<Theme>('theme:').filter((theme) => theme in THEMES).slice(0, SAY_BACK.themes);
  const serviceTypes = ofKind<ServiceType>('type:').slice(0, SAY_BACK.themes);
  const clear = crisis.level !== 'none' || sure.some(([concept, { weight }]) => /^(theme|type):/.test(concept) && weight >= SAY_BACK.clear) || ofKind('sign:').length > 1;
  const place = meaning.place && meaning.place.municipality !== slice.municipality?.number ? { number: meaning.place.municipality, name: meaning.place.name } : null;
  const age = ageOf(meaning) === meaning.age ? meaning.age : null;
  return {
    themes, serviceTypes, audience: meaning.audience, age,
    words: sure.filter(([concept, { typed, weight }]) => typed !== '' && weight >= SAY_BACK.evidence && !concept.startsWith('sign:')).map(([concept, { typed }]) => ({ typed, as: concept.slice(concept.indexOf(':') + 1) })),
    sentence: clear ? say.understood(meaning.audience, themes, serviceTypes, age) : say.notUnderstood,
    place, clear, notOffered: serviceTypes.filter((type) => !offered.has(type)),
    ask: clear ? null : {
      question: say.ask,
      choices: [
        { label: say.choices.mental, themes: ['depression', 'anxiety'] },
        { label: say.choices.substances, themes: ['alcohol', 'illegal-drugs'] },
        { label: say.choices.other, themes: [], for: 'next-of-kin' },
        { label: say.choices.child, themes: ['child-worry'], for: 'next-of-kin' },
        { label: say.choices.violence, themes: ['violence-abuse'] },
      ],
    },
  };
}
