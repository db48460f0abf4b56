/** Copies the sheet's text, and prints it. Its own small file: nothing else is loaded with it. */
const part = document.querySelector('.take-away');
const says = part?.querySelector('[data-take="says"]');
const text = part?.querySelector('textarea');
const copy = part?.querySelector<HTMLButtonElement>('[data-take="copy"]');

/** Where the browser forbids it, the text is shown and marked, so that it can be copied by hand. */
async function copyText(from: HTMLTextAreaElement, button: HTMLButtonElement): Promise<void> {
  let said = button.dataset['done'] ?? '';
  try {
    await navigator.clipboard.writeText(from.value);
  } catch {
    said = button.dataset['failed'] ?? '';
    const around = from.closest('details');
    if (around) around.open = true;
    from.focus();
    from.select();
  }
  if (says) says.textContent = said;
}

if (text && copy) {
  copy.addEventListener('click', () => void copyText(text, copy));
  part?.querySelector('[data-take="print"]')?.addEventListener('click', () => window.print());
  for (const hidden of part?.querySelectorAll<HTMLElement>('.with-device') ?? []) hidden.hidden = false;
}
