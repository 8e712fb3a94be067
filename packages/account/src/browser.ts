/**
 * Forms that ask the device for a passkey: what the server asked stands in the form, what the device answers goes back
 * with it. Without this the form sends an empty answer and the server says so.
 */
async function ask(form: HTMLFormElement): Promise<string> {
  const options = JSON.parse(form.dataset.options ?? '{}')
  const made =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        })
  return JSON.stringify((made as PublicKeyCredential | null)?.toJSON() ?? null)
}

/** Makes every such form of the page ask the device before it is sent. */
export function passkeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const answer = form.querySelector<HTMLInputElement>('input[name="response"]')
      // Somebody who changes their mind at the device is told by the server that it did not answer.
      void ask(form)
        .catch(() => '')
        .then((said) => {
          if (answer) answer.value = said
          form.submit()
        })
    })
  }
}
