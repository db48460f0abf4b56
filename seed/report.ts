/** `npm run seed:report`: says in full what the seed holds, what it left out and what it holds back, and why. */
import { readSeed } from './read.ts';
import { summaryOf } from './notes.ts';

const seed = readSeed();
for (const { what, subject, why } of seed.notes) console.log(`${what.padEnd(9)} ${subject}: ${why}`);
console.log(summaryOf(seed.notes));
const byType = new Map<string, number>();
for (const { type } of seed.services) byType.set(type, (byType.get(type) ?? 0) + 1);
for (const [type, count] of [...byType].sort()) console.log(`${String(count).padStart(4)} ${type}`);
console.log(`${seed.services.length} services published, ${seed.drafts.length} drafts, ${seed.organisations.length} organisations`);
