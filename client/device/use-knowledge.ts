/** What the navigator must have on the device: fetched once, after the page has been shown. */
import { useEffect, useState } from 'react';
import type { LanguageFiles } from '#api/contract/language.ts';
import type { Municipality } from '#api/contract/place.ts';
import { type CrisisWords, detectCrisis } from '#api/navigator/crisis.ts';
import type { Knowledge, navigate } from '#api/navigator/navigate.ts';
import { CRISIS_WORDS } from '../routes.ts';
import { fetchJson } from './fetch-json.ts';

export interface Navigator {
  readonly knowledge: Knowledge;
  readonly navigate: typeof navigate;
  /** Municipalities that a text typed as a place may mean, best first. */
  readonly findPlaces: (text: string) => readonly Municipality[];
  readonly municipalities: readonly Municipality[];
}

export interface Loading<T> {
  readonly value: T | null;
  readonly failed: boolean;
}

const LOADING = { value: null, failed: false } as const;
const FAILED = { value: null, failed: true } as const;

/** The crisis words: before anything else. */
export function useCrisisWords(): CrisisWords | null {
  const [words, setWords] = useState<CrisisWords | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchJson<CrisisWords>(CRISIS_WORDS, stop.signal).then((words) => {
      // the patterns are made ready now, not at the first letter
      detectCrisis('hjelp', words);
      setWords(words);
    }, () => undefined);
    return () => stop.abort();
  }, []);
  return words;
}

/** Language, rules, places and the navigator itself. */
export function useNavigator(): Loading<Navigator> {
  const [navigator, setNavigator] = useState<Loading<Navigator>>(LOADING);
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal).then(
      (value) => setNavigator({ value, failed: false }),
      () => stop.signal.aborted || setNavigator(FAILED),
    );
    return () => stop.abort();
  }, []);
  return navigator;
}

async function load(signal: AbortSignal): Promise<Navigator> {
  const [files, { items: municipalities }, { navigate }, { readyLanguage }, { placeFinder, readyGazetteer }] = await Promise.all([
    fetchJson<LanguageFiles>('/api/language', signal),
    fetchJson<{ items: Municipality[] }>('/api/municipalities', signal),
    import('#api/navigator/navigate.ts'),
    import('#api/navigator/language.ts'),
    import('#api/navigator/place.ts'),
  ]);
  const { lexicon, crisis, rules, model, places } = files;
  const knowledge: Knowledge = { language: readyLanguage(lexicon), crisis, rules: rules as Knowledge['rules'], model, places: readyGazetteer(places) };
  // the index of misspelt words is made now, not at a keystroke
  knowledge.language.guess('forvarming');
  // once around the house, so that the first keystroke does not pay for what is made ready at first use
  navigate({ q: 'hjelp meg', for: 'self', themes: [], without: [], pathways: [], lang: 'nb' }, { version: '', municipality: null, services: [] }, knowledge, new Date());
  const find = placeFinder(places);
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  return { knowledge, navigate, findPlaces: (text) => find(text).flatMap((number) => byNumber.get(number) ?? []), municipalities };
}
