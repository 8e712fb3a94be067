import type { LocalDate } from '@common-ground/domain'

/** What a job is given: the moment that it is done for. It holds nothing of anybody. */
export type Sweep = (now: Date) => Promise<unknown>

/** A piece of work that comes again and again. What is due is read from the cases each time: a lost one heals. */
export type SweepQueue = {
  readonly name: string
  /** Minute, hour, day of the month, month, day of the week; London time. */
  readonly cron: string
  readonly run: Sweep
}

/** How a job that fails is tried again, and for how long it is kept: nothing goes for want of somebody to look. */
export const JOB_OPTIONS = {
  retryLimit: 10,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 900,
  heartbeatSeconds: 60,
  retentionSeconds: 90 * 86_400,
  deleteAfterSeconds: 30 * 86_400,
} as const

/** Where jobs go that failed each time, for a person to look at. */
export const FAILED_QUEUE = 'failed'

/** What takes up jobs that somebody has asked to be done again. */
export const REPEAT_QUEUE = 'repeat'

export type Holidays = ReadonlySet<LocalDate>
