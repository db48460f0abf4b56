/** Asking for a new password. The answer is the same for every address. */
import { useActionData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { TextField, Wrong } from '../../parts/staff/fields.tsx';
import { clock } from '../../parts/staff/when.ts';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(() => ({}));

export const action = staffAction(async ({ desk, form }) => {
  const { until } = await desk.accounts.askReset(String(form.get('email') ?? ''));
  return { until: until && clock(until.toISOString(), desk.now) };
});

export default function Reset() {
  const asked = useActionData<typeof action>();
  const { lang } = useWords();
  const { reset, signIn } = staffWords(lang).accounts;
  const isSent = asked?.until === null;
  const title = isSent ? reset.sentTitle : reset.title;
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {isSent ? (
        <>
          <p className="lead" role="status">{reset.sent}</p>
          <p>{reset.nothing}</p>
        </>
      ) : (
        <>
          {asked?.until ? <Wrong><p>{say(signIn.errors.throttled, { time: asked.until })}</p></Wrong> : null}
          <p>{reset.lead}</p>
          <form method="post" action={staffAddress('staff-reset', lang)} className="narrow">
            <TextField name="email" label={signIn.email} type="email" autoComplete="username" required />
            <button className="ds-button" type="submit">{reset.submit}</button>
          </form>
        </>
      )}
      <p><a href={staffAddress('staff-sign-in', lang)}>{signIn.title}</a></p>
    </>
  );
}
