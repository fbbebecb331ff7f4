// Passkeys (WebAuthn Level 3, §5): what only the browser can do. Everything else of signing in works without script.

type Ceremonie = 'entrer' | 'ajouter';

const fromBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;

const toBase64 = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const credentials = (list: PublicKeyCredentialDescriptorJSON[] = []): PublicKeyCredentialDescriptor[] =>
  list.map(({ id }) => ({ type: 'public-key', id: fromBase64(id) }));

async function demander<T>(nom: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`/identite/passkey/${nom}`, init);
  if (!answer.ok) throw new Error(nom);
  return (await answer.json()) as T;
}

async function ajouter(nom: string): Promise<void> {
  const options = await demander<PublicKeyCredentialCreationOptionsJSON>('generate-register-options');
  const made = (await navigator.credentials.create({
    publicKey: {
      ...(options as object as PublicKeyCredentialCreationOptions),
      challenge: fromBase64(options.challenge),
      user: { ...options.user, id: fromBase64(options.user.id) },
      excludeCredentials: credentials(options.excludeCredentials),
    },
  })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  await demander('verify-registration', {
    name: nom,
    response: {
      id: made.id,
      rawId: made.id,
      type: made.type,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        clientDataJSON: toBase64(response.clientDataJSON),
        attestationObject: toBase64(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    },
  });
}

async function entrer(): Promise<void> {
  const options = await demander<PublicKeyCredentialRequestOptionsJSON>('generate-authenticate-options');
  const found = (await navigator.credentials.get({
    publicKey: {
      ...(options as object as PublicKeyCredentialRequestOptions),
      challenge: fromBase64(options.challenge),
      allowCredentials: credentials(options.allowCredentials),
    },
  })) as PublicKeyCredential;
  const response = found.response as AuthenticatorAssertionResponse;
  await demander('verify-authentication', {
    response: {
      id: found.id,
      rawId: found.id,
      type: found.type,
      clientExtensionResults: found.getClientExtensionResults(),
      response: {
        clientDataJSON: toBase64(response.clientDataJSON),
        authenticatorData: toBase64(response.authenticatorData),
        signature: toBase64(response.signature),
        userHandle: response.userHandle === null ? undefined : toBase64(response.userHandle),
      },
    },
  });
}

function brancher(part: HTMLElement): void {
  const button = part.querySelector('button');
  const status = part.querySelector('output');
  const { cleAcces, suite = '/', echec = '' } = part.dataset;
  part.hidden = false;
  button?.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if ((cleAcces as Ceremonie) === 'entrer') await entrer();
      else await ajouter(part.querySelector('input')?.value ?? '');
      location.assign(suite);
    } catch {
      button.disabled = false;
      if (status !== null) status.textContent = echec;
    }
  });
}

if ('PublicKeyCredential' in window) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-cle-acces]')) brancher(part);
}
