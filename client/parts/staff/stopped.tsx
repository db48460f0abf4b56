/** What staff meet where they may not go on: no right to it, or the session has ended and what they sent comes along. */
import type { ErrorResponse } from 'react-router';
import { staffAddress } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { PageHead } from '../page-head.tsx';
import type { Ended } from './carry.ts';
import { Wrong } from './fields.tsx';
import { PasswordForm } from './sign-in-forms.tsx';

const REFUSED = 403;

const endedIn = (what: unknown): Ended | null => (typeof what === 'object' && what !== null && 'ended' in what ? (what.ended as Ended) : null);

/** Is it this page's to tell? What is not found, and what broke, is told as everywhere. */
export const isForStaff = ({ status, data }: ErrorResponse): boolean => status === REFUSED || endedIn(data) !== null;

export function StaffStopped({ what }: { readonly what: unknown }) {
  const { lang } = useWords();
  const { carried, refused } = staffWords(lang).accounts;
  const ended = endedIn(what);
  if (!ended) {
    return (
      <div className="text-page">
        <PageHead title={refused.title} />
        <h1 className="ds-heading" data-size="lg">{refused.title}</h1>
        <p className="lead">{refused.lead}</p>
        <ul className="ds-list">
          <li><a href={staffAddress('staff-home', lang)}>{refused.home}</a></li>
          <li><a href={staffAddress('staff-my-account', lang)}>{refused.account}</a></li>
        </ul>
      </div>
    );
  }
  return (
    <>
      <PageHead title={carried.ended} />
      <h1 className="ds-heading" data-size="lg">{carried.ended}</h1>
      <Wrong>
        <p>{ended.isTooLarge ? carried.tooLarge : carried.endedLead}</p>
        {ended.hadFiles ? <p>{carried.files}</p> : null}
      </Wrong>
      <PasswordForm to={ended.to} carry={ended.carry} oidcName={ended.oidcName} />
    </>
  );
}
