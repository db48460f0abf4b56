/** What is wrong with one parameter, and what to write instead, from what zod found. Never the value itself. */
import type { z } from 'zod';
import type { ProblemError } from './contract/problem.ts';
import type { Lang } from './contract/vocabulary.ts';

type Issue = z.core.$ZodIssue;
type Place = ProblemError['in'];

const NAME_LENGTH = 40;
const MOST_ERRORS = 20;
const MOST_CHOICES = 30;

const KINDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  string: { nb: 'en tekst', nn: 'ein tekst', en: 'a text' },
  number: { nb: 'et tall', nn: 'eit tal', en: 'a number' },
  int: { nb: 'et helt tall', nn: 'eit heilt tal', en: 'a whole number' },
  array: { nb: 'en liste', nn: 'ei liste', en: 'a list' },
  object: { nb: 'et JSON-objekt', nn: 'eit JSON-objekt', en: 'a JSON object' },
};

/** How a value that has a form of its own must be written. */
const FORMS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  municipality: { nb: 'fire sifre, for eksempel 1506', nn: 'fire siffer, til dømes 1506', en: 'four digits, such as 1506' },
  at: { nb: 'et tidspunkt mellom 2000 og 2100, som 2026-11-23T10:00:00+01:00', nn: 'eit tidspunkt mellom 2000 og 2100, som 2026-11-23T10:00:00+01:00', en: 'a moment between 2000 and 2100, as 2026-11-23T10:00:00+01:00' },
  date: { nb: 'en dato som 2026-11-23', nn: 'ein dato som 2026-11-23', en: 'a date as 2026-11-23' },
  theme: { nb: 'temaer fra /api/vocabulary med komma mellom, for eksempel cannabis,anxiety', nn: 'tema frå /api/vocabulary med komma mellom, til dømes cannabis,anxiety', en: 'themes of /api/vocabulary with commas between, such as cannabis,anxiety' },
  flag: { nb: 'det som står i /api/openapi.json, med komma mellom, for eksempel moderate-disability', nn: 'det som står i /api/openapi.json, med komma mellom, til dømes moderate-disability', en: 'what /api/openapi.json lists, with commas between, such as moderate-disability' },
  page: { nb: 'et helt tall fra 1', nn: 'eit heilt tal frå 1', en: 'a whole number from 1' },
  pageSize: { nb: 'et helt tall fra 1 til 100', nn: 'eit heilt tal frå 1 til 100', en: 'a whole number from 1 to 100' },
};

const WORDS = {
  write: { nb: 'Skriv', nn: 'Skriv', en: 'Write' },
  once: { nb: 'Skriv parameteren én gang', nn: 'Skriv parameteren éin gong', en: 'Give the parameter once' },
  oneOf: { nb: 'Velg en av:', nn: 'Vel ein av:', en: 'Choose one of:' },
  vocabulary: { nb: 'Velg en slug fra /api/vocabulary.', nn: 'Vel ein slug frå /api/vocabulary.', en: 'Choose a slug from /api/vocabulary.' },
  unknown: { nb: 'Ukjent parameter: ta den bort. De som finnes, står i /api/openapi.json.', nn: 'Ukjend parameter: ta han bort. Dei som finst, står i /api/openapi.json.', en: 'Unknown parameter: leave it out. Those that exist are listed in /api/openapi.json.' },
  other: { nb: 'Se /api/openapi.json for hvordan den skrives.', nn: 'Sjå /api/openapi.json for korleis han blir skriven.', en: 'See /api/openapi.json for how it is written.' },
} as const;

const atMost = (maximum: string, what: string, lang: Lang) => ({ nb: `Høyst ${maximum}${what}.`, nn: `Høgst ${maximum}${what}.`, en: `At most ${maximum}${what}.` })[lang];
const atLeast = (minimum: string, lang: Lang) => ({ nb: `Minst ${minimum}.`, nn: `Minst ${minimum}.`, en: `At least ${minimum}.` })[lang];
const counted: Readonly<Record<string, Readonly<Record<Lang, string>>>> = { string: { nb: ' tegn', nn: ' teikn', en: ' characters' }, array: { nb: ' i listen', nn: ' i lista', en: ' in the list' } };

/** Each parameter that is wrong, once, with what to write instead. */
export function sayIssues(issues: readonly Issue[], place: Place, lang: Lang): ProblemError[] {
  const errors = issues.flatMap((issue): ProblemError[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ parameter: key.slice(0, NAME_LENGTH), in: place, message: WORDS.unknown[lang] }));
    const parameter = issue.path.map(String).join('.').slice(0, NAME_LENGTH) || place;
    return [{ parameter, in: place, message: sayIssue(issue, place, lang) }];
  });
  return errors.filter((error, at) => errors.findIndex((other) => other.parameter === error.parameter) === at).slice(0, MOST_ERRORS);
}

function sayIssue(issue: Issue, place: Place, lang: Lang): string {
  const form = FORMS[String(issue.path[0] ?? '')];
  if (issue.code === 'invalid_type') {
    if (place === 'query') return `${WORDS.once[lang]}.`;
    const kind = KINDS[issue.expected];
    return kind ? `${WORDS.write[lang]} ${kind[lang]}.` : WORDS.other[lang];
  }
  if (form) return `${WORDS.write[lang]} ${form[lang]}.`;
  if (issue.code === 'invalid_value') return issue.values.length <= MOST_CHOICES ? `${WORDS.oneOf[lang]} ${issue.values.map(String).join(', ')}.` : WORDS.vocabulary[lang];
  if (issue.code === 'too_big') return atMost(String(issue.maximum), counted[issue.origin]?.[lang] ?? '', lang);
  if (issue.code === 'too_small') return atLeast(String(issue.minimum), lang);
  return WORDS.other[lang];
}
