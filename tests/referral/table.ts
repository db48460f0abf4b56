/** `npm run referral:table`: the table of the floor, every mapped municipality × ages × problems, as docs/referral-table.md; equal municipalities share a line. */
import { writeFileSync } from 'node:fs';
import type { Flag } from '#api/contract/catchment.ts';
import type { Theme } from '#api/contract/vocabulary.ts';
import { directory, theSeed } from '#tests/navigator/real.ts';

const AGES = [8, 15, 17, 18, 30, 70];
const DATE = '2026-11-23';
const PROBLEMS: { title: string; themes: Theme[]; flags?: Flag[] }[] = [
  { title: 'Alkohol', themes: ['alcohol'] }, { title: 'Psykose', themes: ['psychosis'] }, { title: 'Angst', themes: ['anxiety'] },
  { title: 'ADHD med rus', themes: ['adhd', 'illegal-drugs'] }, { title: 'Moderat utviklingshemming med depresjon', themes: ['intellectual-disability', 'depression'], flags: ['moderate-disability'] },
  { title: 'Spiseforstyrrelse', themes: ['eating-disorder'] }, { title: 'Pengespill', themes: ['gambling'] }, { title: 'Graviditet med opioider', themes: ['pregnancy-substances', 'opioids'] },
];
const mapped = theSeed.municipalities.filter((one) => one.region !== null);
const REGIONS = [['more-og-romsdal', 'hele Møre og Romsdal'], ['helse-fonna', 'hele Helse Fonna']] as const;

/** Names, or the whole region where all of it is there. */
function places(numbers: readonly string[]): string {
  const left = new Set(numbers);
  const whole = REGIONS.flatMap(([region, name]) => {
    const all = mapped.filter((one) => one.region === region).map((one) => one.number);
    if (!all.every((number) => left.has(number))) return [];
    for (const number of all) left.delete(number);
    return [`${name} (${all.length})`];
  });
  return [...whole, ...mapped.filter((one) => left.has(one.number)).map((one) => one.name).sort((a, b) => a.localeCompare(b, 'nb'))].join(', ');
}

/** «8, 15, 17» for the ages of a line. */
function linesOf({ themes, flags = [] }: (typeof PROBLEMS)[number]): string[] {
  const cells = new Map<string, Map<string, number[]>>();
  for (const { number } of mapped) for (const age of AGES) {
    const sheet = directory.referral({ municipality: number, age, themes, flags, date: DATE, lang: 'nb' });
    const [area] = sheet.why.filter((one) => one.kind === 'catchment');
    const rules = sheet.why.filter((one) => one.kind === 'rule').map((one) => `${one.id}${one.source.section ? ` (${one.source.section})` : ''}`);
    const sent = sheet.unit && sheet.address && sheet.address.sendTo.slug !== sheet.unit.slug ? `; sendes til ${sheet.address.sendTo.name}` : '';
    const partners = sheet.together.map(({ service, groupName, gap }) => service?.name ?? `${groupName}: ${gap ? 'hull' : ''}`);
    const who = sheet.unit ? `**${sheet.unit.name}**${sent}${partners.length > 0 ? `, sammen med ${partners.join(', ')}` : ''}` : `_hull:_ ${sheet.gap?.text ?? ''}`;
    const why = [area ? `${area.source.title}, ${area.source.date ?? 'udatert'}${area.inferred ? ' (utledet)' : ''}` : `navngitt hull: ${sheet.gap?.reason ?? ''}`, ...rules].join('; ');
    const key = `${who} | ${why}`;
    const byPlace = cells.get(key) ?? new Map<string, number[]>();
    byPlace.set(number, [...(byPlace.get(number) ?? []), age]);
    cells.set(key, byPlace);
  }
  return [...cells].flatMap(([key, byPlace]) => {
    const byAges = new Map<string, string[]>();
    for (const [number, ages] of byPlace) byAges.set(ages.join(', '), [...(byAges.get(ages.join(', ')) ?? []), number]);
    return [...byAges].map(([ages, numbers]) => ({ ages, line: `| ${ages} | ${places(numbers)} | ${key} |` }));
  }).sort((a, b) => Number.parseInt(a.ages, 10) - Number.parseInt(b.ages, 10)).map(({ line }) => line);
}

const count = mapped.length * AGES.length * PROBLEMS.length;
const body = PROBLEMS.flatMap((problem) => [`## ${problem.title}`, '', '| alder | kommuner | mottar | grunn |', '| --- | --- | --- | --- |', ...linesOf(problem), '']);
const text = [
  '# Hvor henvises det: tabellen', '',
  `Laget av \`npm run referral:table\` fra seed/data/catchments.jsonl og seed/rules, for dato ${DATE}: ${mapped.length} kommuner × ${AGES.length} aldre × ${PROBLEMS.length} problemer = ${count} svar. Kommuner med samme svar deler linje.`,
  'Grunnen er kilden til opptaksområdet, med dato, og reglene med plan-avsnitt. «Utledet» betyr at ingen kilde skriver området rett ut. Hva gjennomgangen mot kildene fant, står i [referral-review.md](referral-review.md).', '',
  ...body,
].join('\n');
writeFileSync('docs/referral-table.md', text);
console.log(`docs/referral-table.md: ${count} answers in ${body.filter((line) => /^\| \d/.test(line)).length} lines`);
