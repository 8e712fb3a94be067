import { calendarFile, calendarType, type Entry } from '@common-ground/calendars'

/** Answers with a calendar file, to be saved. Its name says nothing of anybody. */
export function calendarResponse(entries: readonly Entry[], now: Date, fileName: string): Response {
  const file = calendarFile(entries, { now })
  return new Response(file, {
    headers: {
      'Content-Type': calendarType(file),
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
