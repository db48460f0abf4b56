/** The services of the chosen municipality, kept while the page is open: one request for each place, none for words. */
import { useEffect, useRef, useState } from 'react';
import type { Slice } from '#api/contract/place.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { fetchJson } from './fetch-json.ts';
import type { Loading } from './use-knowledge.ts';

/** @param municipality a number, or '' for what the whole country has */
export function useSlice(municipality: string, lang: Lang): Loading<Slice> {
  const kept = useRef(new Map<string, Slice>());
  const [state, setState] = useState<Loading<Slice> & { readonly of: string | null }>({ value: null, failed: false, of: null });
  useEffect(() => {
    const known = kept.current.get(municipality);
    if (known) return setState({ value: known, failed: false, of: municipality });
    const stop = new AbortController();
    fetchJson<Slice>(`/api/directory/${municipality || 'national'}?lang=${lang}`, stop.signal).then(
      (slice) => {
        kept.current.set(municipality, slice);
        setState({ value: slice, failed: false, of: municipality });
      },
      () => stop.signal.aborted || setState({ value: null, failed: true, of: municipality }),
    );
    return () => stop.abort();
  }, [municipality, lang]);
  return state.of === municipality ? state : { value: null, failed: false };
}
