import { RECORD_CLASSES, type RecordClass, recordRule } from './classes.ts'

/** The birthday to which a case is kept at least, as a number of years; null where birthdays do not count. */
export type UntilAge = number | null

/** For how long an authority keeps each class, in the unit of its rule, and to which birthday a case. */
export type RetentionSchedule = { readonly [C in RecordClass]: number } & { readonly untilAge: UntilAge }

/** The youngest and the oldest birthday that an authority may choose. */
export const AGE_BOUNDS = { least: 18, most: 99 } as const

/**
 * The schedule where an authority has said nothing: common guidance for pupil files with a plan is the 31st birthday,
 * six years after a plan can last to (CFA 2014 s 83: 25).
 */
export const USUAL_SCHEDULE: RetentionSchedule = {
  ...(Object.fromEntries(RECORD_CLASSES.map((each) => [each, recordRule(each).usual])) as Record<
    RecordClass,
    number
  >),
  untilAge: 31,
}

/** What is wrong with a schedule: which period, and between which bounds it has to lie. */
export type ScheduleFault = {
  readonly period: RecordClass | 'untilAge'
  readonly least: number
  readonly most: number
}

const fits = (value: unknown, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** Every period of a schedule that lies outside its bounds; none where it is good. */
export function scheduleFaults(schedule: RetentionSchedule): readonly ScheduleFault[] {
  const periods = RECORD_CLASSES.flatMap((period): ScheduleFault[] => {
    const { least, most } = recordRule(period)
    return fits(schedule[period], { least, most }) ? [] : [{ period, least, most }]
  })
  const age = schedule.untilAge
  return age === null || fits(age, AGE_BOUNDS) ? periods : [...periods, { period: 'untilAge', ...AGE_BOUNDS }]
}

/**
 * An authority's schedule out of what it has said, which may be a part.
 *
 * @throws RangeError where a period lies outside its bounds: better nothing is removed than the wrong thing.
 */
export function scheduleOf(said: Partial<RetentionSchedule> | null | undefined): RetentionSchedule {
  const schedule = { ...USUAL_SCHEDULE, ...said }
  const [fault] = scheduleFaults(schedule)
  if (fault)
    throw new RangeError(
      `The retention period “${fault.period}” is not from ${fault.least} to ${fault.most}.`,
    )
  return schedule
}

/** The same, or null where a period lies outside its bounds: for pages, which then say nothing of it. */
export function soundSchedule(said: Partial<RetentionSchedule>): RetentionSchedule | null {
  const schedule = { ...USUAL_SCHEDULE, ...said }
  return scheduleFaults(schedule).length === 0 ? schedule : null
}
