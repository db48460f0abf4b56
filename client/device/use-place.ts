/** The place: typed, chosen, remembered or forgotten; understood on the device. */
import { useEffect, useMemo, useState } from 'react';
import type { Asked } from '../parts/asked.ts';
import { type SettledPlace, settlePlace } from '../parts/settle-place.ts';
import { forgetPlace, type RememberedPlace, recallPlace, rememberPlace } from './remembered-place.ts';
import type { Navigator } from './use-knowledge.ts';
import { useSettled } from './use-settled.ts';

const TYPING_PAUSE_MS = 350;

export interface PlaceState {
  readonly where: SettledPlace;
  /** Number of the municipality that is answered for, or ''. */
  readonly number: string;
  readonly remembered: RememberedPlace | null;
  remember(place: RememberedPlace): void;
  forget(): void;
}

export function usePlace(asked: Asked, navigator: Navigator | null, change: (change: Partial<Asked>) => void): PlaceState {
  const [where, setWhere] = useState<SettledPlace>({ kind: 'none' });
  const [remembered, setRemembered] = useState<RememberedPlace | null>(null);
  const typed = useSettled(asked.place, TYPING_PAUSE_MS);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of last time is recalled once, when the page opens
  useEffect(() => {
    const recalled = recallPlace();
    setRemembered(recalled);
    if (recalled && asked.place === '') change({ place: recalled.name, municipality: recalled.number });
  }, []);

  useEffect(() => {
    if (!navigator) return;
    const chosen = navigator.municipalities.find(({ number }) => number === asked.municipality);
    setWhere(chosen ? { kind: 'one', municipality: chosen } : settlePlace(typed, navigator.findPlaces(typed)));
  }, [navigator, typed, asked.municipality]);

  const number = asked.municipality || (where.kind === 'one' ? where.municipality.number : '');
  return useMemo(() => ({
    where, number, remembered,
    remember(place) {
      rememberPlace(place);
      setRemembered(place);
    },
    forget() {
      forgetPlace();
      setRemembered(null);
      change({ place: '', municipality: '' });
    },
  }), [where, number, remembered, change]);
}
