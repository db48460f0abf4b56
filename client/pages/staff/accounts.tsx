/** Everybody who can sign in, for administrators. */
import { useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { RightsList } from '../../parts/staff/rights-fields.tsx';
import { staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk }) => ({ all: await desk.accounts.all(), organisations: await desk.accounts.organisations() }));

export default function Accounts() {
  const { all, organisations } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const { accounts } = staffWords(lang).accounts;
  return (
    <>
      <PageHead title={accounts.title} />
      <h1 className="ds-heading" data-size="lg">{accounts.title}</h1>
      <p className="lead">{accounts.lead}</p>
      <p><a className="ds-button" href={staffAddress('staff-invite', lang)}>{accounts.invite}</a></p>
      <div className="scroll">
        <table className="plain">
          <thead><tr><th scope="col">{accounts.name}</th><th scope="col">{accounts.email}</th><th scope="col">{accounts.status}</th><th scope="col">{accounts.rights}</th></tr></thead>
          <tbody>
            {all.map(({ id, name, email, status, rights }) => (
              <tr key={id}>
                <th scope="row"><a href={staffAddress('staff-account', lang, { id })}>{name}</a></th>
                <td>{email}</td>
                <td>{accounts.statuses[status]}</td>
                <td><RightsList rights={rights} organisations={organisations} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
