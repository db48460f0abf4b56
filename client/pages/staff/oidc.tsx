/** The way out to the organisation's sign-in and back again. What went wrong is said on the same page, without what came back in its address. */
import { redirect, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { ownPath } from '../../parts/staff/carry.ts';
import { Wrong } from '../../parts/staff/fields.tsx';
import { staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const SAID = ['none', 'unreachable', 'gone', 'throttled', 'stranger', 'failed', 'unlike'] as const;
type Said = (typeof SAID)[number];
const saidIn = (value: string | null): Said | null => SAID.find((one) => one === value) ?? null;

export const loader = staffLoader(async ({ desk, lang, url }): Promise<{ said: Said }> => {
  const { accounts } = desk;
  const asked = url.searchParams;
  const said = saidIn(asked.get('said'));
  if (said) return { said };
  if (asked.has('state') || asked.has('error') || asked.has('code')) {
    const back = await accounts.finishOidc(url.search);
    if (back.outcome === 'in') throw redirect(ownPath(back.to, back.lang), 303);
    if (back.outcome === 'linked') throw redirect(staffAddress('staff-my-account', back.lang, {}, { said: 'linked' }), 303);
    throw redirect(staffAddress('staff-oidc', back.lang, {}, { said: back.outcome }), 303);
  }
  const to = ownPath(asked.get('to'), lang);
  if (accounts.standing === 'in') throw redirect(to, 303);
  const token = asked.get('invitation');
  const begun = await accounts.beginOidc(token ? { for: 'invitation', token } : { for: 'sign-in' }, to, lang);
  if (begun.outcome === 'go') throw redirect(begun.url, 303);
  return { said: begun.outcome };
});

export default function Oidc() {
  const { said } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const { oidc } = staffWords(lang).accounts;
  return (
    <>
      <PageHead title={oidc.title} />
      <h1 className="ds-heading" data-size="lg">{oidc.title}</h1>
      <Wrong><p>{oidc[said]}</p></Wrong>
      <p><a href={staffAddress('staff-sign-in', lang)}>{oidc.again}</a></p>
    </>
  );
}
