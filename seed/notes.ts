/** What the readers have to say about a row that is not shown as its source prints it. */

/** rejected: not taken in; draft: kept for staff, not published; weakened: published, but without something. */
export interface SeedNote { what: 'rejected' | 'draft' | 'weakened'; subject: string; why: string }

/** One line for the log of the server. */
export function summaryOf(notes: readonly SeedNote[]): string {
  const count = (what: SeedNote['what']) => notes.filter((note) => note.what === what).length;
  return `seed: ${count('rejected')} rows rejected, ${count('draft')} kept as drafts, ${count('weakened')} weakened (npm run seed:report says why)`;
}

/** The seed cannot be used: the start stops rather than serve half of it. */
export class BrokenSeed extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The seed is broken:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'BrokenSeed';
    this.faults = faults;
  }
}
