/** Ages in the text: «sønnen min på 15», «jeg er 15», «gutt 17 år», «femtenåring»; durations are not ages. */
import type { Token } from './normalise.ts';

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({ fem: 5, seks: 6, sju: 7, syv: 7, åtte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sekstan: 16, sytten: 17, søtten: 17, atten: 18, nitten: 19, tjue: 20, tyve: 20, trettiåring: 30 }));
const YEARS = /^(år|års|åring|åringen|aring|årig|årige|årig|ar|years|year|yo|yrs|y|år|років|роки|рокі|рік|lat|lata|rok|sano|sanadood|jir|jagi|jahkásaš|سنه|سنوات|عام)$/;
const AGE_LEADS = /^(på|pa|er|e|æ|am|im|aged|age|alder|fyller|fylt|gutt|gut|guten|jente|jenta|sønn|sønnen|søn|son|sonen|datter|datteren|dater|dotter|dottera|mann|kvinne|pas|pasient|pasienten|elev|barn|barnet|far|mor|син|сину|дочка|доньці|mam|ma|kone|frau)$/;
const DURATION_LEADS = /^(for|i|siste|over|etter|hver|kvar|om|dei|de|last|for|seks)$/;
const AGO = /^(siden|sidan|sia|sida|ago|tilbake|tilbakers|med|av)$/;
const NOT_AN_AGE = /^(mg|ml|timer|timar|time|dager|dagar|døgn|uker|veker|uke|veke|mnd|måneder|månader|kg|kr|kroner|prosent|enheter|enheiter|ganger|gongar|gonger|gonga|tabletter|hours|days|weeks|months|times|minutter|klokka|kl|avdelinger|etatar)$/;

/** Years, 0 to 120, or undefined where the text names no age. */
export function readAge(tokens: readonly Token[]): number | undefined {
  for (const { word, at } of tokens) {
    const joined = /^(\d{1,3})(år|åring|åringen|aring|årig|yo|år?s)$/.exec(word) ?? /^([a-zæøå]+)(åring|åringen)$/.exec(word);
    if (joined) {
      const years = NUMBER_WORDS.get(joined[1] ?? '') ?? Number(joined[1]);
      if (years >= 0 && years <= 120) return years;
    }
    const years = /^\d{1,3}$/.test(word) ? Number(word) : NUMBER_WORDS.get(word);
    if (years === undefined || years > 120) continue;
    const before = tokens[at - 1]?.word ?? '';
    const after = tokens[at + 1]?.word ?? '';
    const later = tokens[at + 2]?.word ?? '';
    if (NOT_AN_AGE.test(after) || /^(uke|veke|kl|klokka|§|kapittel|fase)$/.test(before)) continue;
    if (YEARS.test(after)) {
      if (AGO.test(later) || DURATION_LEADS.test(before) && !/^åring/.test(after)) continue;
      return years;
    }
    const digits = /^\d+$/.test(word);
    if (digits && years >= 3 && AGE_LEADS.test(before)) return years;
    if (digits && at === 0 && years >= 10 && years < 100) return years;
  }
  return undefined;
}
