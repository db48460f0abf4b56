/** Who is asked about an entry: names and addresses, and a link sent at once. */
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { dateInWords } from '../../words/time.ts';

const SAID = ['added', 'removed', 'sent', 'failed'] as const;
type Wrong = { readonly fields: readonly ('name' | 'email')[]; readonly isKnown: boolean; readonly name: string; readonly email: string };

export const loader = staffLoader(async ({ desk, params, url }) => ({
  entry: await desk.keeping.people(params['slug'] ?? ''),
  said: SAID.find((one) => one === url.searchParams.get('said')) ?? null,
}));

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const slug = params['slug'] ?? '';
  const back = (said: (typeof SAID)[number]) => redirect(staffAddress('staff-contact-people', lang, { slug }, { said }));
  const [what, id] = String(form.get('do') ?? '').split(':');
  if (what === 'remove') {
    await desk.keeping.removePerson(slug, Number(id));
    return back('removed');
  }
  if (what === 'send') return back(await desk.keeping.sendLink(slug, Number(id)));
  const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') };
  const added = await desk.keeping.addPerson(slug, typed);
  if (added === 'added') return back('added');
  return data<Wrong>({ ...typed, fields: added === 'known' ? ['email'] : added, isKnown: added === 'known' }, { status: 400 });
});

export default function ContactPeople() {
  const { entry, said } = useLoaderData<typeof loader>();
  const wrong = useActionData<Wrong>();
  const { lang, words } = useWords();
  const { keeping } = staffWords(lang);
  const { contactPeople: told } = keeping;
  const name = entry.name[lang] ?? entry.name.nb;
  return (
    <>
      <PageHead title={`${told.title}: ${name}`} />
      <h1 className="ds-heading" data-size="lg">{say(told.heading, { name })}</h1>
      <p className="lead">{told.lead}</p>
      {said && !wrong ? <p className="kept-said" role={said === 'failed' ? 'alert' : 'status'} data-color={said === 'failed' ? 'danger' : 'success'}>{told.said[said]}</p> : null}
      <h2 className="ds-heading" data-size="xs">{told.list}</h2>
      {entry.people.length === 0 ? <p>{told.none}</p> : (
        <form method="post">
          <ul className="kept-contacts people">
            {entry.people.map((person) => (
              <li key={person.id}>
                <div>
                  <p><strong>{person.name}</strong>, <span className="value">{person.email}</span></p>
                  <p className="small">{say(told.since, { date: dateInWords(person.addedAt.slice(0, 10), words.hours) })}</p>
                </div>
                <button className="ds-button" data-variant="secondary" data-size="sm" type="submit" name="do" value={`send:${person.id}`} aria-label={say(told.sendWho, { name: person.name })}>{told.send}</button>
                <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="do" value={`remove:${person.id}`} aria-label={say(told.removeWho, { name: person.name })}>{told.remove}</button>
              </li>
            ))}
          </ul>
        </form>
      )}
      <h2 className="ds-heading" data-size="xs">{told.add}</h2>
      <form method="post" className="staff-form" noValidate>
        <Field name="name" label={told.name} autoComplete="off" value={wrong?.name ?? ''} problem={wrong?.fields.includes('name') ? told.wrong.name : null} />
        <Field name="email" type="email" label={told.email} autoComplete="off" value={wrong?.email ?? ''} problem={wrong?.fields.includes('email') ? (wrong.isKnown ? told.said.known : told.wrong.email) : null} />
        <button className="ds-button" type="submit" name="do" value="add">{told.submit}</button>
      </form>
      <p><a href={staffAddress('staff-home', lang, {}, { entry: entry.slug })}>{told.back}</a></p>
    </>
  );
}

function Field({ name, label, value, problem, type = 'text', autoComplete }: { readonly name: string; readonly label: string; readonly value: string; readonly problem: string | null; readonly type?: string; readonly autoComplete: string }) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}</label>
      <input className="ds-input" id={name} name={name} type={type} defaultValue={value} autoComplete={autoComplete} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${name}-error` : undefined} />
      {problem ? <p className="ds-validation-message" id={`${name}-error`} role="alert">{problem}</p> : null}
    </div>
  );
}
