/** A service as it crosses the wire: one language, public contact points only, each with what is known of its trust. */
import { z } from 'zod';
import { Hours, MunicipalityNumber, Slug } from './entry.ts';
import { AUDIENCES, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

/**
 * How far a fact can be trusted today.
 * confirmed: the service itself confirmed it and it is not yet due; due: confirmed, but it is time to ask again;
 * unconfirmed: sourced within two years, nobody has asked the service; overdue: the source or the confirmation is too old.
 */
export const Trust = z.enum(['confirmed', 'due', 'unconfirmed', 'overdue']);

export const PublicSource = z.object({ title: z.string(), url: z.string().nullable(), date: z.string().nullable() });

export const PublicContact = z.object({
  id: z.string(),
  kind: z.enum(['phone', 'sms', 'chat', 'web', 'e-mail']),
  value: z.string(),
  purpose: z.enum(['help', 'switchboard', 'booking', 'discuss-referral', 'out-of-hours', 'information', 'self-service']),
  note: z.string().nullable(),
  hours: Hours.nullable(),
  trust: Trust,
  /** true where it may be shown as THE number to call: confirmed, or well enough sourced and not too old. */
  callable: z.boolean(),
  source: PublicSource,
  verifiedAt: z.string().nullable(),
});

export const Service = z.object({
  slug: Slug, name: z.string(),
  type: slugsOf(SERVICE_TYPES), level: slugsOf(LEVELS),
  provider: z.object({ slug: Slug, name: z.string() }),
  summary: z.string(), whatHappens: z.string().nullable(),
  coverage: z.object({ national: z.boolean(), municipalities: z.array(MunicipalityNumber), inferred: z.boolean() }),
  ages: z.object({ from: z.number().nullable(), to: z.number().nullable() }),
  referral: z.object({
    required: z.boolean().nullable(), self: z.boolean().nullable(), by: z.array(z.string()), note: z.string().nullable(),
    mustHold: z.array(z.string()), exclusions: z.array(z.string()),
  }),
  contacts: z.array(PublicContact),
  locations: z.array(z.object({ address: z.string().nullable(), postalCode: z.string().nullable(), city: z.string(), note: z.string().nullable() })),
  hours: Hours.nullable(),
  cost: z.enum(['free', 'user-fee']).nullable(), anonymous: z.boolean().nullable(), languages: z.array(z.string()),
  themes: z.array(slugsOf(THEMES)), pathways: z.array(slugsOf(PATHWAYS)), audiences: z.array(slugsOf(AUDIENCES)),
  alsoCalled: z.array(z.string()),
  missing: z.array(z.string()), incomplete: z.boolean(),
  /** Somebody has reported an error, and it is being looked at. */
  reported: z.boolean(),
  sources: z.array(PublicSource),
  /** The newest confirmation of any contact point, or null: nobody has confirmed anything yet. */
  verifiedAt: z.string().nullable(),
  /** Languages in which its texts are missing and bokmål is shown instead. */
  shownInNorwegian: z.boolean(),
});

export type Trust = z.infer<typeof Trust>;
export type PublicContact = z.infer<typeof PublicContact>;
export type Service = z.infer<typeof Service>;
