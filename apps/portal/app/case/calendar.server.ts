import { addDays, type Deadline, type LocalDate } from '@common-ground/domain'
import { createEvents, type DateArray } from 'ics'

/** A day as a calendar file wants it. */
export const dayParts = (day: LocalDate): DateArray => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/**
 * A calendar file of the days a family can lose: a whole day each, on the safe day where there is one, with a
 * reminder a week and a day before. It names no child and no case.
 * @param uid what makes the entries of one file its own; the same days make the same entries again.
 * @throws Error when the library cannot write an entry, which only a bug can cause.
 */
export function calendarOf(
  deadlines: readonly (Omit<Deadline, 'id'> & { readonly id: string })[],
  uid: string,
): string {
  const { error, value } = createEvents(
    deadlines
      .filter((deadline) => deadline.owedBy === 'family' && !deadline.passed)
      .map((deadline) => {
        const { id, due, safeBy = due, title, steps, citation } = deadline
        return {
          uid: `${id}.${uid}@common-ground`,
          title: title.family,
          start: dayParts(safeBy),
          end: dayParts(addDays(safeBy, 1)),
          description: [...steps.family, `Source: ${citation.instrument}, ${citation.provision}`].join('\n'),
          productId: 'common-ground',
          busyStatus: 'FREE' as const,
          alarms: [7, 1].map((days) => ({
            action: 'display' as const,
            description: title.family,
            trigger: { before: true, days },
          })),
        }
      }),
  )
  if (error || !value) throw error ?? new Error('No calendar could be written')
  return value
}

/** Answers with a calendar file. */
export const calendarResponse = (text: string, fileName = 'last-dates.ics'): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
