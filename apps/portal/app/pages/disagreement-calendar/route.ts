import { answering } from '@common-ground/web'
import { calendarOf, calendarResponse } from '../../case/calendar.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await answering(
    request,
    visit(context).api.disagreements.show({ reference: params.reference }),
  )
  return calendarResponse(calendarOf(view.deadlines, view.reference))
}
