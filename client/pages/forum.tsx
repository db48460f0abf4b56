/** One place where those who cooperate meet: mandate, members by organisation and role, how often, who owns it; what is not known is said. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { TOPICS } from '#api/contract/topics.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Fact } from '../parts/professional-facts.tsx';
import { SectionSources } from '../parts/told.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords } from '../words/time.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory } = context.get(directoryContext);
  const lang = langOf(new URL(request.url).pathname);
  const forum = directory.handbook(lang).forums.find(({ slug }) => slug === params.slug);
  if (!forum) throw notHere('page');
  const service = forum.service ? directory.service(forum.service, lang) : null;
  return { forum, service: service && { slug: service.slug, name: service.name }, area: forum.municipalities.flatMap((number) => directory.municipality(number) ?? []).map(({ number, name }) => ({ number, name })) };
}

export default function ForumPage() {
  const { forum, service, area } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].cooperation;
  const { facts } = words;
  const Unknown = () => <p className="gap">{said.unknown}.</p>;
  return (
    <article className="text-page">
      <PageHead title={forum.name} description={forum.about} />
      <p className="eyebrow"><span><a href={addressOf('cooperation', lang)}>{said.back}</a> · {said.sorts[forum.sort]}</span></p>
      <h1 className="ds-heading" data-size="lg">{forum.name}</h1>
      <p className="lead">{forum.about}</p>
      <dl className="facts">
        <Fact term={said.state}>{said.states[forum.state]}</Fact>
        <Fact term={said.mandate}>{forum.mandate ?? <Unknown />}</Fact>
        <Fact term={said.members}>{forum.members.length > 0 ? <Members members={forum.members} /> : <Unknown />}{forum.membersNote ? <p className="small">{forum.membersNote}</p> : null}</Fact>
        <Fact term={said.howOften}>{forum.howOften ?? <Unknown />}</Fact>
        <Fact term={said.owner}>{forum.owner ?? <Unknown />}</Fact>
        <Fact term={said.contact}>
          {forum.contact?.text ? <p>{forum.contact.text}</p> : null}
          {forum.contact?.url ? <p><a href={forum.contact.url}>{new URL(forum.contact.url).host.replace(/^www\./, '')}</a></p> : null}
          {forum.contact ? null : <Unknown />}
        </Fact>
        <Fact term={said.area}>
          {said.areas[forum.area]}
          {area.length > 0 ? <p className="small">{area.map(({ number, name }, at) => <span key={number}>{at > 0 ? ', ' : ''}<a href={addressOf('municipality', lang, { number })}>{name}</a></span>)}</p> : null}
          {forum.areaInferred ? <p className="small">{said.areaInferred}</p> : null}
        </Fact>
        <Fact term={said.topics}><ul className="chips">{forum.topics.map((topic) => <li key={topic}><a className="ds-chip" href={addressOf('cooperation', lang, {}, { topic })}>{TOPICS[topic][lang]}</a></li>)}</ul></Fact>
        {service ? <Fact term={said.inRegister}><a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a></Fact> : null}
        <Fact term={facts.sources}><SectionSources sources={forum.sources} /><p className="small">{say(said.checked, { date: dateInWords(forum.checked, words.hours) })} {said.noPersons}</p></Fact>
      </dl>
    </article>
  );
}

function Members({ members }: { readonly members: readonly { readonly organisation: string; readonly role: string | null }[] }) {
  return <ul>{members.map(({ organisation, role }) => <li key={organisation + role}>{organisation}{role ? `: ${role.charAt(0).toLowerCase()}${role.slice(1)}` : null}</li>)}</ul>;
}
