import { compare } from '../../calendar/index.ts'
import { isWritten } from '../../people/text-ref.ts'
import { caseDeadlines } from '../next-date.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** What people do about time limits: do what they owe, and change a date, which takes two of them. */
export const DATE_HANDLERS: Handlers<'recordDone' | 'proposeDate' | 'confirmDate' | 'refuseDate'> = {
  recordDone: ({ kase, command, on, today }) => {
    const { deadline, doneOn } = command
    const running = caseDeadlines(kase, today).find(({ id }) => id === deadline)
    if (!running) return { code: 'noSuchDate' }
    if (running.owedBy === 'family') return { code: 'familysOwnDate' }
    if (kase.done[deadline] === doneOn) return { code: 'nothingChanges' }
    return notInTheFuture(doneOn, today) ?? [{ type: 'dutyDone', on, deadline, doneOn }]
  },

  proposeDate: ({ kase, command, actor, on, today }) => {
    const { deadline, to, reason } = command
    const running = caseDeadlines(kase, today).find(({ id }) => id === deadline)
    if (!running) return { code: 'noSuchDate' }
    if (!isWritten(reason)) return { code: 'wordsMissing' }
    if (running.due === to) return { code: 'nothingChanges' }
    if (running.owedBy === 'family' && compare(to, running.due) < 0) return { code: 'familyDateEarlier' }
    return [{ type: 'dateChangeProposed', on, deadline, from: running.due, to, reason, by: actor.id }]
  },

  confirmDate: ({ kase, command, actor, on, today }) => {
    const { deadline } = command
    const proposed = kase.proposedDates[deadline]
    if (!proposed) return { code: 'nothingProposed' }
    if (proposed.proposedBy === actor.id) return { code: 'samePerson' }
    const running = caseDeadlines(kase, today).find(({ id }) => id === deadline)
    if (!running) return { code: 'noSuchDate' }
    const { to, reason, proposedBy } = proposed
    // The law may have moved the date past the one asked for since somebody asked.
    if (running.owedBy === 'family' && compare(to, running.due) < 0) return { code: 'familyDateEarlier' }
    const from = running.due
    return [{ type: 'dateChanged', on, deadline, from, to, reason, proposedBy, confirmedBy: actor.id }]
  },

  refuseDate: ({ kase, command, on }) => {
    const { deadline, reason } = command
    const proposed = kase.proposedDates[deadline]
    if (!proposed) return { code: 'nothingProposed' }
    if (!isWritten(reason)) return { code: 'wordsMissing' }
    return [{ type: 'dateChangeRefused', on, deadline, to: proposed.to, reason }]
  },
}
