/** `npm run explain -- "words" --municipality 1506 [--for next-of-kin] [--age 15]`: the whole way to a door, step by step. */
import { parseArgs } from 'node:util';
import { Question } from '#api/contract/navigate.ts';
import { loadKnowledge, readyKnowledge } from '#api/directory/knowledge.ts';
import { walk } from '#api/navigator/navigate.ts';
import { openHouse } from '#tests/api/house.ts';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { municipality: { type: 'string' }, for: { type: 'string' }, age: { type: 'string' }, at: { type: 'string' }, lang: { type: 'string' } } });
const asked = Question.safeParse({ q: positionals.join(' '), ...options, age: options.age === undefined ? undefined : Number(options.age) });
if (!asked.success) {
  console.error(asked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  process.exit(2);
}
const house = await openHouse();
const { directory } = house;
const { meaning, crisis, types, ranked, answer } = walk(asked.data, directory.slice(asked.data.municipality ?? null, asked.data.lang), readyKnowledge(loadKnowledge(), directory.places()), new Date());
await house.close();

console.log(`normalised   ${meaning.tokens.map((token) => token.stem).join(' ')}`);
console.log(`for ${meaning.audience}, age ${meaning.age ?? 'not known'}${meaning.place ? `, place ${meaning.place.name}` : ''}`);
console.log('meaning');
for (const [concept, { weight, typed }] of [...meaning.concepts].sort((a, b) => b[1].weight - a[1].weight).slice(0, 14)) console.log(`  ${weight.toFixed(2)} ${concept} «${typed}»`);
console.log(`crisis       ${crisis.level}${crisis.kind ? ` (${crisis.kind})` : ''}${crisis.because ? ` because ${crisis.because}` : ''}`);
console.log('types');
for (const [type, { score, rules, named }] of [...types].sort((a, b) => b[1].score - a[1].score).slice(0, 8)) console.log(`  ${score.toFixed(1).padStart(5)} ${type}${named ? ` named «${named}»` : ''}: ${rules.slice(0, 4).map((rule) => `${rule.id} ${rule.points.toFixed(1)}`).join(', ')}`);
console.log('candidates');
for (const { candidate, score } of ranked.slice(0, 8)) console.log(`  ${score.toFixed(1).padStart(5)} ${candidate.service.slug} (${candidate.service.type})${candidate.named ? ` named «${candidate.named}»` : ''}`);
console.log(`door         ${answer.door?.service.name ?? 'none'}`);
for (const reason of answer.door?.reasons ?? []) console.log(`  · ${reason}`);
console.log(`said back    ${answer.understood.sentence}`);
