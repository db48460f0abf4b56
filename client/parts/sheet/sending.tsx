/** How the referral is sent: who may, where to, and what it must hold. What is unknown says so, and what to do then. */
import type { ReferralSheet } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { Fact } from '../professional-facts.tsx';

type Of<K extends keyof ReferralSheet> = NonNullable<ReferralSheet[K]>;

export function WhoMayRefer({ referrers }: { readonly referrers: Of<'referrers'> }) {
  return (
    <>
      <p>{referrers.text}</p>
      <p>{referrers.selfText}</p>
      {referrers.note ? <p className="small">{referrers.note}</p> : null}
    </>
  );
}

export function SendTo({ address }: { readonly address: Of<'address'> }) {
  const { lang } = useWords();
  const said = WORDS[lang].professionals;
  const { sendTo, herId, organisationNumber, electronicText, post, postText } = address;
  return (
    <dl className="facts">
      <Fact term={said.receiver}><a href={addressOf('service', lang, { slug: sendTo.slug })}>{sendTo.name}</a></Fact>
      <Fact term={said.electronic}>
        <p>{said.herId}: {herId ?? said.unknown}. {said.organisationNumber}: {organisationNumber ?? said.unknown}.</p>
        <p className={herId ? undefined : 'gap'}>{electronicText}</p>
      </Fact>
      <Fact term={said.post}>
        {post ? <p>{post.filter((line, at) => line !== '' && post.indexOf(line) === at).join(', ')}</p> : null}
        <p className={post ? 'small' : 'gap'}>{postText}</p>
      </Fact>
    </dl>
  );
}

export function Contents({ contents }: { readonly contents: Of<'contents'> }) {
  const { lang, words } = useWords();
  const said = WORDS[lang].professionals;
  const sources = [...new Map(contents.items.flatMap(({ source }) => (source ? [[source.title, source]] : []))).values()];
  return (
    <>
      <p className="small">{contents.text}</p>
      <ul className="checklist">
        {contents.items.map(({ text }, at) => (
          <li key={text}><input type="checkbox" id={`holds-${at}`} className="ds-input" /><label htmlFor={`holds-${at}`}>{text}</label></li>
        ))}
      </ul>
      {sources.length > 0 ? <p className="source">{words.door.source}: {sources.map(({ title }) => title).join('; ')}. {said.checklistStays}</p> : null}
    </>
  );
}
