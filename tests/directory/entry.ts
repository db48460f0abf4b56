import { ContactPoint, ServiceEntry } from '#api/contract/entry.ts';
import type { z } from 'zod';

const SOURCE = { title: 'Kommunens nettside', url: null, date: '2026-09' };

/** A contact point that holds, unless told otherwise. */
export const contact = (told: Partial<z.input<typeof ContactPoint>> = {}) =>
  ContactPoint.parse({ id: 'phone', kind: 'phone', value: '+4771111000', purpose: 'help', hours: null, confidence: 'medium', source: SOURCE, ...told });

/** A service that holds, unless told otherwise. */
export const entry = (told: Partial<z.input<typeof ServiceEntry>> = {}) =>
  ServiceEntry.parse({
    slug: 'en-tjeneste', type: 'municipal-mental-health', level: 'municipal', provider: 'molde-kommune',
    name: { nb: 'Tjenesten', nn: 'Tenesta', en: 'The service' }, summary: { nb: 'Samtaler', nn: 'Samtalar' },
    contacts: [contact()], coverage: { municipalities: ['1506'] }, referral: { required: false, self: true },
    audiences: ['self'], confidence: 'high', sources: [SOURCE], ...told,
  });
