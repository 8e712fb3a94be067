import { OUTSIDE_WHAT, type SentOutside } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'

/** What went to somebody outside, as the family's page lists it. Whoever may not read the paper learns that it went. */
export function sharedLine({
  id,
  purpose,
  organisation,
  sentOn,
  openedOn,
  answeredOn,
  isOpen,
  isReadable,
}: SentOutside) {
  const became = answeredOn
    ? `Answered on ${formatWithWeekday(answeredOn)}`
    : openedOn
      ? `Opened on ${formatWithWeekday(openedOn)}`
      : 'Not opened yet'
  const waits = purpose === 'partyAsked' && isOpen ? ' They have not answered by their link yet.' : ''
  return {
    id,
    text: `${organisation}: ${OUTSIDE_WHAT[purpose].replace(/^./, (first) => first.toLowerCase())}`,
    line: `Sent on ${formatWithWeekday(sentOn)}. ${became}.${waits}`,
    isReadable,
  }
}
