/** Order among the candidates. The weights are here, in one table; ties are broken the same way every time. */
import type { Candidate } from './candidates.ts';

export const RANK = {
  /** The very service is named in the text. */
  namedService: 9,
  /** Nearer is better among services of one type. */
  local: 0.8, regional: 0.4,
  /** Something to call or write to. */
  callable: 0.25,
  /** Only known by a web page, or the area is inferred. */
  incomplete: -0.2,
  /** A type of which a better one already stands higher. */
  sameTypeAgain: -3.2,
} as const;

/** Best first. Of each type the best service comes first; further ones of the same type come later. */
export function rankCandidates(candidates: readonly Candidate[]): { candidate: Candidate; score: number }[] {
  const scored = candidates.map((candidate) => ({ candidate, score: candidate.type.score + own(candidate) }));
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

function own({ service, named }: Candidate): number {
  const near = service.coverage.national ? 0 : service.coverage.municipalities.length === 1 ? RANK.local : RANK.regional;
  return (named ? RANK.namedService : 0) + near + (service.contacts.some((contact) => contact.callable) ? RANK.callable : 0) + (service.incomplete ? RANK.incomplete : 0);
}
