/**
 * The commonest passwords, and what people make of them to get past a rule: leaked lists are full of `passord1234!` and
 * `qwertyuiopå`. A small list and the shapes around it, not a list of millions.
 */
const COMMON_WORDS = [
  'password', 'passord', 'passordet', 'mittpassord', 'mypassword', 'hemmelig', 'hemmeleg', 'secret', 'letmein', 'slippmeginn', 'welcome', 'velkommen', 'velkomen', 'hello', 'heisann',
  'admin', 'administrator', 'administrasjon', 'root', 'user', 'bruker', 'brukar', 'login', 'logginn', 'guest', 'gjest', 'test', 'testing', 'demo', 'default', 'changeme', 'byttmeg', 'temp', 'temporary', 'midlertidig',
  'iloveyou', 'jegelskerdeg', 'egelskardeg', 'princess', 'prinsesse', 'sunshine', 'solskinn', 'football', 'fotball', 'baseball', 'basketball', 'superman', 'batman', 'spiderman', 'pokemon', 'starwars', 'monkey', 'dragon', 'shadow', 'master', 'killer', 'jordan', 'michael', 'charlie', 'freedom', 'whatever', 'trustno', 'computer', 'internet', 'samsung', 'google', 'facebook', 'microsoft', 'windows',
  'norge', 'noreg', 'norway', 'oslo', 'bergen', 'trondheim', 'stavanger', 'tromsø', 'molde', 'ålesund', 'kristiansund', 'volda', 'ørsta', 'møreogromsdal', 'sunnmøre', 'nordmøre', 'romsdal',
  'liverpool', 'arsenal', 'chelsea', 'manchester', 'manchesterunited', 'rosenborg', 'brann', 'aalesund', 'vålerenga', 'sommer', 'vinter', 'høst', 'haust', 'vår', 'summer', 'winter', 'spring', 'autumn',
  'januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag',
  'sykehus', 'sjukehus', 'sykepleier', 'sjukepleiar', 'helse', 'helsevesen', 'kommune', 'hospital', 'nurse', 'doctor', 'lege', 'psykiatri', 'correcthorsebatterystaple',
];
/** Runs on a keyboard, in the alphabet and of numbers, as they are typed in either direction. */
const RUNS = ['1234567890123456789012345678901234567890', '0987654321098765432109876543210987654321', 'abcdefghijklmnopqrstuvwxyzæøå', 'qwertyuiopåasdfghjkløæzxcvbnm', 'qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0'];
const ALL_RUNS = [...RUNS, ...RUNS.map((run) => [...run].reverse().join(''))];
const LEAST_RUN = 4;
/** What must be left when everything common is taken out. */
const LEAST_OF_ITS_OWN = 5;
const SWAPS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', '$': 's', '!': 'i' };

const LONGEST_FIRST = [...new Set(COMMON_WORDS)].sort((one, other) => other.length - one.length);

/** Is it one of the commonest, or one of them with digits, signs, swaps, a year or repetition around? */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s+/g, '');
  const swapped = [...plain].map((letter) => SWAPS[letter] ?? letter).join('');
  return [plain, swapped].some((one) => new Set(leftOf(one)).size < LEAST_OF_ITS_OWN);
}

/** What is left when common words, runs, years, repetition and digits at the ends are taken out. */
function leftOf(password: string): string {
  let left = password;
  for (const word of LONGEST_FIRST) if (word.length >= 4) left = left.replaceAll(word, ' ');
  for (const run of ALL_RUNS) left = withoutRun(left, run);
  return left.replace(/(.+?)\1{2,}/gu, '$1').replace(/(19|20)\d\d/g, ' ').replace(/^[\d\W_]+|[\d\W_]+$/gu, '').replace(/\s+/g, '');
}

function withoutRun(password: string, run: string): string {
  let left = password;
  for (let length = Math.min(run.length, left.length); length >= LEAST_RUN; length--) {
    for (let from = 0; from + length <= run.length; from++) left = left.replaceAll(run.slice(from, from + length), ' ');
  }
  return left;
}
