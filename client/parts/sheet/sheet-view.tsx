/** The referral sheet, whole: who receives and why, how it is sent, when they must answer, what to do until then and if refused. */
import { addressOf } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import type { ReferralChoices } from '#api/contract/referral.ts';
import { PATHWAYS } from '#api/contract/vocabulary.ts';
import { AdjustForm } from './adjust-form.tsx';
import type { AskedSheet } from './asked-sheet.ts';
import type { ShownSheet } from './find-sheet.ts';
import { ReasonList, SheetServices, ToldList } from './lines.tsx';
import { PublicDoor } from './public-door.tsx';
import { Receiver } from './receiver.tsx';
import { Contents, SendTo, WhoMayRefer } from './sending.tsx';
import { TakeAway } from './take-away.tsx';

export function SheetView({ shown, asked, now, themes }: { readonly shown: ShownSheet; readonly asked: AskedSheet; readonly now: Date; readonly themes: ReferralChoices['themes'] }) {
  const { lang, words } = useWords();
  const said = WORDS[lang].professionals;
  const { sheet, pathways } = shown;
  const isUnapproved = sheet.why.some(({ kind, approvedBy }) => kind === 'rule' && approvedBy === null);
  return (
    <article className="sheet" aria-label={said.sheet}>
      <Receiver sheet={sheet} now={now} />
      <Part id="discuss" heading={said.discuss}>
        <p>{sheet.discuss.text}</p>
        <SheetServices services={sheet.discuss.services} now={now} />
      </Part>
      {sheet.deadline ? (
        <Part id="deadline" heading={said.deadline}>
          <p>{sheet.deadline.text}</p>
        </Part>
      ) : null}
      <AdjustForm shown={shown} asked={asked} themes={themes} />
      <TakeAway shown={shown} />
      {sheet.referrers ? <Part id="who" heading={said.who}><WhoMayRefer referrers={sheet.referrers} /></Part> : null}
      {sheet.address ? <Part id="send" heading={said.send}><SendTo address={sheet.address} /></Part> : null}
      {sheet.contents ? <Part id="contents" heading={said.contents}><Contents contents={sheet.contents} /></Part> : null}
      {sheet.exclusions ? (
        <Part id="exclusions" heading={said.exclusions}>
          {sheet.exclusions.known ? <ul>{sheet.exclusions.items.map((item) => <li key={item}>{item}</li>)}</ul> : <p className="gap">{sheet.exclusions.text}</p>}
        </Part>
      ) : null}
      {sheet.why.length > 0 ? (
        <Part id="why" heading={sheet.unit ? said.why : said.whyGap}>
          <ReasonList reasons={sheet.why} />
          {isUnapproved ? <p className="small">{said.unapproved}</p> : null}
        </Part>
      ) : null}
      <Part id="until" heading={said.until}>
        <ToldList told={sheet.until} reasons={sheet.asks} />
      </Part>
      <Part id="refused" heading={said.refused}>
        <ToldList told={sheet.refused} reasons={sheet.choice} />
      </Part>
      {pathways.length > 0 ? (
        <Part id="pathways" heading={words.facts.pathways}>
          <ul>{pathways.map((pathway) => <li key={pathway}><a href={addressOf('pathway', lang, { slug: pathway }, { municipality: sheet.asked.municipality.number })}>{PATHWAYS[pathway][lang]}</a></li>)}</ul>
        </Part>
      ) : null}
      <PublicDoor asked={asked} sheet={sheet} />
    </article>
  );
}

function Part({ id, heading, children }: { readonly id: string; readonly heading: string; readonly children: React.ReactNode }) {
  return (
    <section className={`part ${id}`} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="ds-heading" data-size="xs">{heading}</h2>
      {children}
    </section>
  );
}
