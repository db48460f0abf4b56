/** What may be wrong with an entry: one tap sends it. A plain form, for whoever has no JavaScript. */
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export const REPORTED = ['number', 'closed', 'wrong-place', 'other'] as const;
export type ReportedThing = (typeof REPORTED)[number];

export function ReportButtons({ slug }: { readonly slug: string }) {
  const { lang } = useWords();
  const { report } = WORDS[lang];
  return (
    <form className="report-buttons" method="post" action={addressOf('report', lang, { slug })}>
      <p className="small">{report.lead}</p>
      <div>
        {REPORTED.map((what) => <button key={what} className="ds-button" data-variant="secondary" type="submit" name="what" value={what}>{report.what[what]}</button>)}
      </div>
    </form>
  );
}
