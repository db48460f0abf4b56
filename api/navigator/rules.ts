/** The rules that lead from a meaning to kinds of doors: data (seed/rules/doors.json), each with its reason and source. */
import { type Audience, type Lang, SERVICE_TYPES, type ServiceType } from '../contract/vocabulary.ts';
import type { Crisis } from './crisis.ts';
import type { Meaning } from './interpret.ts';

/**
 * base: the row says how well each type of service fits; of the rows that hold, the best counts most.
 * adjust: added to what the base rows say. crisis: the best row counts, on top of everything.
 * instead: added where a type is meant that no service offers for this person: who can tell.
 * A row holds when one of `any`, all of `all` and none of `none` are meant, for these people, at these ages.
 */
export interface Rule {
  readonly id: string;
  readonly kind: 'base' | 'adjust' | 'crisis' | 'instead';
  readonly any?: readonly string[];
  readonly all?: readonly string[];
  readonly none?: readonly string[];
  readonly for?: readonly Audience[];
  /** Years, both ends included; a person whose age is not known is taken as an adult of 40. */
  readonly ages?: readonly [number, number];
  readonly doors: Readonly<Partial<Record<ServiceType, number>>>;
  readonly why?: Readonly<Record<Lang, string>>;
  readonly source?: string;
}

export interface TypeScore {
  readonly score: number;
  /** The rules that spoke for it, strongest first. */
  readonly rules: readonly { readonly id: string; readonly points: number; readonly why: Readonly<Record<Lang, string>> | null; readonly source: string | null }[];
  /** The words that named this very type, if any did. */
  readonly named: string | null;
  /** The type that was asked for and is not offered here, where this one is shown instead. */
  readonly instead: ServiceType | null;
}

/** Every weight that is not on a rule's own row. */
export const WEIGHTS = {
  /** A type of service named in the text, or described exactly. */
  named: 10,
  /** Of the base rows after the best one, this share is added. */
  furtherRows: 0.16,
  /** Concepts weaker than this are not believed. */
  leastEvidence: 0.38,
  /** With `none` and `all`, this much evidence is needed. */
  clearEvidence: 0.4,
  /** What one unit of the model's log-odds is worth; less in a crisis, where the rules rule. Below the floor it is silent. */
  model: 1.1, modelInCrisis: 0.5, modelFloor: -6,
} as const;

/** A person whose age is not known is taken as an adult. */
export const UNKNOWN_AGE = 40;
const SUBSTANCES = ['alcohol', 'illegal-drugs', 'cannabis', 'medication-dependence', 'opioids', 'doping', 'overdose', 'withdrawal', 'pregnancy-substances', 'rop'];
const SERIOUS = ['anxiety', 'depression', 'psychosis', 'bipolar-mania', 'trauma-ptsd', 'personality-disorder', 'adhd', 'autism', 'ocd', 'eating-disorder', 'suicidal-thoughts', 'self-harm'];
const PHASE_AGE: readonly (readonly [string, number])[] = [['phase:child', 9], ['phase:teen', 15], ['who:pupil', 15], ['phase:student', 21], ['phase:old', 76]];

/** Years: as asked or written, otherwise as the phase of life suggests; null where nothing says. */
export function ageOf(meaning: Meaning): number | null {
  if (meaning.age !== null) return meaning.age;
  if (meaning.concepts.has('phase:new-parent') || meaning.concepts.has('phase:pregnant')) return null;
  const phase = PHASE_AGE.filter(([concept]) => (meaning.concepts.get(concept)?.weight ?? 0) >= 0.6).sort((a, b) => (meaning.concepts.get(b[0])?.weight ?? 0) - (meaning.concepts.get(a[0])?.weight ?? 0))[0];
  return phase ? phase[1] : null;
}

/**
 * Scores each type of service for a meaning. Pure: the same meaning gives the same scores.
 * @param second the model's log-odds for each type; null where there is no model
 * @param offered the types that some service offers this person in this place
 */
export function scoreTypes(meaning: Meaning, crisis: Crisis, rules: readonly Rule[], second: ReadonlyMap<string, number> | null, offered: ReadonlySet<ServiceType>): ReadonlyMap<ServiceType, TypeScore> {
  const evidence = facts(meaning, crisis);
  const years = ageOf(meaning) ?? UNKNOWN_AGE;
  const base = new Map<ServiceType, number[]>();
  const added = new Map<ServiceType, number>();
  const instead = new Map<ServiceType, ServiceType>();
  const crisisBest = new Map<ServiceType, number>();
  const spoke = new Map<ServiceType, { id: string; points: number; why: Readonly<Record<Lang, string>> | null; source: string | null }[]>();
  for (const rule of rules) {
    if (rule.kind === 'instead' && rule.any?.some((concept) => offered.has(concept.slice(5) as ServiceType))) continue;
    const strength = holds(rule, evidence, meaning.audience, years);
    if (strength === 0) continue;
    for (const [type, points] of Object.entries(rule.doors) as [ServiceType, number][]) {
      if (rule.kind === 'instead') instead.set(type, (rule.any?.[0] ?? '').slice(5) as ServiceType);
      const worth = points * strength;
      if (rule.kind === 'crisis') crisisBest.set(type, Math.max(crisisBest.get(type) ?? 0, worth));
      else if (rule.kind === 'base') base.set(type, [...(base.get(type) ?? []), worth]);
      else added.set(type, (added.get(type) ?? 0) + worth);
      spoke.set(type, [...(spoke.get(type) ?? []), { id: rule.id, points: worth, why: rule.why ?? null, source: rule.source ?? null }]);
    }
  }
  const named = new Map<ServiceType, string>();
  for (const [concept, said] of meaning.concepts) {
    if (!concept.startsWith('type:') || said.weight < WEIGHTS.leastEvidence) continue;
    const type = concept.slice(5) as ServiceType;
    added.set(type, (added.get(type) ?? 0) + WEIGHTS.named * said.weight);
    if (said.typed) named.set(type, said.typed);
  }
  const scores = new Map<ServiceType, TypeScore>();
  const share = crisis.level === 'none' ? WEIGHTS.model : WEIGHTS.modelInCrisis;
  const modelSays = (type: ServiceType) => share * Math.max(WEIGHTS.modelFloor, second?.get(type) ?? 0);
  const likely = second ? [...second].filter(([type, odds]) => type in SERVICE_TYPES && odds > 0).map(([type]) => type as ServiceType) : [];
  for (const type of new Set([...base.keys(), ...added.keys(), ...crisisBest.keys(), ...likely])) {
    const rows = (base.get(type) ?? []).sort((a, b) => b - a);
    const score = (rows[0] ?? 0) + WEIGHTS.furtherRows * rows.slice(1).reduce((sum, one) => sum + one, 0) + (added.get(type) ?? 0) + (crisisBest.get(type) ?? 0) + (second ? modelSays(type) : 0);
    scores.set(type, { score, rules: (spoke.get(type) ?? []).sort((a, b) => b.points - a.points), named: named.get(type) ?? null, instead: instead.get(type) ?? null });
  }
  return scores;
}

/** Concepts with their evidence, and the facts that follow from several of them. */
function facts(meaning: Meaning, crisis: Crisis): ReadonlyMap<string, number> {
  const evidence = new Map<string, number>([['fact:any', 1]]);
  for (const [concept, { weight }] of meaning.concepts) if (weight >= WEIGHTS.leastEvidence) evidence.set(concept, weight);
  const best = (themes: readonly string[]) => Math.max(0, ...themes.map((theme) => evidence.get(`theme:${theme}`) ?? 0));
  const years = ageOf(meaning);
  const substances = best(SUBSTANCES);
  if (substances >= WEIGHTS.clearEvidence) evidence.set('fact:substances', substances);
  const serious = best(SERIOUS);
  if (serious >= 0.6) evidence.set('fact:mental-serious', serious);
  const youngAsker = meaning.audience === 'next-of-kin' && years !== null && years < 18 && ['who:parent', 'who:grandparent'].some((who) => (evidence.get(who) ?? 0) >= 0.5) && (evidence.get('who:child') ?? 0) < 0.8;
  if (youngAsker) evidence.set('fact:young-asker', 1);
  else if (years !== null && years < 18 && meaning.audience !== 'self') evidence.set('fact:young-person', 1);
  if (crisis.level !== 'none') {
    evidence.set(`crisis:${crisis.level}`, 1);
    evidence.set(`crisis:${crisis.level}-${crisis.kind ?? 'other'}`, 1);
  }
  return evidence;
}

/** How strongly a rule holds, from 0 (not at all) to 1. */
function holds(rule: Rule, evidence: ReadonlyMap<string, number>, audience: Audience, years: number): number {
  if (rule.for && !rule.for.includes(audience)) return 0;
  if (rule.ages && (years < rule.ages[0] || years > rule.ages[1])) return 0;
  if (rule.none?.some((one) => (evidence.get(one) ?? 0) >= WEIGHTS.clearEvidence)) return 0;
  let strength = 1;
  for (const one of rule.all ?? []) {
    const weight = evidence.get(one) ?? 0;
    if (weight < WEIGHTS.clearEvidence) return 0;
    strength = Math.min(strength, weight);
  }
  if (rule.any) strength = Math.min(strength, Math.max(0, ...rule.any.map((one) => evidence.get(one) ?? 0)));
  return strength;
}
