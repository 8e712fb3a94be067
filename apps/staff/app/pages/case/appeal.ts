import type { StaffCaseView } from '@common-ground/api/contracts'
import { DIRECTED_WORDS, DIRECTION_WORDS, formatDate, formatWithWeekday } from '@common-ground/domain'

/** The appeal for the case's page: its subject line, and everything that the tribunal directed. */
export function appealOf({ appeal }: StaffCaseView) {
  if (!appeal || (appeal.subject === null && appeal.directions.length === 0)) return null
  return {
    subject: appeal.subject,
    directions: appeal.directions.map(({ id, kind, who, day, was, doneOn, said }) => ({
      id,
      what: DIRECTION_WORDS[kind].name,
      said,
      who: DIRECTED_WORDS[who].staff,
      day: formatWithWeekday(day),
      was: was && `It was ${formatDate(was)}`,
      standing: doneOn ? `Done on ${formatDate(doneOn)}` : 'To come',
    })),
  }
}
