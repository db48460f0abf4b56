/** The handbook's own small vocabularies; no schema, so that a page may read them. */
/** The three who share a pathway. */
export const ROLES = ['municipality', 'gp', 'specialist'] as const;

/** What kind of place to meet or learn it is, and where it is for; in the order they are shown. */
export const FORUM_SORTS = ['forum', 'network', 'gathering', 'course', 'e-learning'] as const;
export const FORUM_AREAS = ['more-og-romsdal', 'helse-fonna', 'midt-norge', 'national'] as const;

/** What forums are about: a small closed vocabulary of its own. */
export const TOPICS = {
  'cooperation': { nb: 'Samarbeid mellom kommune og sykehus', nn: 'Samarbeid mellom kommune og sjukehus', en: 'Municipality and hospital together' },
  'mental-health': { nb: 'Psykisk helse', nn: 'Psykisk helse', en: 'Mental health' },
  'substances': { nb: 'Rus og avhengighet', nn: 'Rus og avhengigheit', en: 'Substance use' },
  'rop': { nb: 'Rus og psykisk lidelse samtidig', nn: 'Rus og psykisk liding samtidig', en: 'Substance use and mental illness together' },
  'children': { nb: 'Barn og unge', nn: 'Barn og unge', en: 'Children and young people' },
  'next-of-kin': { nb: 'Pårørende', nn: 'Pårørande', en: 'Next of kin' },
  'habilitation': { nb: 'Habilitering', nn: 'Habilitering', en: 'Habilitation' },
  'safety': { nb: 'Selvmord og overdose', nn: 'Sjølvmord og overdose', en: 'Suicide and overdose' },
  'coercion': { nb: 'Mindre tvang', nn: 'Mindre tvang', en: 'Less coercion' },
  'violence': { nb: 'Vold', nn: 'Vald', en: 'Violence' },
  'work-housing': { nb: 'Arbeid og bolig', nn: 'Arbeid og bustad', en: 'Work and housing' },
  'recovery': { nb: 'Egen erfaring og recovery', nn: 'Eiga erfaring og recovery', en: 'Lived experience and recovery' },
  'quality': { nb: 'Kvalitet og digitale verktøy', nn: 'Kvalitet og digitale verktøy', en: 'Quality and digital tools' },
} as const;

export type Topic = keyof typeof TOPICS;
export type Role = (typeof ROLES)[number];
