/**
 * What the process does by itself, and when: in Norway's time. Nothing that matters is remembered in memory: what a job has done
 * stands in the database, so a restart neither loses nor repeats anything, and what was missed is done at the next run.
 */
import { Cron } from 'croner';
import { withoutWords } from '../log.ts';
import { sweep } from './accounts/sweep.ts';
import type { EditorialHouse } from './desk.ts';
import { dayIn, isWorkingDay } from './keeping/day.ts';
import { checkLinks } from './links/linkCheck.ts';
import { remind } from './reminders.ts';

export interface Job {
  readonly name: string;
  /** As cron writes it: minute, hour, day, month, weekday. */
  readonly when: string;
  /** What it answers is counts for the log: never a person's words or address. */
  readonly work: (house: EditorialHouse) => Promise<unknown>;
}

/** Every job there is. */
export const JOBS: readonly Job[] = [
  { name: 'reminders', when: '0 8 * * 1-5', work: async (house) => (isWorkingDay(dayIn(house.now())) ? remind(house) : undefined) },
  { name: 'sweeping', when: '17 * * * *', work: sweep },
];

/** Only where LINK_CHECKS=on says so: it asks other people's servers. */
export const LINK_CHECKS: Job = { name: 'links', when: '40 3 * * *', work: (house) => checkLinks(house) };

/** Starts the jobs. `stop` starts no more, and waits for what is under way. */
export function startJobs(house: EditorialHouse, jobs: readonly Job[] = JOBS): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const crons = jobs.map((job) => new Cron(job.when, { name: job.name, timezone: 'Europe/Oslo', protect: true, unref: true }, () => {
    const run: Promise<void> = runJob(house, job).finally(() => running.delete(run));
    running.add(run);
    return run;
  }));
  return {
    async stop() {
      for (const cron of crons) cron.stop();
      await Promise.all(running);
    },
  };
}

/** A job that fails says so in the log, and is tried again at its next time. */
export async function runJob(house: EditorialHouse, { name, work }: Job): Promise<void> {
  try {
    const counts = await work(house);
    house.log.info({ job: name, ...(typeof counts === 'object' ? counts : {}) }, 'a job is done');
  } catch (error) {
    house.log.error({ job: name, error: withoutWords(error) }, 'a job failed');
  }
}
