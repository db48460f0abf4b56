/** How old a fact is: a word, a picture and a colour that all say the same. */
import type { Standing } from '#api/editorial/keeping/entries.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const COLOURS: Readonly<Record<Standing, 'danger' | 'warning' | 'success' | 'neutral'>> = { overdue: 'danger', due: 'warning', never: 'warning', missing: 'danger', fresh: 'success', hidden: 'neutral' };

const CLOCK = 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';
const TRIANGLE = 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.2v.4';
const TICK = 'M8 12.3l2.8 2.8L16.2 9M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';
const QUESTION = 'M9.3 9.4c.2-1.5 1.4-2.3 2.8-2.3 1.5 0 2.7 1 2.7 2.4 0 2-2.7 2.2-2.7 4.3m0 2.7v.4M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';
const DASH = 'M8 12h8M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';
const SHAPES: Readonly<Record<Standing, string>> = { overdue: TRIANGLE, due: CLOCK, never: QUESTION, missing: TRIANGLE, fresh: TICK, hidden: DASH };

export function AgeMark({ standing }: { readonly standing: Standing }) {
  const { keeping } = staffWords(useWords().lang);
  return (
    <span className={`ds-tag age ${standing}`} data-color={COLOURS[standing]}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="icon">
        <path fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" d={SHAPES[standing]} />
      </svg>
      {keeping.standings[standing]}
    </span>
  );
}
