import { OUTSIDE_WHAT, type StaffCaseView } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { paths } from '../../paths.ts'

/** What left the building, a line each: to whom and when, and what became of it. */
export const outsideOf = ({ reference, outside }: StaffCaseView) =>
  outside.map(({ id, purpose, organisation, email, sentOn, openedOn, answeredOn, isOpen }) => ({
    id,
    href: paths.outside(reference, id),
    text: `${OUTSIDE_WHAT[purpose]}: ${organisation}`,
    line: email
      ? `To ${email} on ${formatDate(sentOn)}. ${openedOn ? `Opened on ${formatDate(openedOn)}` : 'Not opened yet'}.`
      : `To print and post, made on ${formatDate(sentOn)}.`,
    standing: answeredOn
      ? `Answered on ${formatDate(answeredOn)}`
      : purpose === 'partyAsked' && isOpen
        ? 'Not answered yet'
        : isOpen
          ? 'Open'
          : 'Ended',
    waits: purpose === 'partyAsked' && isOpen,
  }))
