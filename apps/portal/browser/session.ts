/** How long before the end somebody is asked whether they are still there, in milliseconds. */
const WARNING = 10 * 60_000
/** How often the time is looked at. A phone that slept finds out soon after it wakes. */
const LOOK_EVERY = 5_000

/** When a session ends, as the server says it and as other windows pass it on. */
type End = { readonly at: string; readonly secondsLeft: number }

const isEnd = (value: unknown): value is End =>
  typeof value === 'object' && value !== null && 'at' in value && 'secondsLeft' in value

const KEPT = 'What you have typed is still on this page. Send it, and we keep it while you sign in again.'

/** Asks the server for more time, as any use of the service does. */
async function askForMore(url: string): Promise<End | null> {
  const response = await fetch(url, { method: 'POST' }).catch(() => null)
  const end: unknown = response?.ok ? await response.json().catch(() => null) : null
  return isEnd(end) ? end : null
}

/** The dialog: what it says, and whether its button extends the session or only goes back to the page. */
function dialogOf(dialog: HTMLDialogElement) {
  const [title, text, button] = ['h2', 'p', 'button'].map((part) => dialog.querySelector(part))
  let asks = true
  return {
    say(heading: string, words: string, press: string): void {
      asks = press === 'Stay signed in'
      if (title) title.textContent = heading
      if (text) text.textContent = words
      if (button) button.textContent = press
    },
    show: (): void => void (dialog.open || dialog.showModal()),
    close: (): void => dialog.close(),
    onPress: (extend: () => void): void =>
      button?.addEventListener('click', () => (asks ? extend() : dialog.close())),
  }
}

/**
 * Warns before a session ends, and extends it when its reader says so: never by itself. What another window does
 * counts here too. Without this the page says when it ends, and what is sent later is kept all the same.
 */
export function sessionEnd(): void {
  const element = document.querySelector<HTMLDialogElement>('dialog[data-session-seconds]')
  if (!element) return
  const dialog = dialogOf(element)
  const windows = new BroadcastChannel('session')
  let [ends, at] = [0, '']
  /** Each thing is said once: whoever closed the warning is not asked again. */
  let said: 'nothing' | 'soon' | 'over' = 'nothing'

  const take = (end: End): void => {
    const later = Date.now() + end.secondsLeft * 1_000
    if (later <= ends) return
    ends = later
    at = end.at
    said = 'nothing'
    dialog.close()
    for (const each of document.querySelectorAll('[data-session-at]')) each.textContent = at
  }
  const look = (): void => {
    const left = ends - Date.now()
    if (left > WARNING || said === 'over' || (left > 0 && said === 'soon')) return
    said = left > 0 ? 'soon' : 'over'
    if (left > 0)
      dialog.say(
        'You will be signed out soon',
        `You will be signed out at ${at}. What you have typed is kept.`,
        'Stay signed in',
      )
    else dialog.say('You have been signed out', KEPT, 'Back to the page')
    dialog.show()
  }
  const extend = async (): Promise<void> => {
    const end = await askForMore(element.dataset.sessionExtend ?? '')
    if (!end) dialog.say('We could not keep you signed in', KEPT, 'Back to the page')
    else if (end.secondsLeft * 1_000 > WARNING) {
      take(end)
      windows.postMessage(end)
    } else
      dialog.say(
        'You cannot stay signed in any longer',
        `To keep your account safe, you are signed out at ${end.at}. ${KEPT}`,
        'Back to the page',
      )
  }

  dialog.onPress(() => void extend())
  windows.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isEnd(data)) take(data)
  })
  const now: End = {
    at: document.querySelector('[data-session-at]')?.textContent ?? '',
    secondsLeft: Number(element.dataset.sessionSeconds),
  }
  take(now)
  // Opening this page extended the session: other windows need not warn.
  windows.postMessage(now)
  setInterval(look, LOOK_EVERY)
  document.addEventListener('visibilitychange', look)
  look()
}
