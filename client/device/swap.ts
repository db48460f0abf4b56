/**
 * Makes a form's click change its own part of the page without loading the rest: the same post, the same page in answer, of which one
 * part is taken. Whatever goes wrong, the browser posts the form by itself.
 */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset['swap'] || form.dataset['plainly']) return;
  event.preventDefault();
  const pressed = event.submitter;
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  swap(form, pressed, form.dataset['swap']).catch(() => {
    form.dataset['plainly'] = 'true';
    form.removeAttribute('aria-busy');
    form.requestSubmit(pressed);
  });
});

async function swap(form: HTMLFormElement, pressed: HTMLElement | null, id: string): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, pressed)) if (typeof value === 'string') fields.append(name, value);
  const answer = await fetch(form.action, { method: 'POST', body: fields, credentials: 'same-origin' });
  if (!answer.ok) throw new Error('not answered');
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
  const before = document.getElementById(id);
  if (!next || !before) throw new Error('not in the answer');
  before.replaceWith(next);
  const said = next.querySelector<HTMLElement>('[data-said]');
  said?.focus();
}
