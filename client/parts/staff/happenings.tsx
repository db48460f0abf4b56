/** What happened to an account, newest first. */
import type { OwnAccount } from '#api/editorial/accounts/desk.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { momentOf } from './when.ts';

interface Props {
  readonly events: OwnAccount['events'];
  readonly account: string;
  readonly heading: string;
  /** For administrators: who did it, the account itself or somebody else. */
  readonly withBy?: boolean;
}

export function Happenings({ events, account, heading, withBy = false }: Props) {
  const { lang } = useWords();
  const { own, accounts, events: named } = staffWords(lang).accounts;
  const nameOf = (what: string): string => (what in named ? named[what as keyof typeof named] : what);
  return (
    <section aria-labelledby="happenings">
      <h2 className="ds-heading" data-size="sm" id="happenings">{heading}</h2>
      <table className="plain">
        <thead><tr><th scope="col">{own.when}</th><th scope="col">{own.what}</th>{withBy ? <th scope="col">{accounts.by}</th> : null}</tr></thead>
        <tbody>
          {events.map(({ id, at, what, detail, actor }) => (
            <tr key={id}><td><time dateTime={at}>{momentOf(at)}</time></td><td>{nameOf(what)}{what.startsWith('right-') ? ` (${detail})` : null}</td>{withBy ? <td>{actor === account ? accounts.self : accounts.somebody}</td> : null}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
