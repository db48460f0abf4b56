/** What somebody had posted when their session had ended: taken along through the sign-in as pairs in a hidden field. */
import type { StaffLang } from '../../routes.ts';

export type Pairs = readonly (readonly [string, string])[];

/** What the sign-in page is told when a post came too late. */
export interface Ended {
  /** Where it was posted to. */
  readonly to: string;
  /** As JSON; empty where there was too much. */
  readonly carry: string;
  readonly isTooLarge: boolean;
  readonly hadFiles: boolean;
  readonly oidcName: string | null;
}

const MOST_CARRIED = 200_000;

/** The text fields of a form; files cannot be taken along. */
export function carryOf(form: FormData): Pick<Ended, 'carry' | 'isTooLarge' | 'hadFiles'> {
  const all = [...form.entries()];
  const pairs = all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const carry = JSON.stringify(pairs);
  const isTooLarge = carry.length > MOST_CARRIED;
  return { carry: isTooLarge ? '' : carry, isTooLarge, hadFiles: all.some(([, value]) => typeof value !== 'string' && value.size > 0) };
}

/** What was carried; null where it is nothing of ours. */
export function pairsOf(carry: string): Pairs | null {
  if (carry === '' || carry.length > MOST_CARRIED) return null;
  try {
    const read: unknown = JSON.parse(carry);
    return Array.isArray(read) && read.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string')) ? (read as [string, string][]) : null;
  } catch {
    return null;
  }
}

/** An address of the staff area that one may be sent to after signing in; anything else becomes its first page. */
export function ownPath(to: string | null, lang: StaffLang): string {
  const home = lang === 'nn' ? '/nn/rediger' : '/rediger';
  if (!to || !/^\/(nn\/)?rediger(?=[/?]|$)[^\\\s\p{Cc}]*$/u.test(to) || !URL.canParse(to, 'http://here')) return home;
  const { origin, pathname, search } = new URL(to, 'http://here');
  const isOurs = origin === 'http://here' && /^\/(nn\/)?rediger(\/|$)/.test(pathname) && !/^\/(nn\/)?rediger\/(logg-inn|logg-ut)(\/|$)/.test(pathname);
  return isOurs ? pathname + search : home;
}
