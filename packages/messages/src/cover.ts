import { formatWithWeekday, type LocalDate } from '@common-ground/domain'
import { bareLetter, type Letter, type Names } from './letter.ts'

/** What a deputy is told: that they stand in for a colleague, and when. It names no case. */
export const coverLetter = (
  days: { readonly from: LocalDate; readonly until: LocalDate },
  names: Pick<Names, 'authorityName' | 'staffOrigin' | 'wordings'>,
): Letter =>
  bareLetter(
    'coverNamed',
    {
      from: formatWithWeekday(days.from),
      until: formatWithWeekday(days.until),
      link: `${names.staffOrigin}/work`,
    },
    names,
  )
