import { describe, expect, test } from 'vitest';
import { AUDIENCES, LANGS, SERVICE_TYPES, type ServiceType, THEMES } from '#api/contract/vocabulary.ts';
import type { Crisis } from '#api/navigator/crisis.ts';
import { ageOf, type Rule, scoreTypes } from '#api/navigator/rules.ts';
import { ask, type Asked, files, knowledge, mapped, meaningOf, theSeed, typesOf } from './real.ts';

const { rules } = knowledge;
const ALL = new Set(Object.keys(SERVICE_TYPES) as ServiceType[]);
const CALM: Crisis = { level: 'none', kind: null, because: null };
const NAMES = ['any', 'all', 'none'] as const;
const ruleOf = (id: string) => rules.find((rule) => rule.id === id);

/** Scores of all types by the rules alone, without the model. */
function scores(asked: { q?: string; for?: Asked['for']; age?: number; themes?: Asked['themes'] }, crisis = CALM, offered: ReadonlySet<ServiceType> = ALL) {
  const found = scoreTypes(meaningOf(asked.q ?? '', asked), crisis, rules, null, offered);
  return { of: (type: ServiceType) => found.get(type)?.score ?? 0, order: [...found].sort((a, b) => b[1].score - a[1].score).map(([type]) => type), reasons: (type: ServiceType) => found.get(type)?.rules ?? [] };
}
/** The whole way, in a mapped municipality. */
const doors = (asked: Asked) => typesOf(ask({ municipality: '1506', ...asked }));
const firstOf = (order: readonly string[], wanted: readonly string[]) => order.find((type) => wanted.includes(type));

describe('every row', () => {
  const concepts = new Set(Object.keys(files.lexicon.phrases));
  const facts = new Set(['fact:any', 'fact:substances', 'fact:mental-serious', 'fact:young-asker', 'fact:young-person']);
  const crises = new Set(['crisis:emergency', 'crisis:urgent', ...(['emergency', 'urgent'] as const).flatMap((level) => [...Object.keys(files.crisis[level]), 'other'].map((kind) => `crisis:${level}-${kind}`))]);
  const named = (rule: Rule) => NAMES.flatMap((list) => [...(rule[list] ?? [])]);
  /** Concepts that rules name and nothing ever says: see «known to fail». */
  const DEAD = new Set(['sign:just-now', 'fact:pupil-mild']);

  test('has its own id, doors that are types, points that are numbers', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const { id, doors: given } of rules) {
      expect(Object.keys(given), id).not.toHaveLength(0);
      for (const [type, points] of Object.entries(given)) expect(type in SERVICE_TYPES && Number.isFinite(points), `${id} ${type}`).toBe(true);
    }
  });
  test('names only concepts that something can say, and people that there are', () => {
    const unknown = rules.flatMap((rule) => named(rule).filter((one) => !concepts.has(one) && !facts.has(one) && !crises.has(one) && !DEAD.has(one)).map((one) => `${rule.id}: ${one}`));
    expect(unknown).toEqual([]);
    for (const rule of rules) for (const audience of rule.for ?? []) expect(audience in AUDIENCES, rule.id).toBe(true);
    for (const { id, ages } of rules) if (ages) expect(ages[0] >= 0 && ages[0] <= ages[1] && ages[1] <= 120, id).toBe(true);
    for (const rule of rules) for (const one of named(rule)) if (one.startsWith('theme:')) expect(one.slice(6) in THEMES, `${rule.id} ${one}`).toBe(true);
  });
  test('holds for somebody: has a reason to, and does not forbid what it asks for', () => {
    for (const rule of rules) {
      expect((rule.any?.length ?? 0) + (rule.all?.length ?? 0), rule.id).toBeGreaterThan(0);
      for (const one of rule.none ?? []) expect([...(rule.any ?? []), ...(rule.all ?? [])], rule.id).not.toContain(one);
    }
  });
  test('with a reason says it in nb, nn and en, as a whole sentence', () => {
    for (const { id, why } of rules) if (why) for (const lang of LANGS) expect(why[lang], `${id} ${lang}`).toMatch(/^\p{Lu}.*[.!?]$/u);
  });
  test('that stands in for a type names that type first, and other doors than that', () => {
    for (const rule of rules.filter(({ kind }) => kind === 'instead')) {
      const type = rule.any?.[0]?.slice(5) ?? '';
      expect(type in SERVICE_TYPES, rule.id).toBe(true);
      expect(Object.keys(rule.doors), rule.id).not.toContain(type);
    }
  });
  test('of a crisis kind that patterns or model can give has a row', () => {
    const kinds = new Set(rules.flatMap((rule) => rule.any ?? []).filter((one) => one.startsWith('crisis:')));
    for (const level of ['emergency', 'urgent']) expect(kinds).toContain(`crisis:${level}`);
  });
});

describe('rows with a source read as their source does', () => {
  test('every one that names the plan names the section', () => {
    const sourced = rules.filter((rule) => rule.source);
    expect(sourced.length).toBeGreaterThanOrEqual(5);
    for (const { id, source } of sourced) expect(source, id).toMatch(/5\.[46]|§/);
  });

  describe('under 18, BUP is the receiving unit (plan 3.2)', () => {
    test.each(['depression', 'anxiety', 'psychosis', 'ocd', 'trauma-ptsd', 'bipolar-mania', 'eating-disorder', 'adhd', 'autism', 'self-harm', 'suicidal-thoughts', 'tics-tourette'] as const)('%s, for a professional', (theme) => {
      for (const age of [6, 12, 17]) expect(firstOf(scores({ for: 'professional', age, themes: [theme] }).order, ['camhs-outpatient', 'dps-outpatient', 'hospital-psychiatry', 'tsb-outpatient']), `${age}`).toBe('camhs-outpatient');
      expect(scores({ for: 'professional', age: 18, themes: [theme] }).of('camhs-outpatient')).toBeLessThanOrEqual(0);
    });
    test('in every mapped municipality, and DPS is not even among the doors', () => {
      for (const { number, name } of mapped) {
        const order = doors({ municipality: number, for: 'professional', age: 15, themes: ['depression'] });
        expect(order[0], name).toBe('camhs-outpatient');
        expect(order, name).not.toContain('dps-outpatient');
      }
    });
    test('and it says so', () => expect(ask({ municipality: '1506', for: 'professional', age: 15, themes: ['depression'] }).door?.reasons.join(' ')).toContain('Under 18 år er BUP mottakende enhet'));
  });

  describe('substances and mental illness together are nobody’s to turn away (5.4)', () => {
    test.each([['psykose og amfetamin'], ['schizofreni og alkohol'], ['ROP-lidelse'], ['bipolar lidelse og opioidavhengighet']])('«%s», for a professional: both specialist doors and the team', (q) => {
      const order = scores({ q, for: 'professional' }).order.slice(0, 6);
      expect(order).toEqual(expect.arrayContaining(['tsb-outpatient', 'dps-outpatient', 'rop-team']));
    });
    test('for oneself, sent back and forth: a door that takes both, and never the one that refused', () => {
      for (const q of ['kastet mellom rus og psykiatri', 'DPS sier rus først og rus sier psykiatri først', 'eg blir kasta mellom rus og psykiatri']) expect(doors({ q })[0], q).toMatch(/^(municipal-substance-use|municipal-mental-health|rop-team|fact-team)$/);
    });
    test('both-self and pro-rop say that nobody is turned away', () => {
      for (const id of ['both-self', 'pro-rop']) expect(ruleOf(id)?.why?.nb, id).toMatch(/avvises/);
      expect(scores({ q: 'jeg har psykose og ruser meg på amfetamin' }).reasons('municipal-substance-use').map((one) => one.id)).toContain('both-self');
    });
    test('quick help for mild problems is not offered for both', () => expect(scores({ themes: ['rop'] }).of('prompt-mental-health-care')).toBeLessThanOrEqual(0));
  });

  describe('intellectual disability (5.6 a, c, d)', () => {
    test('mild, with mental illness: mental health care, not habilitation', () => {
      for (const q of ['lett utviklingshemming og angst', 'lett utviklingshemming med depresjon']) {
        const { of } = scores({ q, for: 'professional' });
        expect(of('dps-outpatient'), q).toBeGreaterThan(of('habilitation-adult'));
        expect(doors({ q, for: 'professional' })[0], q).not.toBe('habilitation-adult');
      }
    });
    test('moderate, severe and profound: habilitation', () => {
      for (const q of ['psykisk utviklingshemming moderat grad', 'alvorlig utviklingshemming psykisk lidelse']) expect(doors({ q, for: 'professional' })[0], q).toBe('habilitation-adult');
    });
    test('a child’s is the children’s habilitation', () => expect(doors({ q: 'alvorlig utviklingshemming', for: 'professional', age: 8 })[0]).toBe('habilitation-child'));
    test('autism within the normal range is mental health care’s', () => {
      const { of } = scores({ themes: ['autism', 'depression'], for: 'professional' });
      expect(of('dps-outpatient')).toBeGreaterThan(of('habilitation-adult'));
    });
  });

  test('neurodevelopmental with substances: TSB, not habilitation (5.6 b)', () => {
    for (const themes of [['adhd', 'illegal-drugs'], ['autism', 'alcohol'], ['adhd', 'cannabis']] as const) {
      const { of, order } = scores({ themes: [...themes], for: 'professional' });
      expect(of('habilitation-adult')).toBeLessThanOrEqual(0);
      expect(order.slice(0, 3)).toContain('tsb-outpatient');
    }
    for (const q of ['adhd og amfetamin', 'autisme og alkohol']) {
      expect(doors({ q, for: 'professional' })[0], q).toBe('tsb-outpatient');
      expect(doors({ q, for: 'professional' }), q).not.toContain('habilitation-adult');
    }
  });

  test('compulsion for substances: the municipality brings the case (§§ 10-2, 10-3)', () => {
    for (const themes of [['coercion', 'alcohol'], ['coercion', 'illegal-drugs'], ['coercion', 'opioids']] as const) {
      expect(scores({ themes: [...themes], for: 'professional' }).order[0]).toBe('municipal-substance-use');
      expect(ask({ themes: [...themes], for: 'professional', municipality: '1506' }).door?.service.type).toBe('municipal-substance-use');
    }
    expect(ask({ themes: ['coercion', 'alcohol'], for: 'professional', municipality: '1506' }).door?.reasons.join(' ')).toContain('kommunen fremmer saken');
    expect(doors({ q: 'tilbakehold 10-3 gravid rus', for: 'professional' })[0]).toBe('municipal-substance-use');
  });

  test('compulsion without substances begins with a doctor', () => {
    expect(['out-of-hours-clinic', 'gp']).toContain(scores({ themes: ['coercion'], for: 'professional' }).order[0]);
    expect(scores({ themes: ['coercion'], for: 'next-of-kin' }).order[0]).toBe('gp');
  });

  describe('who may refer', () => {
    const referrers = (type: ServiceType) => theSeed.services.filter((one) => one.type === type && one.level === 'specialist').map((one) => one.referral);
    test('to TSB: the GP, but also the municipality, NAV and child welfare', () => {
      for (const type of ['tsb-outpatient', 'tsb-inpatient'] as const) for (const { required, by } of referrers(type)) {
        expect(required).toBe(true);
        expect(by).toEqual(expect.arrayContaining(['gp', 'municipality', 'nav', 'child-welfare']));
      }
    });
    test('to BUP: the GP, the child welfare, psychologists; to DPS: doctors', () => {
      for (const { by } of referrers('camhs-outpatient')) expect(by).toEqual(expect.arrayContaining(['gp', 'psychologist', 'child-welfare']));
      for (const { by } of referrers('dps-outpatient')) expect(by).toEqual(expect.arrayContaining(['gp']));
    });
    test('the door says it in words', () => {
      const { door, alternatives } = ask({ q: 'adhd og amfetamin', for: 'professional', municipality: '1506' });
      const tsb = [door, ...alternatives].find((one) => one?.service.type === 'tsb-outpatient');
      expect(tsb?.reasons.join(' ')).toMatch(/Krever henvisning fra fastlege, .*NAV, barnevernet/);
    });
  });
});

describe('the arithmetic', () => {
  test('the best base row counts, more rows add a little', () => {
    const one = scores({ themes: ['anxiety'] }).of('prompt-mental-health-care');
    const two = scores({ themes: ['anxiety', 'depression'] }).of('prompt-mental-health-care');
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(one * 1.4);
  });
  test('a type that is named stands first', () => {
    for (const [q, type] of [['barnevernet', 'child-welfare'], ['fastlegen', 'gp'], ['krisesenter', 'crisis-centre'], ['familievernkontor', 'family-counselling'], ['pasientombudet', 'patient-ombud']] as const) expect(scores({ q }).order[0], q).toBe(type);
  });
  test('a crisis stands above everything that is not one', () => {
    for (const level of ['urgent', 'emergency'] as const) {
      const { order, of } = scores({ q: 'barnevernet fastlege DPS krisesenter angst depresjon rus' }, { level, kind: null, because: 'x' });
      const crisisDoors = new Set(rules.filter((rule) => rule.kind === 'crisis').flatMap((rule) => Object.keys(rule.doors)));
      expect(crisisDoors).toContain(order[0]);
      expect(of(order[0] as ServiceType)).toBeGreaterThan(30);
    }
  });
  test('stand-ins speak only where the type is not offered, and say for what they stand', () => {
    const without = new Set([...ALL].filter((type) => type !== 'fact-team'));
    const found = scoreTypes(meaningOf('FACT-team'), CALM, rules, null, without);
    expect(found.get('dps-outpatient')?.instead).toBe('fact-team');
    for (const [, { instead }] of scoreTypes(meaningOf('FACT-team'), CALM, rules, null, ALL)) expect(instead).toBeNull();
  });
  test('the same meaning gives the same scores, and the rows are not changed', () => {
    const before = JSON.stringify(rules);
    const once = [...scoreTypes(meaningOf('mannen min drikker og slår'), CALM, rules, null, ALL)];
    expect([...scoreTypes(meaningOf('mannen min drikker og slår'), CALM, rules, null, ALL)]).toEqual(once);
    expect(JSON.stringify(rules)).toBe(before);
  });
  test('the phase of life gives an age where none is told; a new mother is no child', () => {
    expect(ageOf(meaningOf('jeg går på ungdomsskolen'))).toBe(15);
    expect(ageOf(meaningOf('jeg går på ungdomsskolen', { age: 30 }))).toBe(30);
    expect(ageOf(meaningOf('nettopp fått barn, nybakt mor'))).toBeNull();
    expect(ageOf(meaningOf('angst'))).toBeNull();
  });
});

describe('known to fail', () => {
  test('no rule waits for what nothing says', () => {
    const concepts = new Set(Object.keys(files.lexicon.phrases));
    const named = rules.flatMap((rule) => [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.none ?? [])]).filter((one) => /^(theme|type|who|phase|sign):/.test(one));
    for (const one of named) expect([...concepts], one).toContain(one);
  });
  // DEFECT seed/rules/doors.json em-any and ur-any add to a row's own doors (api/navigator/rules.ts:83), so that their order is turned round: 113 before 112 with a knife, the out-of-hours doctor before crisis centre, children's alarm and sexual-abuse centre. If that is meant, say it in the row itself.
  test.each(rules.filter((rule) => ['em-violence', 'ur-violence', 'ur-violence-young'].includes(rule.id)).map((rule) => [rule.id, rule] as const))('%s: the row’s own first door is first', (_, rule) => {
    const [, level, kind] = /^crisis:(emergency|urgent)-(.+)$/.exec(rule.any?.[0] ?? '') ?? [];
    const wanted = Object.entries(rule.doors).sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(scores({ age: rule.ages?.[0] ?? 30 }, { level: level as 'urgent', kind: kind ?? null, because: 'x' }).order[0]).toBe(wanted);
  });
  // DEFECT lexicon/rules: «moderat» is no sign:severe, so that 5.6 d does not hold with a mental illness beside it.
  test('moderate with depression: habilitation', () => expect(doors({ q: 'moderat utviklingshemming og depresjon', for: 'professional' })[0]).toBe('habilitation-adult'));
  // DEFECT rules/model: 5.6 a: habilitation stands before DPS where «psykisk» is written too.
  test.fails('mild «psykisk utviklingshemming» with depression: not habilitation before DPS', () => expect(firstOf(doors({ q: 'lett psykisk utviklingshemming med depresjon', for: 'professional' }), ['habilitation-adult', 'dps-outpatient'])).toBe('dps-outpatient'));
  // DEFECT rules: pregnant-substances lifts TSB over the municipality, who brings the case (§ 10-3).
  test.fails('compulsion for a pregnant person: the municipality', () => expect(doors({ q: 'tvangsinnleggelse av rusavhengig gravid', for: 'professional' })[0]).toBe('municipal-substance-use'));
  // DEFECT api/navigator/age.ts AGO holds «med»: «16 år med depresjon» has no age, and a professional is sent to DPS with a child.
  test.each(['16 år med depresjon', 'gutt 15 år med ADHD', 'jente 14 år med angst'])('«%s» is under 18', (q) => expect(meaningOf(q).age).not.toBeNull());
});
