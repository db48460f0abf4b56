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

/** Requests per second from several connections at once, for a bounded time, after a warm-up. */
export async function perSecond(ask: () => Promise<unknown>, { connections = 8, seconds = 3 } = {}): Promise<number> {
  const drive = async (until: number) => {
    let done = 0;
    while (performance.now() < until) {
      await ask();
      done++;
    }
    return done;
  };
  const together = async (length: number) => {
    const from = performance.now();
    const counts = await Promise.all(Array.from({ length: connections }, () => drive(from + length * 1000)));
    return counts.reduce((sum, one) => sum + one, 0) / ((performance.now() - from) / 1000);
  };
  await together(0.7);
  return together(seconds);
}
