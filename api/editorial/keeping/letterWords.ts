/** What the letters say, and where their links lead (client/routes.ts has the same addresses; a test holds them together). */
import type { Reason } from './letters.ts';
import type { LetterLang } from './recipients.ts';

interface LetterWords {
  readonly confirm: string; readonly home: string; readonly greeting: string; readonly subjectOne: string; readonly subjectMany: string;
  readonly reasons: Readonly<Record<Reason, string>>; readonly more: string; readonly contactEnd: string; readonly staffEnd: string; readonly signature: string;
}

export const LETTER_WORDS: Readonly<Record<LetterLang, LetterWords>> = {
  nb: {
    confirm: '/bekreft', home: '/rediger', greeting: 'Hei, {{name}}!',
    subjectOne: 'Stemmer dette fortsatt? {{name}}', subjectMany: 'Stemmer dette fortsatt? {{count}} tjenester',
    reasons: {
      first: 'I Én dør inn finner folk hjelp for psykisk helse og rus. Vi spør deg om telefon og nettside fortsatt stemmer. Det tar et halvt minutt: Åpne lenken og trykk «Alt stemmer fortsatt», eller si fra om det som må endres.',
      again: 'Vi spurte for to uker siden og har ikke hørt noe. Stemmer dette fortsatt? Uten svar står opplysningene som gamle for dem som leter etter hjelp.',
      administrator: 'Disse har vi spurt om to ganger uten å få svar. Finn noen som kan bekrefte, eller gjør det selv:',
      orphan: 'Disse har verken kontaktperson eller redaktør, så ingen blir spurt. Bekreft dem selv, eller finn noen som kan:',
      christmas: 'Snart er det jul. Er det andre åpningstider i jula og på nyåret? Åpne lenken og skriv dem, eller bekreft at alt er som vanlig.',
      easter: 'Snart er det påske. Er det andre åpningstider i påska? Åpne lenken og skriv dem, eller bekreft at alt er som vanlig.',
      summer: 'Snart er det sommer. Er det andre åpningstider i ferien? Åpne lenken og skriv dem, eller bekreft at alt er som vanlig.',
    },
    more: '… og {{count}} til. Du finner dem under «Mine oppføringer».',
    contactEnd: 'Lenkene er dine, kan brukes én gang og virker i {{days}} dager. Du trenger ikke passord. Ikke send dem videre.',
    staffEnd: 'Alle oppføringene dine: {{link}}', signature: 'Hilsen Én dør inn',
  },
  nn: {
    confirm: '/nn/bekreft', home: '/nn/rediger', greeting: 'Hei, {{name}}!',
    subjectOne: 'Stemmer dette framleis? {{name}}', subjectMany: 'Stemmer dette framleis? {{count}} tenester',
    reasons: {
      first: 'I Én dør inn finn folk hjelp for psykisk helse og rus. Vi spør deg om telefon og nettside framleis stemmer. Det tek eit halvt minutt: Opne lenkja og trykk «Alt stemmer framleis», eller sei frå om det som må endrast.',
      again: 'Vi spurde for to veker sidan og har ikkje høyrt noko. Stemmer dette framleis? Utan svar står opplysningane som gamle for dei som leitar etter hjelp.',
      administrator: 'Desse har vi spurt om to gonger utan å få svar. Finn nokon som kan stadfeste, eller gjer det sjølv:',
      orphan: 'Desse har verken kontaktperson eller redaktør, så ingen blir spurde. Stadfest dei sjølv, eller finn nokon som kan:',
      christmas: 'Snart er det jul. Er det andre opningstider i jula og på nyåret? Opne lenkja og skriv dei, eller stadfest at alt er som vanleg.',
      easter: 'Snart er det påske. Er det andre opningstider i påska? Opne lenkja og skriv dei, eller stadfest at alt er som vanleg.',
      summer: 'Snart er det sommar. Er det andre opningstider i ferien? Opne lenkja og skriv dei, eller stadfest at alt er som vanleg.',
    },
    more: '… og {{count}} til. Du finn dei under «Oppføringane mine».',
    contactEnd: 'Lenkjene er dine, kan brukast éin gong og verkar i {{days}} dagar. Du treng ikkje passord. Ikkje send dei vidare.',
    staffEnd: 'Alle oppføringane dine: {{link}}', signature: 'Helsing Én dør inn',
  },
};
