/** The rules of responsibility, one test for each, in the words of the plans. */
import { describe, expect, test } from 'vitest';
import { holding, receives, reference, ruleCalled } from './real.ts';

/** The rule that decides, and who receives by it. */
const decided = (told: Parameters<typeof receives>[0]) => {
  const answer = receives(told);
  return { unit: answer.unit ?? null, group: answer.group, by: answer.rules.find((rule) => rule.receives)?.id ?? null };
};

describe('3.2: mental health care for children and young people is mainly for ages 0–18, but may go to 23', () => {
  test('a depressed seventeen-year-old goes to BUP, an eighteen-year-old to the DPS', () => {
    expect(decided({ age: 17, themes: ['depression'] })).toEqual({ unit: 'bup-molde', group: 'child-mental', by: 'under-18' });
    expect(decided({ age: 18, themes: ['depression'] })).toMatchObject({ unit: 'dps-molde-poliklinikk', group: 'adult-mental' });
  });
  test('treatment begun in BUP may be finished there until 23, and not after', () => {
    for (const age of [18, 20, 22]) expect(decided({ age, themes: ['depression'], flags: ['started-in-bup'] })).toEqual({ unit: 'bup-molde', group: 'child-mental', by: 'started-in-bup' });
    expect(decided({ age: 23, themes: ['depression'], flags: ['started-in-bup'] })).toMatchObject({ unit: 'dps-molde-poliklinikk' });
    expect(decided({ age: 20, themes: ['depression'] })).toMatchObject({ unit: 'dps-molde-poliklinikk' });
  });
});

describe('5.1: there may be different views on who is responsible for young people with substance problems, BUP or TSB', () => {
  test('Hareid, 17 years, cannabis and anxiety: BUP Volda, with TSB', () => {
    const asked = { municipality: '1517', age: 17, themes: ['cannabis', 'anxiety'] as const };
    expect(decided(asked)).toEqual({ unit: 'bup-volda', group: 'child-mental', by: 'young-substances' });
    expect(ruleCalled('young-substances').together).toEqual(['substances']);
  });
  test('TSB plan 3: all substance clinics and dual-diagnosis teams have agreements with BUP, in Central Norway', () => {
    expect(holding({ municipality: '1517', age: 17, themes: ['cannabis'] })).toContain('young-substances-together');
    expect(holding({ municipality: '1106', age: 17, themes: ['cannabis'] })).not.toContain('young-substances-together');
  });
  test('at 18 the clinic for adults receives', () => expect(decided({ municipality: '1517', age: 18, themes: ['cannabis'] })).toMatchObject({ unit: 'alesund-behandlingssenter-poliklinikk', by: null }));
});

describe('5.4: substance use and mental illness together', () => {
  test('the trust is responsible, which unit is secondary, and both work together: one receiver, never two', () => {
    expect(decided({ age: 30, themes: ['alcohol', 'psychosis'] })).toEqual({ unit: 'dps-molde-poliklinikk', group: 'adult-mental', by: 'rop' });
    expect(decided({ age: 30, themes: ['psychosis', 'alcohol'] })).toMatchObject({ unit: 'dps-molde-poliklinikk' });
    expect(ruleCalled('rop')).toMatchObject({ together: ['substances', 'rop'], source: { section: '5.4' } });
    expect(ruleCalled('rop').does.nb).toMatch(/sekundært/);
  });
  test('asked for as dual diagnosis, the team receives, together with both', () => {
    expect(decided({ age: 30, themes: ['rop'] })).toEqual({ unit: 'rop-team-helse-more-og-romsdal', group: 'rop', by: 'rop-known' });
    expect(ruleCalled('rop-known').together).toEqual(['substances', 'adult-mental']);
  });
  test('where no team is known to take referrals, the trust’s DPS does, together with substance treatment', () => expect(decided({ municipality: '4614', age: 30, themes: ['rop'] })).toEqual({ unit: 'stord-dps', group: 'rop', by: 'rop-known' }));
  test('substances alone, or mental illness alone, is not dual diagnosis', () => {
    expect(holding({ age: 30, themes: ['alcohol'] })).not.toContain('rop');
    expect(holding({ age: 30, themes: ['psychosis'] })).not.toContain('rop');
  });
});

describe('5.6: neurodevelopmental disorders', () => {
  test('a) mental health care has the main responsibility: ADHD with depression', () => {
    expect(decided({ age: 30, themes: ['adhd', 'depression'] })).toEqual({ unit: 'dps-molde-poliklinikk', group: 'adult-mental', by: 'neuro-mental-adult' });
    expect(holding({ age: 10, themes: ['adhd', 'depression'] })).toContain('neuro-mental-child');
  });
  test('a) also autism with cognition in the normal range, and mild intellectual disability', () => {
    expect(decided({ age: 30, themes: ['autism', 'anxiety'] })).toMatchObject({ group: 'adult-mental' });
    expect(decided({ age: 30, themes: ['intellectual-disability', 'anxiety'], flags: ['mild-disability'] })).toEqual({ unit: 'dps-molde-poliklinikk', group: 'adult-mental', by: 'neuro-mental-adult' });
  });
  test('b) TSB as a rule has the substance problem: ADHD with amphetamine', () => {
    expect(decided({ age: 30, themes: ['adhd', 'illegal-drugs'] })).toEqual({ unit: 'molde-behandlingssenter-poliklinikk', group: 'substances', by: 'neuro-substances' });
    expect(decided({ age: 17, themes: ['adhd', 'illegal-drugs'] })).toMatchObject({ unit: 'bup-molde', by: 'young-substances' });
  });
  test('c) child habilitation has mental illness in severe and profound intellectual disability, and only there', () => {
    expect(decided({ age: 15, themes: ['intellectual-disability', 'depression'], flags: ['severe-disability'] })).toEqual({ unit: 'habilitering-barn-og-unge-helse-more-og-romsdal', group: 'habilitation-child', by: 'disability-child' });
    expect(decided({ age: 15, themes: ['intellectual-disability', 'depression'], flags: ['moderate-disability'] })).toMatchObject({ unit: 'bup-molde' });
    expect(ruleCalled('disability-child').together).toEqual(['child-mental']);
  });
  test('d) adult habilitation has the main responsibility in moderate, severe and profound, with mental health care', () => {
    for (const flag of ['moderate-disability', 'severe-disability'] as const) expect(decided({ age: 30, themes: ['intellectual-disability', 'depression'], flags: [flag] })).toEqual({ unit: 'habilitering-voksne-helse-more-og-romsdal', group: 'habilitation-adult', by: 'disability-adult' });
    expect(holding({ age: 30, themes: ['intellectual-disability', 'depression'], flags: ['moderate-disability'] })).not.toContain('neuro-mental-adult');
    expect(ruleCalled('disability-adult').together).toEqual(['adult-mental']);
  });
  test('where the degree is not told, the main rule answers, and says that the degree decides', () => {
    expect(decided({ age: 30, themes: ['intellectual-disability', 'depression'] })).toMatchObject({ group: 'adult-mental' });
    expect(holding({ age: 30, themes: ['intellectual-disability', 'depression'] })).toContain('disability-grade-unknown-adult');
    expect(holding({ age: 9, themes: ['intellectual-disability', 'depression'] })).toContain('disability-grade-unknown-child');
  });
});

describe('the other rules', () => {
  test('pregnancy and substances: the clinic, before anything else; under 18 BUP and TSB together', () => {
    expect(decided({ age: 30, themes: ['opioids', 'pregnancy-substances', 'depression'] })).toEqual({ unit: 'molde-behandlingssenter-poliklinikk', group: 'substances', by: 'pregnancy-substances' });
    expect(decided({ age: 17, themes: ['pregnancy-substances'] })).toMatchObject({ unit: 'bup-molde', by: 'pregnancy-substances-young' });
  });
  test('after an overdose somebody takes hold: TSB, and BUP under 18', () => {
    for (const age of [16, 40]) expect(holding({ age, themes: ['overdose'] })).toContain('overdose');
    expect(decided({ age: 40, themes: ['overdose'] })).toMatchObject({ group: 'substances' });
    expect(decided({ age: 16, themes: ['overdose'] })).toMatchObject({ group: 'child-mental' });
  });
  test('child welfare: as a rule surveyed in the municipality first', () => {
    expect(holding({ age: 14, themes: ['depression'], flags: ['child-welfare'] })).toContain('child-welfare');
    expect(holding({ age: 14, themes: ['depression'] })).not.toContain('child-welfare');
    expect(holding({ age: 18, themes: ['depression'], flags: ['child-welfare'] })).not.toContain('child-welfare');
  });
  test('2.8: the municipality’s acute bed is for mental health and substances too, for adults', () => {
    expect(holding({ age: 40, themes: ['alcohol'] })).toContain('acute-bed');
    expect(holding({ age: 12, themes: ['anxiety'] })).not.toContain('acute-bed');
  });
  test('an emergency needs no referral, the choice of place and the children are told, whatever is asked', () => {
    for (const asked of [{ age: 5, themes: ['autism'] }, { age: 90, themes: ['dementia-old-age'] }, { age: 30, themes: ['gambling'] }] as const) expect(holding(asked)).toEqual(expect.arrayContaining(['emergency', 'choice', 'children-as-next-of-kin']));
    expect(ruleCalled('choice')).toMatchObject({ tells: 'choice', source: { section: '1.5' } });
    expect(ruleCalled('children-as-next-of-kin')).toMatchObject({ tells: 'asks', source: { section: '2.4' } });
  });
  test('compulsory care goes by a doctor who examines; with substances the municipality raises it', () => {
    expect(holding({ age: 40, themes: ['coercion'] })).toContain('coercion');
    expect(holding({ age: 40, themes: ['coercion'] })).not.toContain('coercion-substances');
    expect(holding({ age: 40, themes: ['coercion', 'illegal-drugs'] })).toContain('coercion-substances');
  });
  test('every referral for a bed in Møre og Romsdal goes to the assessment unit', () => {
    expect(decided({ age: 40, themes: ['alcohol'], flags: ['needs-bed'] })).toEqual({ unit: 'vurderingsinstans-tsb-more-og-romsdal', group: 'substances-inpatient', by: 'bed-substances' });
    expect(decided({ municipality: '1106', age: 40, themes: ['alcohol'], flags: ['needs-bed'] })).toMatchObject({ unit: 'haugaland-a-senter-dogn', by: 'bed-substances-fonna' });
  });
  test('the OCD team receives from DPS and BUP', () => {
    expect(decided({ age: 30, themes: ['ocd'] })).toMatchObject({ unit: 'dps-molde-poliklinikk' });
    expect(ruleCalled('ocd').together).toEqual(['ocd']);
  });
  test('from 65, old-age psychiatry is named beside the DPS, since no source gives its age', () => {
    expect(holding({ age: 70, themes: ['anxiety'] })).toContain('older');
    expect(holding({ age: 64, themes: ['anxiety'] })).not.toContain('older');
    expect(decided({ age: 70, themes: ['anxiety'] })).toMatchObject({ unit: 'dps-molde-poliklinikk' });
  });
  test('opioids: the form for LAR where there is one', () => {
    expect(holding({ age: 30, themes: ['opioids'] })).toContain('opioids');
    expect(holding({ municipality: '1106', age: 30, themes: ['opioids'] })).toContain('opioids-fonna');
  });
  test('mild, short-lived trouble is for the municipality first; mental illness is not mild', () => {
    expect(holding({ age: 30, themes: ['sleep'] })).toContain('mild-first');
    expect(holding({ age: 30, themes: ['sleep', 'psychosis'] })).not.toContain('mild-first');
  });
  test('an eating disorder belongs to mental health care; worse before an answer: the acute team', () => {
    expect(decided({ age: 30, themes: ['eating-disorder'] })).toMatchObject({ group: 'adult-mental' });
    expect(holding({ age: 30, themes: ['eating-disorder'] })).toContain('eating-disorder');
    expect(holding({ age: 30, themes: ['suicidal-thoughts'] })).toContain('acute-team');
  });
});

describe('trust', () => {
  test('each rule has a source, a version, and says that nobody else has approved it', () => {
    for (const rule of reference.rules) {
      expect(rule.source.title.length).toBeGreaterThan(5);
      expect(rule.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.approvedBy, rule.id).toBeNull();
    }
  });
  test('each rule is tried by a test here', () => {
    const tried = new Set(['under-18', 'started-in-bup', 'disability-child', 'disability-adult', 'pregnancy-substances', 'pregnancy-substances-young', 'young-substances', 'young-substances-together', 'rop-known', 'rop', 'neuro-mental-adult', 'neuro-mental-child', 'disability-grade-unknown-adult', 'disability-grade-unknown-child', 'neuro-substances', 'bed-substances', 'bed-substances-fonna', 'opioids', 'opioids-fonna', 'overdose', 'child-welfare', 'ocd', 'eating-disorder', 'older', 'coercion', 'coercion-substances', 'mild-first', 'acute-team', 'acute-bed', 'emergency', 'choice', 'children-as-next-of-kin']);
    expect(reference.rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });
  test('the three languages are three texts, not one', () => {
    for (const { id, does } of reference.rules) expect(new Set([does.nb, does.nn, does.en]).size, id).toBe(3);
  });
});
