/** What a professional can choose from: problems, and what else decides who is responsible. */
import { type Flag, FLAGS, type Group, GROUPS } from '../contract/catchment.ts';
import type { ReferralChoices } from '../contract/referral.ts';
import { type Lang, type Theme, THEMES } from '../contract/vocabulary.ts';
import type { Reference } from './reference.ts';

const ALL_AGES = [0, 120] as const;

export function choicesFrom({ receiving }: Pick<Reference, 'receiving'>, lang: Lang): ReferralChoices {
  const referred = new Set(receiving.themes.flatMap((row) => ('group' in row ? row.themes : [])));
  const themes = (Object.keys(THEMES) as Theme[]).map((slug) => ({ slug, label: THEMES[slug][lang], referred: referred.has(slug) }));
  const { substances, mental, neuro } = receiving.sets;
  const asked: Readonly<Record<Flag, { themes: readonly Theme[]; ages: readonly [number, number] }>> = {
    'mild-disability': { themes: ['intellectual-disability'], ages: ALL_AGES }, 'moderate-disability': { themes: ['intellectual-disability'], ages: ALL_AGES }, 'severe-disability': { themes: ['intellectual-disability'], ages: ALL_AGES },
    'started-in-bup': { themes: [...mental, ...neuro, ...substances], ages: [18, 22] },
    'child-welfare': { themes: [...mental, ...neuro, ...substances], ages: [0, 17] },
    'needs-bed': { themes: substances, ages: [18, 120] },
  };
  return {
    themes: [...themes.filter((one) => one.referred), ...themes.filter((one) => !one.referred)],
    flags: (Object.keys(FLAGS) as Flag[]).map((slug) => ({ slug, label: FLAGS[slug][lang], ...asked[slug] })),
    groups: (Object.keys(GROUPS) as Group[]).map((slug) => ({ slug, label: GROUPS[slug][lang] })),
  };
}
