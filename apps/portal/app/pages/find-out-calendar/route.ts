import { lastDateEntries } from '@common-ground/calendars'
import { rightsOf, settledBy } from '@common-ground/domain'
import { redirect } from 'react-router'
import { calendarResponse } from '../../case/calendar.server.ts'
import { answersOf } from '../../find-out/answers.server.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export function loader({ request, context }: Route.LoaderArgs) {
  const answers = answersOf(request, visit(context).today)
  if (!answers.facts) throw redirect(paths.findOut)
  const settled = settledBy(answers.facts)
  const deadlines = rightsOf(answers.facts).deadlines.filter(({ id }) => !settled.has(id))
  // Nobody is known here: the day a limit ends is all that tells one entry from another.
  const entries = lastDateEntries(deadlines, deadlines.map(({ due }) => due).join('.'), 0)
  return calendarResponse(entries, visit(context).call.now, 'last-dates.ics')
}
