import { formatWithWeekday, type LocalDate } from '@common-ground/domain'
import type { Names } from './letter.ts'

/** What a deputy is told: that they stand in for a colleague, and when. It names no case. */
export function coverLetter(
  days: { readonly from: LocalDate; readonly until: LocalDate },
  names: Pick<Names, 'authorityName' | 'staffOrigin'>,
): { readonly subject: string; readonly body: string } {
  const from = formatWithWeekday(days.from)
  const until = formatWithWeekday(days.until)
  return {
    subject: 'You cover for a colleague',
    body: [
      `You cover for a colleague from ${from} to ${until}, both days included.`,
      'On those days their cases stand in “My work”, each marked with their name. The cases stay theirs.',
      `${names.staffOrigin}/work`,
      names.authorityName,
    ].join('\n\n'),
  }
}
