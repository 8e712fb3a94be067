import {
  type Case,
  type CaseEvent,
  localDate,
  localTime,
  type Member,
  REMINDER_TEMPLATES,
  type ReminderTemplate,
} from '@common-ground/domain'
import type { ACCOUNT } from '../catalogue/account.ts'
import {
  type AccountTemplate,
  accountLetter,
  CATALOGUE,
  comeBackLetter,
  contactChangedLetter,
  coverLetter,
  draftReminder,
  invitationLetter,
  type Letter,
  letterToPost,
  type Names,
  outsideLetter,
  reminderDigest,
  reminderLetter,
} from '../index.ts'
import { ALL_SAMPLES, OFFICER, SAMPLES } from './samples.ts'

/** Something that happens to the sample case, and what the case is like after it. */
export type Scene = {
  readonly events: readonly CaseEvent[]
  readonly after?: (kase: Case) => Case
  readonly actorId?: string
}

const S = SAMPLES
const byFamily = { from: 'family' } as const
const was = { meetingOn: S.messageSent.on }
const off = { meetingOn: S.mediationArranged.meetingOn, at: localTime('09:30') }
const MEETINGS = [S.conversationArranged, S.disagreementResolutionArranged, S.mediationArranged] as const

const arranged = (kase: Case): Case => ({
  ...kase,
  stages: {
    ...kase.stages,
    conversation: { ...kase.stages.conversation, ...S.conversationArranged, state: 'arranged' },
    mediation: {
      ...kase.stages.mediation,
      ...S.mediationRequested,
      ...S.mediationArranged,
      state: 'arranged',
    },
  },
})
const endsWithRight = (kase: Case): Case => ({
  ...kase,
  people: kase.people.map(
    (each): Member => (each.relation === 'parent' ? { ...each, endedOn: S.rightMoved.on } : each),
  ),
})

/** What can happen to a case that the first sample of an event does not show. */
const OTHERS: readonly Scene[] = [
  { events: [{ ...S.messageSent, ...byFamily }] },
  { events: [{ ...S.messageSent, ...byFamily, person: 'parent-1' }], actorId: 'friend-1' },
  { events: [{ ...S.caseClosed, outcome: 'withdrawn', summary: null }] },
  { events: [S.caseClosed], after: arranged },
  { events: [{ ...S.caseReopened, by: 'family' }], after: arranged },
  { events: [S.withdrawalUndone], after: arranged },
  { events: [{ ...S.conversationRequested, by: 'council' }] },
  ...MEETINGS.flatMap((event): Scene[] => [
    { events: [{ ...event, was }] },
    { events: [{ ...event, was: { meetingOn: event.meetingOn, ...(event.at && { at: event.at }) } }] },
  ]),
  { events: [{ ...S.conversationWithdrawn, off }] },
  { events: [{ ...S.disagreementResolutionWithdrawn, off }] },
  { events: [{ ...S.mediationWithdrawn, off }] },
  { events: [{ ...S.reconsiderationRequested, by: 'council' }] },
  {
    events: [
      { ...S.reconsiderationOpened, sameDecider: { by: OFFICER, reason: S.messageSent.text } },
    ] as readonly CaseEvent[],
  },
  { events: [{ ...S.positionStated, ...byFamily }] },
  { events: [{ ...S.pointSettled, ...byFamily }] },
  { events: [{ ...S.agreementSigned, by: OFFICER, side: 'council' }] },
  { events: [{ ...S.disagreementResolutionRequested, askedBy: 'council' }] },
  {
    events: [
      { ...S.disagreementResolutionRequested, kind: 'DR4', parties: ['council', 'icb'], askedBy: 'council' },
    ],
  },
  { events: [{ ...S.mediationRequested, askedBy: 'council' }] },
  { events: [{ ...S.contactRecorded, personId: null }] },
  { events: [{ ...S.rightMoved, keepParent: false }], after: endsWithRight },
  { events: [S.dateChangeRefused, S.deadlineMoved] },
]

/** One scene or more for every event. With `LETTERS`, every template of the catalogue comes up. */
export const SCENES: readonly Scene[] = [...ALL_SAMPLES.map((event) => ({ events: [event] })), ...OTHERS]

type StaffToo<T> = T extends `${infer Base}Staff` ? Base : never
type InBothWorlds = StaffToo<keyof typeof ACCOUNT>
const TO_STAFF: readonly (InBothWorlds | 'secondStepReset')[] = [
  'passwordChanged',
  'newDevice',
  'secondStepAdded',
  'secondStepRemoved',
  'secondStepReset',
]
const TO_FAMILIES: readonly AccountTemplate[] = [
  'confirmEmail',
  'alreadyHaveAccount',
  'finishAccount',
  'resetPassword',
  'passwordChanged',
  'newDevice',
  'secondStepAdded',
  'secondStepRemoved',
  'emailChangeAsked',
  'confirmNewEmail',
  'emailInUse',
  'accountClosed',
]
const day = localDate('2026-12-08')

const NEAR = { reference: 'ABC-DEF-GHJ', day, isLate: false }

/** Whether a reminder is one of the family's side. */
const isOfFamily = (template: ReminderTemplate): boolean => CATALOGUE[template].to.includes('family')

/** Every message that is written when nothing happens to a case. */
export const LETTERS = (names: Names): readonly Letter[] => {
  const values = {
    link: `${names.portalOrigin}/reset-password/TOKEN`,
    passwordLink: `${names.portalOrigin}/forgotten-password`,
    device: 'Safari on iPhone',
    moment: '4 June 2026 at 9:32am',
  }
  return [
    ...TO_FAMILIES.map((template) => accountLetter(template, values, false, names)),
    ...TO_STAFF.map((template) => accountLetter(template, values, true, names)),
    invitationLetter('TOKEN', 14, names),
    comeBackLetter('ABCD-EFGH', 60, names),
    contactChangedLetter(names),
    coverLetter({ from: day, until: day }, names),
    letterToPost('ABC-DEF-GHJ', names),
    ...(['partyAsked', 'providerReferred', 'icbTold', 'adviserTold'] as const).map((purpose) =>
      outsideLetter(purpose, 'TOKEN', 'Tuesday 8 December 2026', names),
    ),
    ...REMINDER_TEMPLATES.map((template) =>
      reminderLetter(template, NEAR, isOfFamily(template) ? 'family' : 'staff', names),
    ),
    reminderLetter('reminderMeeting', NEAR, 'staff', names),
    ...(['organisation', 'adviser'] as const).map((reader) => reminderDigest([NEAR], reader, names)),
    ...(['portal', 'code'] as const).map((reader) => draftReminder(day, reader, names)),
  ]
}
