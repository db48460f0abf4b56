/** One thing that happened to an entry: what, when, who, why, and what was changed. */
import type { Happening as Told } from '#api/editorial/history/history.ts';
import { type StaffLang, staffAddress } from '../../routes.ts';
import { readablePhone } from '../../words/phone.ts';
import { say, sayCount } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { Changes, useStaffLang } from './changes.tsx';
import { momentInWords } from './moment.ts';

interface Of { readonly kind: string; readonly slug: string; readonly mayRestore: boolean; readonly municipalities: Readonly<Record<string, string>> }

export function Happening({ one, of }: { readonly one: Told; readonly of: Of }) {
  const lang = useStaffLang();
  const { history: said } = staffWords(lang);
  const bySeed = 'as' in one && one.as === 'seed';
  return (
    <li>
      <p className="happening-what">
        <strong>{one.what === 'edit' && one.isFirst ? said.what.first : said.what[one.what]}</strong>
        {one.what === 'edit' && one.isPublic ? <span className="ds-tag" data-color="success">{said.publicNow}</span> : null}
        {one.what === 'edit' && one.as === 'contact' ? <span className="ds-tag" data-color="info">{said.proposed}</span> : null}
      </p>
      <p className="happening-who"><time dateTime={one.at}>{momentInWords(one.at, lang)}</time>{`, ${bySeed ? said.seed : one.who}`}</p>
      {detail(one, lang).map((line) => <p key={line}>{line}</p>)}
      {one.what === 'edit' ? <Edit one={one} of={of} /> : null}
    </li>
  );
}

function Edit({ one, of }: { readonly one: Extract<Told, { what: 'edit' }>; readonly of: Of }) {
  const lang = useStaffLang();
  const { history: said } = staffWords(lang);
  const { kind, slug, mayRestore, municipalities } = of;
  const canRestore = mayRestore && !one.isPublic && one.as !== 'contact';
  return (
    <>
      {one.changes.length > 0 ? (
        <details className="happening-changes">
          <summary>{sayCount({ one: said.changes_one, other: said.changes_other }, one.changes.length)}</summary>
          <Changes changes={one.changes} caption={say(said.changesCaption, { id: one.revision })} municipalities={municipalities} />
        </details>
      ) : null}
      <p><a href={staffAddress('staff-version', lang, { kind, slug, revision: String(one.revision) })}>{say(canRestore ? said.see : said.seeOnly, { id: one.revision })}</a></p>
    </>
  );
}

function detail(one: Told, lang: StaffLang): string[] {
  const { history: said } = staffWords(lang);
  const why = one.why ? [say(said.why, { why: one.why })] : [];
  switch (one.what) {
    case 'edit': {
      if (one.as === 'seed') return [said.seedAdded];
      const from = /^revision (\d+)$/.exec(one.source ?? '')?.[1];
      return [...why, ...(from ? [say(said.restoredFrom, { id: from })] : one.source ? [say(said.source, { source: one.source })] : []), ...(one.wasPublished ? [said.wasPublished] : [])];
    }
    case 'publish': return one.as === 'seed' ? [] : [...why, ...(one.revision === null ? [] : [say(said.ofRevision, { id: one.revision })])];
    case 'withdraw': return one.as === 'seed' ? [said.seedGone] : [...why, ...(one.instead ? [say(said.instead, { where: one.instead })] : [])];
    case 'confirm': case 'undo': return [say(said.confirmed, { value: readablePhone(one.value), method: said.methods[one.method] })];
    default: return [...why, say(said.ofRevision, { id: one.revision })];
  }
}
