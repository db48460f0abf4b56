/** A pathway in one municipality: which doors stand at each step, and where none is known. */
import { type CatchmentLine, GROUPS } from '../contract/catchment.ts';
import type { DoorsHere } from '../contract/knowledge.ts';
import type { Lang, ServiceType } from '../contract/vocabulary.ts';
import type { Directory } from './directory.ts';

/** For each step of the pathway, its kinds of doors in their order; null where the pathway is not known. */
export function pathwayHere(directory: Pick<Directory, 'pathway' | 'services' | 'slice' | 'reference'>, slug: string, municipality: string, lang: Lang, day: string): DoorsHere[][] | null {
  const pathway = directory.pathway(slug, lang);
  if (!pathway) return null;
  const receiving = new Set(directory.slice(municipality, lang).receiving?.filter(({ from, to }) => isNow(from, to, day)).map(({ unit }) => unit));
  const { catchments } = directory.reference();
  return pathway.steps.map(({ types }) => types.map((type) => ({
    type, gaps: gapsFor(catchments, type, municipality, day).map((gap) => gap[lang]),
    doors: directory.services({ municipality, type }, lang).map((service) => ({ service, receives: receiving.has(service.slug) })).sort((a, b) => place(a) - place(b)),
  })));
}

const place = ({ service, receives }: DoorsHere['doors'][number]) => (receives ? 0 : service.coverage.national ? 2 : 1);

/** What the catchment areas say is missing from this municipality for this kind of door. */
function gapsFor(catchments: readonly CatchmentLine[], type: ServiceType, municipality: string, day: string) {
  return catchments.flatMap((row) => ('gap' in row && GROUPS[row.receives].type === type && row.municipalities.includes(municipality) && isNow(row.validFrom, row.validTo, day) ? [row.gap] : []));
}

const isNow = (from: string | null, to: string | null, day: string) => (from === null || from <= day) && (to === null || day <= to);
