import { meetingEntry, SAVED_BY_HAND } from '@common-ground/calendars'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { calendarResponse } from '../../case/calendar.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** One meeting as a calendar file. Its address works when the meeting has moved, was held or is off. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { reference, file } = params
  const view = await answering(request, visit(context).api.disagreements.show({ reference }))
  const meeting = view.meetings.find(({ id }) => `${id}.ics` === file)
  if (!meeting) throw data(null, 404)
  const entry = meetingEntry(meeting, view.reference, SAVED_BY_HAND)
  return calendarResponse([entry], visit(context).call.now, 'meeting.ics')
}
