/** What is told beside the doors: pathways and rights, as they cross the wire in one language. */
import { z } from 'zod';
import { PublicSource, type Service } from './service.ts';
import { AUDIENCES, PATHWAYS, SERVICE_TYPES, type ServiceType, THEMES } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

export const PathwayView = z.object({
  slug: slugsOf(PATHWAYS), name: z.string(), forWhom: z.string(), responsible: z.string(),
  steps: z.array(z.object({ title: z.string(), text: z.string(), types: z.array(slugsOf(SERVICE_TYPES)) })),
  limits: z.array(z.object({ step: z.string(), outpatient: z.string().nullable(), inpatient: z.string().nullable(), any: z.string().nullable() })),
  limitsNote: z.string().nullable(), url: z.string().nullable(), sources: z.array(PublicSource),
});

export const RightView = z.object({
  slug: z.string(), title: z.string(), text: z.string(), law: z.string().nullable(),
  themes: z.array(slugsOf(THEMES)), audiences: z.array(slugsOf(AUDIENCES)), url: z.string().nullable(), sources: z.array(PublicSource),
});

export type PathwayView = z.infer<typeof PathwayView>;
export type RightView = z.infer<typeof RightView>;

/** The doors of one kind at a step. */
export interface DoorsHere {
  readonly type: ServiceType;
  /** Those that receive referrals from here stand first, then local ones, then the nation's. */
  readonly doors: readonly { readonly service: Service; readonly receives: boolean }[];
  /** Gaps that the catchment areas name; where there is no door and no name either, the page says so itself. */
  readonly gaps: readonly string[];
}
