/**
 * What makes editing smoother and safer in a browser with scripts: what is typed is kept as a draft on the server, and on this device
 * when the server cannot be reached; the preview follows; long lists can be filtered. The page works without any of it.
 */
const DRAFT_AFTER_MS = 3000;
const PREVIEW_AFTER_MS = 700;
const KEPT = 204;

const onPage = document.querySelector<HTMLFormElement>('form#edit');
if (onPage) startEditing(onPage);



function startEditing(edit: HTMLFormElement): void {
  const said = JSON.parse(edit.dataset['said'] ?? '{}') as Readonly<Record<'kept' | 'unsaved' | 'offline' | 'restored', string>>;
  const key = `staff-edit:${edit.dataset['account'] ?? ''}:${edit.dataset['entry'] ?? ''}`;
  const state = document.getElementById('draft-state');
  const address = edit.getAttribute('action') ?? location.pathname;
  /** Another draft waits to be looked at: it is not written over. */
  const mayDraft = edit.dataset['draft'] !== 'pending';
  let isChanged = false;
  let isLeaving = false;
  let timer = 0;
  let sending: AbortController | null = null;
  const say = (sentence: string) => { if (state && state.textContent !== sentence) state.textContent = sentence; };

  const bodyWith = (intent: string) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(edit)) if (typeof value === 'string' && name !== 'intent') body.append(name, value);
    body.append('intent', intent);
    return body;
  };

  async function keepDraft(): Promise<void> {
    if (!isChanged || isLeaving || !mayDraft) return;
    const body = bodyWith('draft');
    isChanged = false;
    sending = new AbortController();
    try {
      const answer = await fetch(address, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual', signal: sending.signal });
      if (answer.status !== KEPT) throw new Error('not kept');
      // what was typed meanwhile is still only here
      if (!isChanged) forget(key);
      const time = new Date().toTimeString().slice(0, 5).replace(':', '.');
      say(said.kept.replace('{{time}}', time));
    } catch {
      if (isLeaving) return;
      isChanged = true;
      say(said.offline);
      later();
    }
  }
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void keepDraft(), DRAFT_AFTER_MS);
  };
  const changed = () => {
    isChanged = true;
    remember(key, bodyWith('draft').toString());
    if (mayDraft) later();
  };

  edit.addEventListener('input', () => { changed(); if (state?.textContent === '') say(said.unsaved); });
  edit.addEventListener('submit', () => { isLeaving = true; clearTimeout(timer); sending?.abort(); });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) isLeaving = false; });
  addEventListener('pagehide', () => { if (isChanged && !isLeaving && mayDraft) navigator.sendBeacon(address, bodyWith('draft')); });
  addEventListener('online', () => void keepDraft());
  document.addEventListener('submit', ({ target }) => { if (target instanceof HTMLFormElement && /logg-ut/.test(target.action)) forgetAll(); });

  if (document.querySelector('[data-done]')) forget(key);
  else if (edit.dataset['posted'] === 'true') changed();
  else if (mayDraft) void bringBack(key, address, state, said.restored);

  followPreview(edit, address, bodyWith);
  for (const filter of document.querySelectorAll<HTMLElement>('[data-filter]')) startFilter(filter);
  document.getElementById('errors')?.focus();
  openTarget();
  addEventListener('hashchange', openTarget);
}

/** What this device kept because the server did not get it: sent now, and shown again. */
async function bringBack(key: string, address: string, state: HTMLElement | null, restored: string): Promise<void> {
  const flag = `${key}:restored`;
  const kept = recall(key);
  if (kept === null) {
    if (recall(flag) !== null && state) state.textContent = restored;
    return forget(flag);
  }
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(kept), credentials: 'same-origin', redirect: 'manual' }).catch(() => null);
  if (answer?.status !== KEPT) return;
  forget(key);
  remember(flag, '1');
  location.replace(`${address}?draft=1`);
}

function followPreview(edit: HTMLFormElement, address: string, bodyWith: (intent: string) => URLSearchParams): void {
  let timer = 0;
  let asking: AbortController | null = null;
  const refresh = async () => {
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(address, { method: 'POST', body: bodyWith('preview-part'), credentials: 'same-origin', redirect: 'manual', signal: asking.signal }).catch(() => null);
    if (!answer?.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('preview');
    const before = document.getElementById('preview');
    if (next && before && !before.contains(document.activeElement)) before.replaceWith(next);
  };
  edit.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), PREVIEW_AFTER_MS);
  });
}

/** Hides what holds none of the words that are typed; opens what holds them. */
function startFilter(filter: HTMLElement): void {
  const input = filter.querySelector('input');
  const within = filter.parentElement;
  if (!input || !within) return;
  filter.hidden = false;
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    const wanted = input.value.trim().toLowerCase();
    for (const label of within.querySelectorAll<HTMLElement>('label.tick')) {
      const holds = `${label.textContent} ${label.dataset['words'] ?? ''}`.toLowerCase().includes(wanted);
      label.hidden = !holds && label.querySelector<HTMLInputElement>('input:checked') === null;
    }
    for (const group of within.querySelectorAll<HTMLDetailsElement>('details')) {
      const isFound = wanted !== '' && group.querySelector('label.tick:not([hidden])') !== null;
      group.hidden = wanted !== '' && !isFound;
      group.open = isFound;
    }
  });
  input.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
}

/** A link to something that is folded opens it. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part: Element | null = target; part; part = part.parentElement) if (part instanceof HTMLDetailsElement) part.open = true;
  if (target && location.hash !== '') target.scrollIntoView();
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // the browser forbids storage: the server's draft must do
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('staff-edit:')) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
