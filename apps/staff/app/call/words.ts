import type { NEVER, Need, WHO_ASKS } from '@common-ground/api/contracts'

export const WHO_LABELS: Readonly<Record<(typeof WHO_ASKS)[number], string>> = {
  parent: 'A parent',
  carer: 'A carer with parental responsibility',
  youngPerson: 'The young person themselves',
}

export const CONTACT_LABELS = {
  telephone: 'By telephone',
  text: 'By text message',
  letter: 'By letter',
} as const

export const NEVER_LABELS: Readonly<Record<(typeof NEVER)[number], string>> = {
  calls: 'Do not ring',
  voicemail: 'Do not leave a voicemail',
  letters: 'Do not send letters',
}

export const NEED_LABELS: Readonly<Record<Need, string>> = {
  interpreter: 'An interpreter',
  bsl: 'British Sign Language',
  relay: 'A text relay service instead of the telephone',
  largePrint: 'Large print',
  easyRead: 'Easy Read',
  quiet: 'A quiet room',
  breaks: 'Breaks in a meeting',
  'step-free': 'A place without steps',
}

/** Every choice of a list, in its order. */
export const optionsOf = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, text: labels[value] }))
