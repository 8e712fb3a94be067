import { lastDateEntries } from '@common-ground/calendars'
import { answering } from '@common-ground/web'
import { calendarResponse } from '../../case/calendar.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await answering(
    request,
    visit(context).api.disagreements.show({ reference: params.reference }),
  )
  const entries = lastDateEntries(view.deadlines, view.reference, view.version)
  return calendarResponse(entries, visit(context).call.now, 'last-dates.ics')
}
