import { OUTSIDE_WHAT } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'
import { PaperView, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A paper that left the building, as whoever it went to reads it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { reference } = params
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const sent = await answering(request, visit(context).api.cases.outside({ reference, id: id.data }))
  const day = (on: typeof sent.openedOn) => (on ? formatWithWeekday(on) : null)
  return {
    title: `What was sent outside – ${reference}`,
    letter: sent.letter,
    pdf: paths.outsidePdf(reference, id.data),
    rows: [
      { key: 'What', value: OUTSIDE_WHAT[sent.purpose] },
      { key: 'To', value: `${sent.organisation}${sent.email ? `, ${sent.email}` : ', by post'}` },
      { key: 'Sent', value: formatWithWeekday(sent.sentOn) },
      ...(sent.email ? [{ key: 'First opened', value: day(sent.openedOn) ?? 'Not yet' }] : []),
      ...(sent.purpose === 'partyAsked'
        ? [
            {
              key: 'Answered by the link',
              value: day(sent.answeredOn) ?? (sent.isOpen ? 'Not yet' : 'No: it is over'),
            },
          ]
        : []),
    ],
  }
}

export default function OutsideRoute({ loaderData, params }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.case(params.reference), text: 'Back to the case' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">What was sent outside</h1>
        <SummaryList rows={loaderData.rows} />
        <p className="govuk-body">
          <a className="govuk-link" href={loaderData.pdf}>
            Download it as a PDF to print
          </a>
        </p>
        <PaperView paper={loaderData.letter} />
      </TwoThirds>
    </StaffFrame>
  )
}
