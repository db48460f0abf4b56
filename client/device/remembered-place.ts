/** The one thing this site may keep, and only on the device, and only when asked to: the municipality. */
const KEY = 'place';

export interface RememberedPlace {
  readonly number: string;
  readonly name: string;
}

/** What is remembered, or null; a browser that forbids storage remembers nothing. */
export function recallPlace(): RememberedPlace | null {
  try {
    const [number, ...name] = (localStorage.getItem(KEY) ?? '').split(' ');
    return number && /^\d{4}$/.test(number) ? { number, name: name.join(' ') } : null;
  } catch {
    return null;
  }
}

export function rememberPlace({ number, name }: RememberedPlace): void {
  try {
    localStorage.setItem(KEY, `${number} ${name}`);
  } catch {
    // not remembered, and nothing else is lost
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // there was nothing to forget
  }
}
