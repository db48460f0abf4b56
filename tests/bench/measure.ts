/** Timing that holds on a noisy machine: the contenders in turn, round after round, and the median of each. */

export interface Contender {
  readonly name: string;
  /** One piece of work; may be awaited. */
  readonly run: () => unknown;
}

/** Median milliseconds of one run, for each contender; they take turns, so that drift hits all alike. */
export async function inTurns(contenders: readonly Contender[], rounds: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round++)
    for (const { name, run } of contenders) {
      const from = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - from);
    }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
