/** The words of each kind of problem: what is wrong and what to do, in the three languages. */
import type { ProblemKind } from './contract/problem.ts';
import type { Lang } from './contract/vocabulary.ts';

interface Words { readonly title: string; readonly detail: string }

export const PROBLEM_STATUS: Readonly<Record<ProblemKind, number>> = {
  'bad-input': 400, 'unreadable-body': 400, 'unknown-municipality': 422, 'not-found': 404, 'wrong-method': 405, 'wrong-origin': 403,
  'too-large': 413, 'wrong-content-type': 415, 'too-many-requests': 429, 'broke': 500,
};

export const PROBLEM_WORDS: Readonly<Record<ProblemKind, Readonly<Record<Lang, Words>>>> = {
  'bad-input': {
    nb: { title: 'Noe i spørringen er ikke slik det må være', detail: 'Se «errors»: der står hver parameter som er feil, og hva du kan skrive i stedet.' },
    nn: { title: 'Noko i spørringa er ikkje slik det må vere', detail: 'Sjå «errors»: der står kvar parameter som er feil, og kva du kan skrive i staden.' },
    en: { title: 'Something in the request is not as it must be', detail: 'See "errors": it names each parameter that is wrong, and what to write instead.' },
  },
  'unreadable-body': {
    nb: { title: 'Innholdet kunne ikke leses som JSON', detail: 'Send et gyldig JSON-objekt i UTF-8, for eksempel {"q": "sover dårlig", "municipality": "1506"}.' },
    nn: { title: 'Innhaldet kunne ikkje lesast som JSON', detail: 'Send eit gyldig JSON-objekt i UTF-8, til dømes {"q": "søv dårleg", "municipality": "1506"}.' },
    en: { title: 'The body could not be read as JSON', detail: 'Send a valid JSON object in UTF-8, such as {"q": "cannot sleep", "municipality": "1506"}.' },
  },
  'unknown-municipality': {
    nb: { title: 'Kommunen finnes ikke', detail: 'Ingen kommune har dette nummeret. Alle kommuner med nummer står i /api/municipalities.' },
    nn: { title: 'Kommunen finst ikkje', detail: 'Ingen kommune har dette nummeret. Alle kommunar med nummer står i /api/municipalities.' },
    en: { title: 'There is no such municipality', detail: 'No municipality has this number. All of them, with their numbers, are in /api/municipalities.' },
  },
  'not-found': {
    nb: { title: 'Fant ikke det du spurte etter', detail: 'Adressen leder ingen steder, eller oppføringen er tatt bort. Alt som kan hentes, står i /api/openapi.json.' },
    nn: { title: 'Fann ikkje det du spurde etter', detail: 'Adressa leier ingen stader, eller oppføringa er teken bort. Alt som kan hentast, står i /api/openapi.json.' },
    en: { title: 'What you asked for was not found', detail: 'The address leads nowhere, or the entry has been taken away. All that can be read is listed in /api/openapi.json.' },
  },
  'wrong-method': {
    nb: { title: 'Denne adressen svarer ikke på den metoden', detail: 'Bruk en av metodene i hodet «Allow».' },
    nn: { title: 'Denne adressa svarer ikkje på den metoden', detail: 'Bruk ein av metodane i hovudet «Allow».' },
    en: { title: 'This address does not answer that method', detail: 'Use one of the methods in the "Allow" header.' },
  },
  'wrong-origin': {
    nb: { title: 'Forespørselen kom fra et annet nettsted', detail: 'Endringer kan bare sendes fra dette nettstedets egne sider.' },
    nn: { title: 'Førespurnaden kom frå ein annan nettstad', detail: 'Endringar kan berre sendast frå dei eigne sidene til denne nettstaden.' },
    en: { title: 'The request came from another site', detail: 'Changes can only be sent from this site’s own pages.' },
  },
  'too-large': {
    nb: { title: 'Innholdet er for stort', detail: 'Send høyst 16 kB. Teksten i «q» kan ha opptil 500 tegn.' },
    nn: { title: 'Innhaldet er for stort', detail: 'Send høgst 16 kB. Teksten i «q» kan ha opptil 500 teikn.' },
    en: { title: 'The body is too large', detail: 'Send at most 16 kB. The text in "q" may have up to 500 characters.' },
  },
  'wrong-content-type': {
    nb: { title: 'Innholdet er ikke merket som JSON', detail: 'Send ukomprimert JSON i UTF-8 med hodet «Content-Type: application/json».' },
    nn: { title: 'Innhaldet er ikkje merkt som JSON', detail: 'Send ukomprimert JSON i UTF-8 med hovudet «Content-Type: application/json».' },
    en: { title: 'The body is not marked as JSON', detail: 'Send uncompressed JSON in UTF-8 with the header "Content-Type: application/json".' },
  },
  'too-many-requests': {
    nb: { title: 'For mange forespørsler på kort tid', detail: 'Vent så mange sekunder som hodet «Retry-After» sier, og prøv igjen. Haster det: ring 113 ved fare for liv, legevakten på 116 117, eller noen å snakke med på 116 123.' },
    nn: { title: 'For mange førespurnader på kort tid', detail: 'Vent så mange sekund som hovudet «Retry-After» seier, og prøv igjen. Hastar det: ring 113 ved fare for liv, legevakta på 116 117, eller nokon å snakke med på 116 123.' },
    en: { title: 'Too many requests in a short time', detail: 'Wait as many seconds as the "Retry-After" header says, and try again. If it is urgent: call 113 when life is in danger, the out-of-hours doctor on 116 117, or someone to talk to on 116 123.' },
  },
  'broke': {
    nb: { title: 'Noe gikk i stykker hos oss', detail: 'Det er ikke din feil, og det betyr ikke at det ikke finnes hjelp. Prøv igjen om litt. Haster det: ring 113 ved fare for liv, legevakten på 116 117, eller noen å snakke med på 116 123.' },
    nn: { title: 'Noko gjekk sund hos oss', detail: 'Det er ikkje din feil, og det tyder ikkje at det ikkje finst hjelp. Prøv igjen om litt. Hastar det: ring 113 ved fare for liv, legevakta på 116 117, eller nokon å snakke med på 116 123.' },
    en: { title: 'Something broke on our side', detail: 'It is not your fault, and it does not mean that there is no help. Try again in a while. If it is urgent: call 113 when life is in danger, the out-of-hours doctor on 116 117, or someone to talk to on 116 123.' },
  },
};
