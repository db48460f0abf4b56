/** What waits for a second person, or was proposed by somebody without an account: the oldest first. */
import { useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { useStaffLang } from '../../parts/staff/changes.tsx';
import { momentInWords } from '../../parts/staff/moment.ts';
import { staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, url }) => ({
  waiting: (await desk.approvals.waiting()).map(({ id, name, reason, askedBy, askedAt, note, hindrance }) => ({ id, name, reason, askedBy, askedAt, note, hindrance })),
  done: url.searchParams.get('done'), letter: url.searchParams.get('letter'),
}));

export default function Approvals() {
  const { waiting, done, letter } = useLoaderData<typeof loader>();
  const lang = useStaffLang();
  const { approvals: said } = staffWords(lang);
  const among = <T extends object>(table: T, key: string | null): string | null => (key !== null && Object.hasOwn(table, key) ? String(table[key as keyof T]) : null);
  const [told, sent] = [among(said.done, done), among(said.letter, letter)];
  return (
    <>
      <PageHead title={said.title} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      {told ? <p className="notice" role="status">{told}{sent ? ` ${sent}` : ''}</p> : null}
      <p>{said.lead}</p>
      {waiting.length === 0 ? <p>{said.none}</p> : null}
      <ul className="cases">
        {waiting.map(({ id, name, reason, askedBy, askedAt, note, hindrance }) => (
          <li key={id}>
            <h2 className="ds-heading" data-size="2xs">{name}</h2>
            <p><span className="ds-tag" data-color={reason === 'proposal' ? 'info' : 'warning'}>{said.reason[reason]}</span></p>
            <p>{say(reason === 'proposal' ? said.proposed : said.asked, { who: askedBy, moment: momentInWords(askedAt, lang) })}</p>
            {note ? <p>{say(said.note, { note })}</p> : null}
            {hindrance ? <p>{said.hindrance[hindrance]}</p> : null}
            <p><a href={staffAddress('staff-approval', lang, { id: String(id) })} aria-label={say(said.openName, { name })}>{said.open}</a></p>
          </li>
        ))}
      </ul>
    </>
  );
}
