import type { ContactBy, Need, RaiseDraft } from '@common-ground/api/contracts'
import type { Option } from '@common-ground/ui'

/** The ways of getting in touch, as a family says them. */
export const CONTACT_WORDS: Record<ContactBy, string> = {
  email: 'By email',
  telephone: 'By telephone',
  text: 'By text message',
  letter: 'By letter',
}

/** What we must not do, because others might hear or read it. */
export const NEVER_OPTIONS = [
  { value: 'calls', text: 'Do not ring' },
  { value: 'voicemail', text: 'Do not leave a voicemail' },
  { value: 'letters', text: 'Do not send letters' },
] as const satisfies readonly Option[]

/** What somebody asked us not to do and at the same time to do, in words; null when the two go together. */
export function barredBy(
  contactBy: ContactBy | null | undefined,
  never: readonly string[] = [],
): string | null {
  if (contactBy === 'telephone' && never.includes('calls')) {
    return 'You asked us to telephone and not to ring. Change one of them'
  }
  if (contactBy === 'letter' && never.includes('letters')) {
    return 'You asked us to write letters and not to send letters. Change one of them'
  }
  return null
}

const NEED_WORDS: Record<Need, string> = {
  interpreter: 'An interpreter',
  bsl: 'British Sign Language',
  relay: 'A text relay service instead of the telephone',
  largePrint: 'Large print',
  easyRead: 'Easy Read',
  quiet: 'A quiet room',
  breaks: 'Breaks in a meeting',
  'step-free': 'A place without steps',
}

/** What somebody may need, as choices. An interpreter needs a language. */
export const NEED_OPTIONS: readonly Option[] = (Object.keys(NEED_WORDS) as Need[]).map((value) => ({
  value,
  text: NEED_WORDS[value],
  ...(value === 'interpreter' && {
    below: [{ name: 'language', kind: 'text', label: 'Which language?', width: 20 } as const],
  }),
}))

/** What somebody needs, in one line. */
export function needsInWords({ needs = [], language, needsNote }: RaiseDraft): string {
  const said = needs.map((need) =>
    need === 'interpreter' && language ? `An interpreter: ${language}` : NEED_WORDS[need],
  )
  return [...said, needsNote].filter(Boolean).join('. ')
}

/** The same for what a case keeps: needs by their names, as they were chosen. */
export const needWords = (name: string): string => (name in NEED_WORDS ? NEED_WORDS[name as Need] : name)
