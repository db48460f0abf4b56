/** Not found, and something broke: what happened, and where to go from here. */
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { CallButton } from './call.tsx';
import { useLines } from './lines.ts';
import { PageHead } from './page-head.tsx';

const NOT_FOUND = 404;
const WRONG_METHOD = 405;

export function Lost({ status, what }: { readonly status: number; readonly what: string }) {
  const lines = useLines();
  const { lang, words } = useWords();
  const { notFound, broken } = words;
  if (status === NOT_FOUND) {
    const lead = what === 'service' || what === 'municipality' || what === 'theme' || what === 'pathway' ? notFound[what] : notFound.lead;
    return (
      <div className="text-page">
        <PageHead title={notFound.title} />
        <h1 className="ds-heading" data-size="lg">{notFound.title}</h1>
        <p className="lead">{lead}</p>
        <p>{notFound.try}</p>
        <ul className="plain-lines">
          <li><a href={addressOf('front', lang)}>{notFound.ask}</a></li>
          <li><a href={addressOf('services', lang)}>{words.menu.services}</a></li>
          <li><a href={addressOf('municipalities', lang)}>{words.menu.municipalities}</a></li>
          <li><a href={addressOf('themes', lang)}>{words.menu.themes}</a></li>
        </ul>
      </div>
    );
  }
  return (
    <div className="text-page">
      <PageHead title={broken.title} />
      <h1 className="ds-heading" data-size="lg">{broken.title}</h1>
      <p className="lead">{status === WRONG_METHOD ? broken.method : broken.lead}</p>
      <ul className="ways">
        {lines.map(({ phone, name }) => (
          <li key={phone}><CallButton phone={phone} name={name} /></li>
        ))}
      </ul>
      <p><a href={addressOf('front', lang)}>{words.site.home}</a></p>
    </div>
  );
}
