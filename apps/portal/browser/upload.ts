/** Files up to this size go with the form: a broken connection costs little. In bytes. */
const SMALL = 4 * 1024 * 1024
/** How often a piece is tried again after a connection broke. */
const TRIES = 5

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks the server until it answers; a broken connection is met with patience. */
async function asked(url: string, init: RequestInit): Promise<Record<string, unknown>> {
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(url, init).catch(() => null)
    if (response?.ok) return response.json()
    if (tried === TRIES || (response && response.status < 500)) throw new Error('The upload was refused')
    await pause(500 * tried)
  }
}

/** Sends a file in pieces, each counted once, and says how far it has come. */
async function sendPieces(
  base: string,
  file: File,
  said: (percent: number) => void,
): Promise<Record<string, unknown>> {
  const begun = await asked(base, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileName: file.name, bytes: file.size }),
  })
  if (begun.ok !== true) return begun
  const pieceBytes = Number(begun.pieceBytes)
  const url = `${base}?id=${begun.id}`
  for (let piece = 0; piece * pieceBytes < file.size; piece += 1) {
    const body = file.slice(piece * pieceBytes, (piece + 1) * pieceBytes)
    await asked(`${url}&piece=${piece}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
    said(Math.min(100, Math.round(((piece + 1) * pieceBytes * 100) / file.size)))
  }
  return asked(url, { method: 'POST' })
}

/**
 * Large files go in pieces as soon as they are chosen, with how far they have come in words. Without this, or when it
 * fails, the form sends the file as any other.
 */
export function uploads(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-uploads]')) {
    const { form } = input
    const status = form?.querySelector('[data-upload-status]')
    const field = (name: string) =>
      form?.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      const [id, name] = [field('documentId'), field('fileName')]
      if (!file || !status || !id || !name || file.size <= SMALL) return
      const say = (words: string) => {
        status.textContent = words
      }
      say(`Sending ${file.name}…`)
      sendPieces(input.dataset.uploads ?? '', file, (percent) =>
        say(`Sending ${file.name}: ${percent} per cent`),
      )
        .then((received) => {
          if (received.ok !== true) return say(String(received.text ?? 'Choose the file again'))
          id.value = String(received.documentId)
          name.value = String(received.fileName)
          input.value = ''
          say(`${file.name} has arrived. Answer the questions below and press “Add it”.`)
        })
        .catch(() => say(`${file.name} will be sent when you press “Add it”.`))
    })
  }
}
