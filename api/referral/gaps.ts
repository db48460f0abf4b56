/** Why no unit can be named: each gap has a name, and words. */
import type { ThreeTexts } from '../contract/catchment.ts';

/**
 * named: a row of the catchment areas says so; not-referred: no matter for a referral; no-source: no source says who at this age;
 * no-row: the municipality is mapped, but nothing is said of this group; the rest as their words tell.
 */
export const GAP_REASONS = ['named', 'not-referred', 'no-source', 'no-theme', 'no-row', 'not-mapped', 'before-data', 'municipality-split', 'overlap', 'not-published'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

export const GAP_TEXTS: Readonly<Record<Exclude<GapReason, 'named' | 'not-referred' | 'no-source'>, ThreeTexts>> = {
  'no-theme': { nb: 'Velg hva det gjelder, så kan vi si hvem som tar imot.', nn: 'Vel kva det gjeld, så kan vi seie kven som tek imot.', en: 'Choose what it is about, and we can say who receives.' },
  'no-row': { nb: 'Ingen kilde sier hvem som tar imot fra denne kommunen. Ring helseforetaket og spør.', nn: 'Inga kjelde seier kven som tek imot frå denne kommunen. Ring helseføretaket og spør.', en: 'No source says who receives from this municipality. Call the health trust and ask.' },
  'not-mapped': { nb: 'Denne kommunen er ikke kartlagt her ennå. Velg behandlingssted på Helsenorge, 23 32 70 00, vet hvem som tar imot.', nn: 'Denne kommunen er ikkje kartlagd her enno. Vel behandlingsstad på Helsenorge, 23 32 70 00, veit kven som tek imot.', en: 'This municipality is not mapped here yet. Choose where to be treated on Helsenorge, 23 32 70 00, knows who receives.' },
  'before-data': { nb: 'Datoen er før opplysningene her begynner: kommunegrensene var andre før 1. januar 2020.', nn: 'Datoen er før opplysningane her byrjar: kommunegrensene var andre før 1. januar 2020.', en: 'The date is before what is known here: the municipal borders were others before 1 January 2020.' },
  'municipality-split': { nb: 'Kommunen er delt, og delene hører til ulike enheter. Velg den nye kommunen.', nn: 'Kommunen er delt, og delane høyrer til ulike einingar. Vel den nye kommunen.', en: 'The municipality has been split, and its parts belong to different units. Choose the new municipality.' },
  'overlap': { nb: 'To enheter står oppført for samme område. Det er meldt som feil her; ring en av dem og spør.', nn: 'To einingar står oppførte for same område. Det er meldt som feil her; ring ei av dei og spør.', en: 'Two units are listed for the same area. That is reported as an error here; call one of them and ask.' },
  'not-published': { nb: 'Enheten som tok imot, er tatt ut av katalogen. Ring helseforetaket og spør.', nn: 'Eininga som tok imot, er teken ut av katalogen. Ring helseføretaket og spør.', en: 'The unit that received has been taken out of the directory. Call the health trust and ask.' },
};
