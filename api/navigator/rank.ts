/** Order among the candidates. The weights are here, in one table; ties are broken the same way every time. */
import type { Candidate } from './candidates.ts';
import { contactNow } from './contact.ts';
import type { Meaning } from './interpret.ts';
import { NOBODY, type Receivers } from './receivers.ts';

export const RANK = {
  /** The very service is named in the text. */
  namedService: 9,
  /** Nearer is better among services of one type. */
  local: 0.8, regional: 0.4,
  /** A number that may be called; open now, or known to be shut. */
  callable: 0.7, open: 0.5, shut: -0.2,
  /** In a crisis a door that cannot be called is hardly one. */
  callableInCrisis: 14,
  /** Little more than a web page is known of it. */
  incomplete: -0.2,
  /** Made for something that the person writes about; made for something else only. */
  sameTheme: 0.5, otherThemes: -2.2,
  /** For a professional: just before the one that would otherwise have stood first. */
  receives: 0.001,
  /** A type of which a better one already stands higher. */
  sameTypeAgain: -7,
} as const;

/** Best first. Of each type the best service comes first; further ones of the same type come later. */
export function rankCandidates(candidates: readonly Candidate[], meaning: Meaning, at: Date, isCrisis: boolean, receivers: Receivers = NOBODY): { candidate: Candidate; score: number }[] {
  const scored = candidates.map((candidate) => ({ candidate, score: candidate.type.score + own(candidate, meaning, at, isCrisis) }));
  if (!isCrisis) liftReceivers(scored, receivers);
  const byScore = (a: { candidate: Candidate; score: number }, b: { candidate: Candidate; score: number }) =>
    b.score - a.score || (a.candidate.service.slug < b.candidate.service.slug ? -1 : 1);
  scored.sort(byScore);
  const seen = new Map<string, number>();
  return scored
    .map(({ candidate, score }) => {
      const before = seen.get(candidate.service.type) ?? 0;
      seen.set(candidate.service.type, before + 1);
      return { candidate, score: score + before * RANK.sameTypeAgain };
    })
    .sort(byScore);
}

/**
 * So that door and referral sheet agree: of each type the unit that receives comes first; and where a unit that receives
 * referrals would be the door, it is the one that this problem is referred to. What is named in the text stays.
 */
function liftReceivers(scored: { candidate: Candidate; score: number }[], { units, decided }: Receivers): void {
  const scoreOf = (slug: string) => scored.find(({ candidate }) => candidate.service.slug === slug && candidate.named === null);
  const lift = (slug: string, rivals: typeof scored) => {
    const receiver = scoreOf(slug);
    if (!receiver || rivals.some(({ candidate }) => candidate.named !== null)) return;
    const best = Math.max(...rivals.filter((one) => one !== receiver).map(({ score }) => score));
    if (receiver.score <= best) receiver.score = best + RANK.receives;
  };
  for (const [type, unit] of units) lift(unit, scored.filter(({ candidate }) => candidate.service.type === type));
  const top = scored.reduce<(typeof scored)[number] | null>((best, one) => (!best || one.score > best.score ? one : best), null);
  if (decided && top && units.has(top.candidate.service.type)) lift(decided, scored);
}

/** Themes that nearly every service could carry: having only these makes no service narrow. */
const WIDE = 4;

function own({ service, named }: Candidate, meaning: Meaning, at: Date, isCrisis: boolean): number {
  const near = service.coverage.national ? 0 : service.coverage.municipalities.length === 1 ? RANK.local : RANK.regional;
  const { phone, open } = contactNow(service, at);
  const same = service.themes.filter((theme) => (meaning.concepts.get(`theme:${theme}`)?.weight ?? 0) >= 0.4).length;
  const narrow = service.themes.length > 0 && service.themes.length <= WIDE && same === 0;
  return (named ? RANK.namedService : 0) + near + (phone ? (isCrisis ? RANK.callableInCrisis : RANK.callable) : 0) + (open === true ? RANK.open : open === false ? RANK.shut : 0)
    + (service.incomplete ? RANK.incomplete : 0) + Math.min(2, same) * RANK.sameTheme + (narrow && !named ? RANK.otherThemes : 0);
}
