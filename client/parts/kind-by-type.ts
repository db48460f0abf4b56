/** Which page says what a professional must know of a type of service. */
import type { ServiceType } from '#api/contract/vocabulary.ts';
import type { KindView } from '#api/contract/handbook.ts';

export const kindByType = (kinds: readonly KindView[]): Readonly<Record<string, string>> => Object.fromEntries(kinds.flatMap(({ slug, types }) => types.map((type) => [type, slug])));

/** The kinds that a service is of: by its type, and as a private provider. */
export const kindsOf = ({ type, level }: { readonly type: ServiceType; readonly level: string }, kinds: readonly KindView[]): readonly KindView[] =>
  kinds.filter(({ types, privateBut }) => types.includes(type) || (privateBut !== undefined && level === 'private-contract' && !privateBut.includes(type)));
