/** The only way in which the lexicon is published: judged first, and refused where a crisis would be heard less well. */
import { transaction } from '#db/open.ts';
import { LexiconEntry } from '../../contract/lexicon.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, demand, EVERYWHERE } from '../rights.ts';
import { type Save, type Saved, saveWithin } from '../save.ts';
import { publishedLexicon } from './change.ts';
import { type Judgement, judgeChange } from './judging.ts';

export type PublishedLexicon =
  | Saved<'lexicon'>
  /** A crisis figure would become worse. */
  | { readonly outcome: 'worse'; readonly judgement: Judgement }
  /** unjudged: there are no judged queries here; moved: something else of the lexicon was published while this was judged. */
  | { readonly outcome: 'unjudged' | 'moved' };

export async function publishJudged(house: EditorialHouse, actor: Actor | null, save: Save<'lexicon'>): Promise<PublishedLexicon> {
  demand(actor, 'edit-lexicon', EVERYWHERE);
  const read = LexiconEntry.safeParse(save.content);
  if (!read.success) return { outcome: 'wrong', issues: read.error.issues };
  const published = await publishedLexicon(house.db);
  const judgement = await judgeChange(house, published, read.data);
  if (!judgement) return { outcome: 'unjudged' };
  if (judgement.worse.length > 0) return { outcome: 'worse', judgement };
  const saved = await transaction(house.db, async (tx): Promise<PublishedLexicon> => {
    if (JSON.stringify(await publishedLexicon(tx)) !== JSON.stringify(published)) return { outcome: 'moved' };
    return saveWithin(tx, house, actor, { ...save, content: read.data, isJudged: true });
  });
  if (saved.outcome === 'published') await house.directory.refresh();
  return saved;
}
