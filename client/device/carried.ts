/** What is being written, carried over to the same page in another language: kept in this tab for that one step, never in an address, and gone as soon as it is read. */
import { useEffect } from 'react';
import { type Asked, fieldsOf, readAsked } from '../parts/asked.ts';

const KEY = 'carried';
const TO_ANOTHER_LANGUAGE = '.languages a[hreflang]';

/** Keeps what is asked when the person turns to another language. */
export function useCarrying(asked: Asked): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const isHere = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!isHere || !(event.target instanceof Element) || !event.target.closest(TO_ANOTHER_LANGUAGE)) return;
      try {
        sessionStorage.setItem(KEY, JSON.stringify(fieldsOf(asked)));
      } catch {
        // the browser forbids storage: the text must be written again
      }
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [asked]);
}

/** What was carried here, or null; and nothing of it is left. */
export function takeCarried(): Asked | null {
  try {
    const carried = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!carried) return null;
    const form = new FormData();
    for (const [name, value] of JSON.parse(carried) as ReturnType<typeof fieldsOf>) form.append(name, value);
    return readAsked(form).asked;
  } catch {
    return null;
  }
}
