/** The letters about accounts, in the receiver's language. They hold a link, or tell that something was changed; never a password. */
import type { Account } from '#db/accounts.ts';
import type { EditorialHouse } from '../desk.ts';
import { withoutWords } from '../../log.ts';

type To = Pick<Account, 'email' | 'name' | 'lang'>;
interface Words { readonly subject: string; readonly text: readonly string[] }

const LETTERS = {
  invitation: {
    nb: { subject: 'Invitasjon til Én dør inn', text: ['Du er invitert til å holde oppføringene i Én dør inn riktige.', 'Velg passord og sett opp innlogging her. Lenken virker én gang, i 7 dager:', '{{link}}', 'Ventet du ikke denne invitasjonen, kan du se bort fra den.'] },
    nn: { subject: 'Invitasjon til Én dør inn', text: ['Du er invitert til å halde oppføringane i Én dør inn rette.', 'Vel passord og set opp innlogging her. Lenkja verkar éin gong, i 7 dagar:', '{{link}}', 'Venta du ikkje denne invitasjonen, kan du sjå bort frå han.'] },
  },
  reset: {
    nb: { subject: 'Nytt passord i Én dør inn', text: ['Noen, trolig du, har bedt om nytt passord for kontoen din.', 'Velg et nytt her. Lenken virker én gang, i én time:', '{{link}}', 'Kodeappen er den samme som før. Ba du ikke om dette, trenger du ikke å gjøre noe: passordet ditt er uendret.'] },
    nn: { subject: 'Nytt passord i Én dør inn', text: ['Nokon, truleg du, har bede om nytt passord for kontoen din.', 'Vel eit nytt her. Lenkja verkar éin gong, i éin time:', '{{link}}', 'Kodeappen er den same som før. Bad du ikkje om dette, treng du ikkje gjere noko: passordet ditt er uendra.'] },
  },
  noPassword: {
    nb: { subject: 'Innlogging i Én dør inn', text: ['Noen, trolig du, har bedt om nytt passord. Kontoen din har ikke passord: du logger inn gjennom organisasjonen din her:', '{{link}}', 'Kommer du ikke inn, be en administrator om en ny invitasjon.'] },
    nn: { subject: 'Innlogging i Én dør inn', text: ['Nokon, truleg du, har bede om nytt passord. Kontoen din har ikkje passord: du loggar inn gjennom organisasjonen din her:', '{{link}}', 'Kjem du ikkje inn, be ein administrator om ein ny invitasjon.'] },
  },
  passwordChanged: changed('Passordet ditt ble endret', 'Passordet ditt vart endra', 'Passordet til kontoen din er endret, og du er logget ut på andre enheter.', 'Passordet til kontoen din er endra, og du er logga ut på andre einingar.'),
  passkeyAdded: changed('En passnøkkel er lagt til', 'Ein passnøkkel er lagd til', 'En passnøkkel er lagt til på kontoen din. Med den kan en logge inn uten passord og kode.', 'Ein passnøkkel er lagd til på kontoen din. Med han kan ein logge inn utan passord og kode.'),
  passkeyRemoved: changed('En passnøkkel er fjernet', 'Ein passnøkkel er fjerna', 'En passnøkkel er fjernet fra kontoen din.', 'Ein passnøkkel er fjerna frå kontoen din.'),
  oidcLinked: changed('Organisasjonens innlogging er koblet til', 'Innlogginga til organisasjonen er kopla til', 'Organisasjonens innlogging kan nå brukes for kontoen din.', 'Innlogginga til organisasjonen kan no brukast for kontoen din.'),
  closed: changed('Kontoen din er stengt', 'Kontoen din er stengd', 'Kontoen din er stengt av en administrator.', 'Kontoen din er stengd av ein administrator.'),
} as const satisfies Readonly<Record<string, Readonly<Record<'nb' | 'nn', Words>>>>;

export type LetterKind = keyof typeof LETTERS;

function changed(nbSubject: string, nnSubject: string, nb: string, nn: string): Record<'nb' | 'nn', Words> {
  return {
    nb: { subject: `${nbSubject} i Én dør inn`, text: [nb, 'Var det ikke du som gjorde eller ventet dette, si fra til en administrator med en gang, og be om nytt passord her:', '{{link}}'] },
    nn: { subject: `${nnSubject} i Én dør inn`, text: [nn, 'Var det ikkje du som gjorde eller venta dette, sei frå til ein administrator med ein gong, og be om nytt passord her:', '{{link}}'] },
  };
}

/** Rejects where the letter could not be handed over. */
export async function sendLetter(house: Pick<EditorialHouse, 'mail' | 'origin'>, kind: LetterKind, to: To, link: string = `${house.origin}${inLang(to.lang)}/rediger/nytt-passord`): Promise<void> {
  const { subject, text } = LETTERS[kind][to.lang];
  await house.mail.send({ to: to.email, subject, text: [`Hei ${to.name}`, ...text].join('\n\n').replace('{{link}}', link) });
}

/** Sent beside the answer: it neither waits for the letter nor fails with it. */
export function sendBeside(house: Pick<EditorialHouse, 'mail' | 'origin' | 'log'>, kind: LetterKind, to: To, link?: string): void {
  void sendLetter(house, kind, to, link).catch((error: unknown) => house.log.error({ error: withoutWords(error), letter: kind }, 'a letter could not be sent'));
}

export const inLang = (lang: Account['lang']): string => (lang === 'nn' ? '/nn' : '');
