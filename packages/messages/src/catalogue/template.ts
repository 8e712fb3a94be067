import type { Timing } from '@common-ground/domain'

/**
 * For whom a message is written.
 *
 * - `family`: whoever raised it, another parent, the young person, and whoever supports one of them.
 * - `youngPerson`: the young person alone, in words of their own.
 * - `attending`: whoever only comes to meetings, and hears of nothing else.
 * - `officer`, `decisionMaker`, `manager`: people of the council.
 * - `provider`, `school`, `icb`: organisations outside, which have no account.
 * - `invited`: somebody who may have no account yet.
 * - `account`, `staffAccount`: whoever signs in, about their own account.
 */
export const AUDIENCES = [
  'family',
  'youngPerson',
  'attending',
  'officer',
  'decisionMaker',
  'manager',
  'provider',
  'school',
  'icb',
  'invited',
  'account',
  'staffAccount',
] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * What kind of message it is. One of a `meeting` is told also where it would otherwise go without saying, since whoever
 * only comes to meetings hears of nothing else. A `decision` is news that can be bad.
 */
export const KINDS = ['news', 'meeting', 'decision', 'reminder', 'account', 'outside'] as const
export type Kind = (typeof KINDS)[number]

/** The words of a template: its subject, what happened, and what to do now. An empty line begins a new paragraph. */
export type Words = { readonly subject: string; readonly happened: string; readonly toDo: string }
export const WORD_FIELDS = ['subject', 'happened', 'toDo'] as const satisfies readonly (keyof Words)[]

/** What a placeholder stands for, in words for whoever edits a template. */
export const PLACEHOLDERS = {
  reference: 'the reference of the case',
  day: 'a day, such as Tuesday 8 December 2026',
  dates: 'dates that are near, a line each',
  when: 'the day and time of a meeting',
  from: 'the first day',
  until: 'the last day',
  days: 'how many days',
  link: 'the address of the page to open, on a line of its own',
  passwordLink: 'the address of the page to choose another password, on a line of its own',
  code: 'the code that they come back with',
  moment: 'a day and a time',
  device: 'what somebody signed in with, in our own words',
} as const
export type Placeholder = keyof typeof PLACEHOLDERS
export type Values = Readonly<Partial<Record<Placeholder, string>>>

/** Where a message leads, and what stands around its words. */
export type Frame =
  /** The case in the portal, with the next last day, and that details are left out. */
  | 'portalCase'
  /** The case in the staff app, with its next date. */
  | 'staffCase'
  /** The words and the council's name alone. */
  | 'bare'

/** One message of the product. */
export type Template = {
  /** What it is called in the list of messages. */
  readonly name: string
  readonly to: readonly Audience[]
  readonly kind: Kind
  readonly timing: Timing
  readonly frame: Frame
  readonly words: Words
}

const FOUND = /\{(\w*)\}/g

/** The names between braces in a text, in order, each once. */
export const placeholdersIn = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(FOUND)].map(([, name = '']) => name))),
]

/** Which placeholders other words of a template must hold: those of the product's own, but for the reference. */
export const mustHold = ({ words }: Template): readonly Placeholder[] =>
  placeholdersIn(words.happened, words.toDo).filter((name) => name !== 'reference') as Placeholder[]

/** Which they may hold: those they must, and the reference wherever there is one. */
export const mayHold = (template: Template): readonly Placeholder[] => {
  const { subject, happened, toDo } = template.words
  const own = placeholdersIn(subject, happened, toDo) as readonly Placeholder[]
  return template.frame === 'bare' || own.includes('reference') ? own : ['reference', ...own]
}

const toReader =
  (frame: Frame, subject: string) =>
  (to: readonly Audience[], kind: Kind, timing: Timing) =>
  (name: string, happened: string, toDo: string): Template => ({
    name,
    to,
    kind,
    timing,
    frame,
    words: { subject, happened, toDo },
  })

const inPortal = toReader('portalCase', 'There is news about your disagreement {reference}')
const atCouncil = toReader('staffCase', 'There is news about case {reference}')

/** News for everyone of the family's side. */
export const news = inPortal(['family'], 'news', 'atOnce')
/** News for them that can be bad: it keeps to gentle hours whatever it says, so that the hour gives nothing away. */
export const gently = inPortal(['family'], 'decision', 'gentle')
/** About a meeting, for everybody who comes. */
export const ofMeeting = inPortal(['family', 'attending'], 'meeting', 'atOnce')
/** About a meeting, where whoever only comes to meetings is told in other words. */
export const ofMeetingToFamily = inPortal(['family'], 'meeting', 'atOnce')
/** For the young person, in words of their own. */
export const toYoungPerson = inPortal(['youngPerson'], 'news', 'atOnce')
export const toOfficer = atCouncil(['officer'], 'news', 'atOnce')
export const toDecisionMaker = atCouncil(['decisionMaker'], 'news', 'atOnce')
export const toManager = atCouncil(['manager'], 'news', 'atOnce')
/** For people of the council who are named on a case. */
export const toNamed = atCouncil(['officer', 'decisionMaker', 'manager'], 'news', 'atOnce')

/** A message that is about no case of its reader, or leads elsewhere: it holds its own link. */
export const bare =
  (to: readonly Audience[], kind: Kind) =>
  (name: string, words: Words): Template => ({ name, to, kind, timing: 'atOnce', frame: 'bare', words })
