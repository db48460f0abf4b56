/** Inviting somebody: who they are, and what they may do. They choose their password themselves. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { TextField, Wrong } from '../../parts/staff/fields.tsx';
import { RightsFields, rightsIn, rightsWritten } from '../../parts/staff/rights-fields.tsx';
import { STAFF_LANGS, staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const NAMES = { nb: 'Bokmål', nn: 'Nynorsk' } as const;

export const loader = staffLoader(async ({ desk }) => ({ organisations: await desk.accounts.organisations() }));

export const action = staffAction(async ({ desk, form, lang }) => {
  const text = (name: string) => String(form.get(name) ?? '');
  const { written, isHalf } = rightsIn(form);
  const typed = { name: text('name'), email: text('email'), lang: text('lang') === 'nn' ? ('nn' as const) : ('nb' as const), rights: written };
  const asked = isHalf ? ({ outcome: 'rights' } as const) : await desk.accounts.invite(typed);
  if (asked.outcome === 'invited' || asked.outcome === 'unsent') throw redirect(staffAddress('staff-account', lang, { id: asked.id }, { said: asked.outcome }), 303);
  return { ...typed, fault: asked.outcome, taken: asked.outcome === 'taken' ? asked.id : '' };
});

export default function Invite() {
  const { organisations } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>();
  const { lang } = useWords();
  const { accounts } = staffWords(lang).accounts;
  const errorOf = (field: 'name' | 'email' | 'rights') => (typed?.fault === field ? accounts.errors[field] : null);
  return (
    <>
      <PageHead title={accounts.invite} />
      <h1 className="ds-heading" data-size="lg">{accounts.invite}</h1>
      {typed?.taken ? <Wrong><p>{accounts.errors.taken} <a href={staffAddress('staff-account', lang, { id: typed.taken })}>{accounts.errors.seeTaken}</a></p></Wrong> : null}
      <form method="post" action={staffAddress('staff-invite', lang)} className="narrow" autoComplete="off">
        <TextField name="name" label={accounts.name} defaultValue={typed?.name} error={errorOf('name')} required maxLength={100} />
        <TextField name="email" label={accounts.email} type="email" defaultValue={typed?.email} error={errorOf('email')} required />
        <div className="ds-field">
          <label className="ds-label" htmlFor="lang">{accounts.lang}</label>
          <select className="ds-input" id="lang" name="lang" defaultValue={typed?.lang ?? lang}>
            {STAFF_LANGS.map((one) => <option key={one} value={one}>{NAMES[one]}</option>)}
          </select>
        </div>
        <RightsFields rights={rightsWritten(typed?.rights ?? [])} organisations={organisations} error={errorOf('rights')} />
        <button className="ds-button" type="submit">{accounts.send}</button>
      </form>
      <p><a href={staffAddress('staff-accounts', lang)}>{accounts.back}</a></p>
    </>
  );
}
