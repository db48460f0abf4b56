/** The words of one concept: what the seed has, what staff add and take away; tried on a sentence and on the judged queries, then published. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import { AUDIENCES, type Audience } from '#api/contract/vocabulary.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useStaffLang } from '../../parts/staff/changes.tsx';
import { ConceptForm } from '../../parts/staff/concept-form.tsx';
import { conceptName } from '../../parts/staff/concept-name.ts';
import { ExplainedBeside } from '../../parts/staff/explained.tsx';
import { Judged } from '../../parts/staff/judged.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const MOST_SENTENCE = 2000;

export const loader = staffLoader(async ({ desk, params, url }) => {
  const concept = await desk.lexicon.concept(params['concept'] ?? '');
  if (!concept) throw new Response('staff', { status: 404 });
  const municipalities = Object.entries(desk.history.municipalityNames()).map(([number, name]) => ({ number, name }));
  return { ...concept, municipalities, done: url.searchParams.get('done') };
});

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const field = (name: string) => String(form.get(name) ?? '');
  const [concept, intent] = [params['concept'] ?? '', field('intent')];
  const typed = { strong: field('strong'), weak: field('weak'), without: field('without') };
  const audience = field('for');
  const kept = { typed, sentence: field('sentence').slice(0, MOST_SENTENCE), municipality: field('municipality'), for: (Object.hasOwn(AUDIENCES, audience) ? audience : 'self') as Audience, why: field('why').trim(), base: field('base') };
  const change = { concept, typed };
  if (intent === 'explain') {
    if (kept.sentence.trim() === '') return { ...kept, problem: 'sentence' as const };
    const q = { q: kept.sentence, municipality: kept.municipality || undefined, for: kept.for, themes: [], without: [], pathways: [], lang };
    const tried = await desk.lexicon.explain(change, q);
    return tried.outcome === 'wrong' ? { ...kept, issues: tried.issues } : { ...kept, explained: tried.result };
  }
  if (intent === 'judge') {
    const tried = await desk.lexicon.judge(change);
    return tried.outcome === 'wrong' ? { ...kept, issues: tried.issues } : tried.result ? { ...kept, judgement: tried.result } : { ...kept, problem: 'unjudged' as const };
  }
  if (kept.why === '') return { ...kept, problem: 'why' as const };
  const published = await desk.lexicon.publish(change, /^\d+$/.test(kept.base) ? Number(kept.base) : null, kept.why);
  switch (published.outcome) {
    case 'wrong-words': return { ...kept, issues: published.issues };
    case 'worse': return { ...kept, judgement: published.judgement };
    case 'conflict': case 'moved': case 'unjudged': return { ...kept, problem: published.outcome };
    case 'wrong': return { ...kept, issues: published.issues.map(({ message }) => ({ field: 'concept' as const, kind: 'unknown' as const, phrase: message })) };
    default: throw redirect(staffAddress('staff-concept', lang, { concept }, { done: published.outcome }), 303);
  }
});

export default function Concept() {
  const { concept, slug, seed, isCrisis, added, head, municipalities, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const lang = useStaffLang();
  const { lexicon: said } = staffWords(lang);
  const title = say(said.concept, { name: conceptName(concept, lang) });
  const [issues, problem] = [tried && 'issues' in tried ? tried.issues : [], tried && 'problem' in tried ? tried.problem : null];
  const explained = tried && 'explained' in tried ? tried.explained : null;
  const judgement = tried && 'judgement' in tried ? tried.judgement : null;
  const told = done === 'published' || done === 'same' ? said.done[done] : null;
  const lines = (phrases: readonly string[]) => phrases.join('\n');
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {told && !tried ? <p className="notice" role="status">{told}</p> : null}
      {issues.length > 0 ? (
        <div className="notice" role="alert">
          <p>{said.errorTitle}</p>
          <ul>{issues.map(({ field, kind, phrase }) => <li key={field + kind + phrase}><a href={`#${field}`}>{say(said.issues[kind], { phrase })}</a></li>)}</ul>
        </div>
      ) : null}
      {problem ? <p className="notice" role="alert">{{ sentence: said.sentenceMissing, why: said.whyMissing, conflict: said.outcome.conflict, moved: said.outcome.moved, unjudged: said.outcome.unjudged }[problem]}</p> : null}
      {judgement ? <Judged judgement={judgement} /> : null}
      {explained ? <ExplainedBeside before={explained.before} after={explained.after} /> : null}
      {isCrisis ? <p>{said.crisisNote}</p> : null}
      <ConceptForm
        isCrisis={isCrisis} municipalities={municipalities} wrong={issues.map(({ field }) => field)} problem={problem}
        typed={tried?.typed ?? { strong: lines(added.strong), weak: lines(added.weak), without: lines(added.without) }}
        sentence={tried?.sentence ?? ''} municipality={tried?.municipality ?? ''} audience={tried?.for ?? 'self'} why={tried?.why ?? ''} base={tried?.base ?? String(head ?? '')}
      />
      {(['strong', 'weak'] as const).map((kind) => (seed && seed[kind].length > 0 ? (
        <details key={kind} className="concepts">
          <summary>{`${kind === 'strong' ? said.seedStrong : said.seedWeak} (${seed[kind].length})`}</summary>
          <ul className="phrases">{seed[kind].map((phrase) => <li key={phrase}>{added.without.includes(phrase) ? <del>{phrase}</del> : phrase}</li>)}</ul>
        </details>
      ) : null))}
      <p className="ways-on">
        {head === null ? null : <a href={staffAddress('staff-history', lang, { kind: 'lexicon', slug })}>{said.history}</a>}
        <a href={staffAddress('staff-lexicon', lang)}>{said.back}</a>
      </p>
    </>
  );
}
