/** Where to go instead of a withdrawn service, as people write it: a service by its name or address, or an address elsewhere. */
import type { Directory } from '../../directory/directory.ts';
import { readWebAddress } from './values.ts';

/** A slug or a web address; null: nowhere is said; undefined: cannot be read. */
export function readInstead(typed: string, directory: Directory, own: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const slug = /\/(?:tjeneste|teneste|service)\/([a-z0-9-]+)\/?$/.exec(text)?.[1] ?? text;
  if (slug !== own && directory.service(slug, 'nb')) return slug;
  const wanted = text.toLowerCase();
  const named = directory.services({}, 'nb').filter((one) => one.slug !== own && one.name.toLowerCase() === wanted);
  if (named.length === 1 && named[0]) return named[0].slug;
  return (text.includes('.') && !/\s/.test(text) && readWebAddress(text)) || undefined;
}
