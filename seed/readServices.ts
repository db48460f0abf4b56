import { ServiceEntry } from '#api/contract/entry.ts';
import { z } from 'zod';
import type { SeedNote } from './notes.ts';
import { checked, readRows } from './readRows.ts';

/** One file per kind of service. */
const FILES = ['services-national.jsonl', 'services-specialist.jsonl', 'services-municipal.jsonl', 'services-organisations.jsonl'];

/**
 * A row is a ServiceEntry. It may say why it is in doubt: then it is not published.
 * Or that it stands beside the door that law requires, and does not replace it.
 */
const ServiceRow = z.looseObject({ doubt: z.string().min(1).optional(), beside: z.boolean().default(false) });

export interface NamedServices {
  services: ServiceEntry[];
  /** Those of `services` that are the municipality's required door of their type. */
  inPlaceOfRequired: ServiceEntry[];
  drafts: ServiceEntry[]; notes: SeedNote[];
}

/** Reads the services that a source names: those to publish, and those kept as leads for staff. */
export function readServices(folder: string, faults: string[]): NamedServices {
  const services: ServiceEntry[] = [];
  const inPlaceOfRequired: ServiceEntry[] = [];
  const drafts: ServiceEntry[] = [];
  const notes: SeedNote[] = [];
  for (const file of FILES) {
    for (const { value: { doubt, beside, ...row }, where } of readRows(folder, file, ServiceRow, faults)) {
      const service = checked(ServiceEntry, row, where, faults);
      if (!service) continue;
      if (doubt) {
        drafts.push(service);
        notes.push({ what: 'draft', subject: service.slug, why: doubt });
        continue;
      }
      services.push(service);
      if (!beside) inPlaceOfRequired.push(service);
    }
  }
  return { services, inPlaceOfRequired, drafts, notes };
}
