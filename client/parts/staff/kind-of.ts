/** The kind of entry that an address names; an address that names none is no page. */
const KINDS = ['service', 'organisation', 'pathway', 'right', 'lexicon'] as const;
type Kind = (typeof KINDS)[number];

export function kindOf(text: string | undefined): Kind {
  const kind = KINDS.find((one) => one === text);
  if (!kind) throw new Response('staff', { status: 404 });
  return kind;
}

/** A number in an address. */
export function numberOf(text: string | undefined): number {
  if (!/^\d{1,12}$/.test(text ?? '')) throw new Response('staff', { status: 404 });
  return Number(text);
}
