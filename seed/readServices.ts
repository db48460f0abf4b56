import { ServiceEntry } from '#api/contract/entry.ts';
import { z } from 'zod';
import type { SeedNote } from './notes.ts';
import { checked, readRows } from './readRows.ts';

/** One file per kind of service; a row is a ServiceEntry, and may say why it is in doubt: then it is not published. */
const FILES = ['services-national.jsonl', 'services-specialist.jsonl', 'services-municipal.jsonl', 'services-organisations.jsonl'];

/** Reads the services that a source names: those to publish, and those kept as leads for staff. */
export function readServices(folder: string, faults: string[]): { services: ServiceEntry[]; drafts: ServiceEntry[]; notes: SeedNote[] } {
  const services: ServiceEntry[] = [];
  const drafts: ServiceEntry[] = [];
  const notes: SeedNote[] = [];
  for (const file of FILES) {
    for (const { value: { doubt, ...row }, where } of readRows(folder, file, z.looseObject({ doubt: z.string().min(1).optional() }), faults)) {
      const service = checked(ServiceEntry, row, where, faults);
      if (!service) continue;
      if (!doubt) services.push(service);
      else {
        drafts.push(service);
        notes.push({ what: 'draft', subject: service.slug, why: doubt });
      }
    }
  }
  return { services, drafts, notes };
}
