/** Asks the browser for a passkey, or to make one, and sends its answer with the form. Its own file: nothing else is loaded with it. */
const form = document.querySelector<HTMLFormElement>('form[data-passkey]');

const tell = (what: 'nothing' | 'failed' | 'unsupported') => document.querySelectorAll<HTMLElement>('[data-passkey-says]').forEach((one) => {
  one.hidden = one.dataset['passkeySays'] !== what;
});

async function ask(on: HTMLFormElement): Promise<void> {
  const options = JSON.parse(on.dataset['options'] ?? '{}') as PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
  const made = on.dataset['passkey'] === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const answer = on.elements.namedItem('answer');
  if (!(made instanceof PublicKeyCredential) || !(answer instanceof HTMLInputElement)) throw new Error('no passkey');
  answer.value = JSON.stringify(made);
  on.submit();
}

if (form) {
  const isKnown = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  const run = () => {
    tell('nothing');
    if (isKnown) ask(form).catch(() => tell('failed'));
    else tell('unsupported');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  if (form.dataset['passkey'] === 'get') run();
  else tell('nothing');
}
