/** The way out. Only a post signs out: a link could be put anywhere. */
import { redirect, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(({ desk }) => ({ isIn: desk.accounts.standing !== 'nobody' }));

export const action = staffAction(async ({ desk, lang }) => {
  await desk.accounts.signOut();
  return redirect(staffAddress('staff-sign-out', lang), 303);
});

export default function SignOut() {
  const { isIn } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const { signOut } = staffWords(lang).accounts;
  return (
    <>
      <PageHead title={signOut.title} />
      <h1 className="ds-heading" data-size="lg">{signOut.title}</h1>
      {isIn ? (
        <form method="post" action={staffAddress('staff-sign-out', lang)}>
          <p>{signOut.ask}</p>
          <button className="ds-button" type="submit">{signOut.submit}</button>
        </form>
      ) : (
        <>
          <p role="status">{signOut.done}</p>
          <p><a href={staffAddress('staff-sign-in', lang)}>{signOut.again}</a></p>
        </>
      )}
    </>
  );
}
