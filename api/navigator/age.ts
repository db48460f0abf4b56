/** Ages in the text: «sønnen min på 15», «jeg er femten», «gutt 17 år», «femtenåring»; durations, classes and doses are not ages. */
import type { Token } from './normalise.ts';

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({ fem: 5, seks: 6, sju: 7, syv: 7, åtte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sekstan: 16, sytten: 17, søtten: 17, atten: 18, nitten: 19, tjue: 20, tyve: 20, tretti: 30 }));
const YEARS = /^(år|års|åring|åringen|aring|årig|årige|ar|years|year|yo|yrs|років|роки|рокі|рік|lat|lata|rok|sanadood|jir|jagi|jahkásaš|سنه|سنوات|عام)$/;
/** Words that say outright that an age follows. */
const LEADS = /^(på|pa|er|e|æ|am|im|is|aged|age|alder|fyller|fylt|blitt|vorte|gutt|gut|guten|gutten|jente|jenta|sønn|sønnen|søn|son|sonen|datter|datteren|dater|dotter|dottera|mann|kvinne|pas|pasient|pasienten|elev|barn|barnet|far|mor|kone|mam|ma|син|сину|дочка|доньці)$/;
/** Words shortly before that make it a time and not an age: «rusfri 5 år», «har ventet 2 år», «da jeg var 7 år». */
const DURATION = /^(for|i|siste|over|under|etter|hver|kvar|om|last|ventet|venta|vente|rusfri|edru|nykter|slitt|slete|hatt|vært|vore|var|gått|brukt|bruka|drukket|drukke|ruset|rusa|røykt|røyka|bodd|gift|jobbet|jobba|ufør|sidan|siden|gjennom|minst|nesten|snart|omtrent)$/;
const AGO = /^(siden|sidan|sia|sida|ago|tilbake|tilbakers)$/;
const NOT_YEARS = /^(mg|ml|gram|g|timer|timar|time|dager|dagar|døgn|uker|veker|uke|veke|mnd|måneder|månader|kg|kr|kroner|prosent|enheter|enheiter|ganger|gongar|gonger|gonga|tabletter|tablettar|paracet|piller|hours|days|weeks|months|times|minutter|klokka|kl|avdelinger|etatar|klasse|klassen|trinn|trinnet|barn|ungar|unger|søsken|stykker|personer|sykmeldt|sjukmeld|ufør)$/;
const NOT_AFTER = /^(uke|veke|kl|klokka|kapittel|fase|paragraf|hol|phvl|§|nr|under|over)$/;
const LOOK_BACK = 4;

/** Years, 0 to 120, or undefined where the text names no age. */
export function readAge(tokens: readonly Token[]): number | undefined {
  for (const { word, at } of tokens) {
    const joined = /^(\d{1,3})(år|åring|åringen|aring|årig|yo|års)$/.exec(word) ?? /^([a-zæøå]+)(åring|åringen)$/.exec(word);
    if (joined) {
      const years = NUMBER_WORDS.get(joined[1] ?? '') ?? Number(joined[1]);
      if (years >= 0 && years <= 120) return years;
    }
    const isDigits = /^\d{1,3}$/.test(word);
    const years = isDigits ? Number(word) : NUMBER_WORDS.get(word);
    if (years === undefined || years > 120) continue;
    const [before = '', after = '', later = ''] = [tokens[at - 1]?.word, tokens[at + 1]?.word, tokens[at + 2]?.word];
    if (NOT_YEARS.test(after) || NOT_AFTER.test(before) || /^\d/.test(after) || /^\d/.test(before)) continue;
    const isLed = LEADS.test(before);
    if (YEARS.test(after)) {
      const earlier = tokens.slice(Math.max(0, at - LOOK_BACK), at).some((token) => DURATION.test(token.word));
      if (AGO.test(later) || (earlier && !isLed)) continue;
      return years;
    }
    if (years >= (isDigits ? 3 : 10) && years < 100 && isLed) return years;
    if (isDigits && at === 0 && years >= 10 && years < 100) return years;
  }
  return undefined;
}
