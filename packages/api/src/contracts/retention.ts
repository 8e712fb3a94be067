import { AGE_BOUNDS, RECORD_CLASSES, RECORD_WORDS, type RecordClass, recordRule } from '@common-ground/domain'
import { z } from 'zod'
import { date, ofCase, words } from './fields.ts'

/** A period as somebody types it: a whole number between its bounds, which the message names. */
const period = (least: number, most: number, name: string) => {
  const say =
    least === most
      ? `${name}: this is always ${least}`
      : `${name}: enter a whole number from ${least} to ${most.toLocaleString('en-GB')}`
  return z
    .union(
      [
        z
          .string()
          .trim()
          .regex(/^\d{1,5}$/, say),
        z.number(),
      ],
      { error: say },
    )
    .transform(Number)
    .refine((many) => Number.isInteger(many) && many >= least && many <= most, say)
}

/** The periods of a schedule that an authority may choose. */
export const CHOSEN_CLASSES = RECORD_CLASSES.filter((each) => recordRule(each).least < recordRule(each).most)

const periodOf = (recordClass: RecordClass) => {
  const { least, most } = recordRule(recordClass)
  return period(least, most, RECORD_WORDS[recordClass].name)
}

/** A new schedule: every period, the birthday, and why. */
export const NewSchedule = z.strictObject({
  case: periodOf('case'),
  untilAge: z.union([
    z.literal('').transform(() => null),
    z.null(),
    period(AGE_BOUNDS.least, AGE_BOUNDS.most, 'The birthday, or nothing'),
  ]),
  file: periodOf('file'),
  message: periodOf('message'),
  outside: periodOf('outside'),
  closedAccount: periodOf('closedAccount'),
  unconfirmedAccount: periodOf('unconfirmedAccount'),
  audit: periodOf('audit'),
  reason: words('Say why the periods change', 1_000),
})

/** Several removals at once, as many as somebody can have looked at. */
export const MOST_AT_ONCE = 50
export const ApproveRemovals = z.strictObject({
  ids: z
    .array(z.uuid(), { error: 'Choose at least one to approve' })
    .min(1, 'Choose at least one to approve')
    .max(MOST_AT_ONCE, `Choose ${MOST_AT_ONCE} or fewer at a time`),
})

/** That records stay: until when, and why. */
export const KeepRecords = z.strictObject({
  until: date('Enter the day until which they are kept'),
  reason: words('Say why they are kept', 1_000),
})

/** Why a case is put under a legal hold, or is no longer. */
export const PlaceHold = z.strictObject({ reason: words('Say why this case has to be kept', 1_000) })
export const LiftHold = z.strictObject({ reason: words('Say why the hold is needed no longer', 1_000) })
export const OneHold = ofCase.extend({ id: z.uuid() })

/** Which of the removals, as the address has it: what is none of the lists is the first. */
export const RemovalsQuery = z.object({
  list: z.enum(['waiting', 'approved', 'kept']).catch('waiting').default('waiting'),
})
export type RemovalsQuery = z.infer<typeof RemovalsQuery>

/** What has been removed; of one case alone, where its reference is typed. No reference has a NUL in it. */
export const RemovedQuery = z.object({
  reference: z
    .string()
    .transform((typed) => typed.replaceAll('\0', '').trim().slice(0, 40))
    .catch('')
    .default(''),
})
export type RemovedQuery = z.infer<typeof RemovedQuery>

/** One class of the schedule, in words. */
export type ScheduleLine = {
  readonly recordClass: RecordClass
  readonly name: string
  readonly what: string
  readonly period: string
  /** Whether a person approves each removal. */
  readonly asks: boolean
  readonly source: string
}
export type ScheduleView = {
  readonly version: number
  readonly lines: readonly ScheduleLine[]
  /** What the form holds at first. */
  readonly values: Readonly<Record<string, string>>
  readonly mayChange: boolean
  readonly changes: readonly {
    readonly version: number
    readonly setBy: string
    readonly setAt: string
    readonly reason: string
    readonly periods: readonly string[]
  }[]
}

/** Records that are proposed for removal, or that somebody has decided about. */
export type RemovalView = {
  readonly id: string
  readonly reference: string | null
  readonly name: string
  /** Why it is due, or no longer: a sentence. */
  readonly why: string
  readonly records: number
  readonly proposedOn: string
  /** What somebody decided, in words; null while it waits. */
  readonly decided: string | null
}
export type RemovalsView = {
  readonly rows: readonly RemovalView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
/** One of them, with what would go. */
export type RemovalDetail = RemovalView & {
  readonly goes: readonly { readonly what: string; readonly many: number }[]
  readonly mayApprove: boolean
}
/** A case whose time is over and that stays all the same. */
export type KeptCase = { readonly reference: string; readonly why: string }

export type HoldView = {
  readonly id: string
  readonly reference: string
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: string
  readonly lifted: string | null
}
export type HoldsView = {
  readonly rows: readonly HoldView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
/** The holds of one case, and what this person may do about them. */
export type CaseHolds = {
  readonly held: 'itself' | 'linked' | null
  readonly rows: readonly HoldView[]
  readonly mayPlace: boolean
  readonly mayLift: boolean
}

/** That something was removed. */
export type RemovedView = {
  readonly id: string
  readonly reference: string | null
  readonly name: string
  readonly removedOn: string
  readonly approvedBy: string
  readonly rule: string
  readonly goes: readonly { readonly what: string; readonly many: number }[]
  readonly lastHash: string | null
}
export type RemovedList = {
  readonly rows: readonly RemovedView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
