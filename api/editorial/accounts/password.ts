/** Passwords: argon2id by OWASP's parameters, and what a password must not be. No rules about which characters it holds. */
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { isCommon } from './commonPasswords.ts';

export const SHORTEST = 12;
/** Long enough for every password manager; short enough that hashing it is no burden. */
export const LONGEST = 256;

/** OWASP Password Storage: argon2id, 19 MiB, two passes, one lane. (Argon2id is the library's default algorithm.) */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same letters whatever keyboard wrote them: å as one sign or as two. Nothing is cut or folded. */
const asTyped = (password: string) => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), COST);

/** Made when the program starts, so that the first sign-in takes no longer than the others. */
const dummy: Promise<string> = hashPassword('nobody has this password, and nobody can');

/** Takes the same time whether there is a hash to compare with or not. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await dummy), asTyped(password.slice(0, LONGEST)));
  return isRight && kept !== null && password.length <= LONGEST;
}

/** Was it hashed with less than what is asked for today? */
export function isWeaklyHashed(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(kept);
  return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism;
}

export type PasswordFault = 'short' | 'long' | 'common' | 'personal' | 'unlike';

/** What is wrong with a new password; null where it may be used. */
export function passwordFault(password: string, again: string, { name, email }: { readonly name: string; readonly email: string }): PasswordFault | null {
  if ([...asTyped(password)].length < SHORTEST) return 'short';
  if (password.length > LONGEST) return 'long';
  if (isPersonal(password, [email, ...email.split(/[@.\-_+]/), ...name.split(/\s+/), name.replace(/\s+/g, '')])) return 'personal';
  if (isCommon(password)) return 'common';
  return password === again ? null : 'unlike';
}

const LEAST_OF_ITS_OWN = 8;

/** Made of who one is, the name of this site, and little else. */
function isPersonal(password: string, words: readonly string[]): boolean {
  const own = [...words, 'éndørinn', 'endorinn'].map((word) => word.toLowerCase()).filter((word) => word.length >= 3).sort((one, other) => other.length - one.length);
  let left = password.toLowerCase().replace(/\s+/g, '');
  const before = left;
  for (const word of own) left = left.replaceAll(word, '');
  return left !== before && left.length < LEAST_OF_ITS_OWN;
}
