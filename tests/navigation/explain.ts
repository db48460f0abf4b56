/** `npm run explain -- "words" --municipality 1506 [--for next-of-kin] [--age 15]`: the whole way to a door, step by step. */
import { parseArgs } from 'node:util';
import { Question } from '#api/contract/navigate.ts';
import { loadKnowledge, readyKnowledge } from '#api/directory/knowledge.ts';
import { explain } from '#api/editorial/lexicon/explain.ts';
import { openHouse } from '#tests/api/house.ts';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { municipality: { type: 'string' }, for: { type: 'string' }, age: { type: 'string' }, at: { type: 'string' }, lang: { type: 'string' } } });
const asked = Question.safeParse({ q: positionals.join(' '), ...options, age: options.age === undefined ? undefined : Number(options.age) });
if (!asked.success) {
  console.error(asked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  process.exit(2);
}
const house = await openHouse();
const { directory } = house;
const { stems, audience, age, place, concepts, crisis, types, candidates, door, sentence } = explain(asked.data, directory, readyKnowledge(loadKnowledge(), directory.places()), new Date());
await house.close();

const named = (name: string | null) => (name ? ` named «${name}»` : '');
console.log(`normalised   ${stems.join(' ')}`);
console.log(`for ${audience}, age ${age ?? 'not known'}${place ? `, place ${place}` : ''}`);
console.log('meaning');
for (const { concept, weight, typed } of concepts) console.log(`  ${weight.toFixed(2)} ${concept} «${typed}»`);
console.log(`crisis       ${crisis.level}${crisis.kind ? ` (${crisis.kind})` : ''}${crisis.because ? ` because ${crisis.because}` : ''}`);
console.log('types');
for (const one of types) console.log(`  ${one.score.toFixed(1).padStart(5)} ${one.type}${named(one.named)}: ${one.rules.map((rule) => `${rule.id} ${rule.points.toFixed(1)}`).join(', ')}`);
console.log('candidates');
for (const one of candidates) console.log(`  ${one.score.toFixed(1).padStart(5)} ${one.slug} (${one.type})${named(one.named)}`);
console.log(`door         ${door?.name ?? 'none'}`);
for (const reason of door?.reasons ?? []) console.log(`  · ${reason}`);
console.log(`said back    ${sentence}`);
