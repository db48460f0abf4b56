/** Where to refer: municipality, age and problem in, the referral sheet out. Words are posted and forgotten; a choice gets an address that can be shared. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { askedContext, directoryContext } from '../context.ts';
import { Crisis } from '../parts/crisis.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { agesIn, furtherOf, NO_SHEET, readSheetForm, readSheetQuery } from '../parts/sheet/asked-sheet.ts';
import { type FoundSheet, findSheet } from '../parts/sheet/find-sheet.ts';
import { sheetAddress } from '../parts/sheet/link.ts';
import { SheetForm } from '../parts/sheet/sheet-form.tsx';
import { SheetView } from '../parts/sheet/sheet-view.tsx';
import { UnderstoodWords } from '../parts/sheet/understood-words.tsx';
import { langOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;
const TOO_LARGE = 413;
const SEE_OTHER = 303;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const lang = langOf(pathname);
  const choices = directory.referralChoices(lang);
  const { asked, faults } = readSheetQuery(searchParams, choices);
  const found = findSheet(asked, faults, directory, lang, false);
  return data({ found, themes: choices.themes, now: now.toISOString() }, { status: found.faults.length > 0 ? BAD_REQUEST : 200 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { directory } = context.get(directoryContext);
  const lang = langOf(new URL(request.url).pathname);
  const form = await request.formData().catch(() => new FormData());
  const { asked, faults } = readSheetForm(form, directory.referralChoices(lang));
  const found = findSheet(asked, faults, directory, lang, true);
  if (found.shown && asked.q.trim() === '') {
    const { municipality, themes, group, flags, date } = found.asked;
    throw redirect(sheetAddress(lang, { municipality, age: agesIn(asked.age)?.age ?? null, themes, group, flags, date }), SEE_OTHER);
  }
  context.set(askedContext, { ...found.asked, further: furtherOf(found.asked) });
  const isTooLarge = found.faults.some(({ kind }) => kind === 'bodyTooLarge');
  return data<FoundSheet>(found, { status: isTooLarge ? TOO_LARGE : found.faults.length > 0 ? BAD_REQUEST : 200 });
}

export default function Professionals() {
  const loaded = useLoaderData<typeof loader>();
  const { asked, faults, municipality, places, understood, shown } = useActionData<FoundSheet>() ?? loaded.found;
  const { lang } = useWords();
  const said = WORDS[lang].professionals;
  const form = <SheetForm asked={shown && asked.q === '' ? { ...NO_SHEET, place: asked.place, municipality: asked.municipality } : asked} faults={faults} places={places} municipality={municipality} themes={loaded.themes} />;
  return (
    <div className="list-page professionals">
      <PageHead title={shown ? `${said.sheet} ${shown.sheet.title}` : said.title} description={said.description} />
      <h1 className="ds-heading" data-size="lg">{shown ? shown.sheet.title : said.title}</h1>
      {understood ? <Crisis level={understood.crisis.level} contacts={understood.crisis.contacts} /> : null}
      {understood ? <UnderstoodWords understood={understood} asked={asked} /> : null}
      {shown ? (
        <>
          <SheetView shown={shown} asked={asked} now={new Date(loaded.now)} themes={loaded.themes} />
          <section className="ask-again">
            <h2 className="ds-heading" data-size="sm">{said.again}</h2>
            {form}
          </section>
        </>
      ) : (
        <>
          <p className="lead">{said.lead}</p>
          {form}
        </>
      )}
    </div>
  );
}
