import type { Me, QueueRow } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'

/** How many working days are left, in words. */
export function leftWords(days: number): string {
  const many = Math.abs(days) === 1 ? '1 working day' : `${Math.abs(days)} working days`
  if (days === 0) return 'Today is the last day'
  return days > 0 ? `${many} left` : `${many} over`
}

const lineOf = (row: QueueRow) => ({
  reference: row.reference,
  child: row.childName,
  decision: row.decisionLabel,
  who:
    row.waitsFor === 'decisionMaker'
      ? row.isMine
        ? 'You'
        : row.deciderName
      : `${row.officerName ?? 'Nobody has this case yet'}${row.isAsked ? ', to answer questions' : ', to recommend'}`,
  left: leftWords(row.daysLeft),
  isLate: row.daysLeft < 0,
  by: formatWithWeekday(row.decideBy),
})
export type QueueLine = ReturnType<typeof lineOf>

/** The queue in its two parts, each with the fewest days left first. */
export function queuePage(rows: readonly QueueRow[], me: Me) {
  const of = (whom: QueueRow['waitsFor']) => rows.filter(({ waitsFor }) => waitsFor === whom).map(lineOf)
  const isOnlyDecider = !me.roles.includes('officer') && !me.roles.includes('manager')
  return {
    title: 'Decisions that are looked at again',
    deciderTitle: isOnlyDecider ? 'Waits for you' : 'Waits for the decision maker',
    decider: of('decisionMaker'),
    officer: of('officer'),
    none: isOnlyDecider ? 'Nothing has been given to you' : 'No decision is being looked at again',
  }
}
