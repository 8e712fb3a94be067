import { OUTSIDE_WHAT } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'
import { PaperView, SummaryList } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { openReading } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** What the council told somebody outside about the family, word for word. */
export async function loader(args: Route.LoaderArgs) {
  const { request, context, params } = args
  const { reference } = params
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const { view, identity } = await openReading(args)
  const sent = await answering(
    request,
    visit(context).api.disagreements.outside({ reference, id: id.data }),
    paths.disagreement(reference),
  )
  return {
    title: `What we shared about you – ${view.reference}`,
    identity,
    letter: sent.letter,
    rows: [
      { key: 'What', value: OUTSIDE_WHAT[sent.purpose] },
      { key: 'To', value: sent.organisation },
      { key: 'Sent', value: formatWithWeekday(sent.sentOn) },
      { key: 'First opened', value: sent.openedOn ? formatWithWeekday(sent.openedOn) : 'Not yet' },
    ],
  }
}

export default function SharedOutside({ loaderData: { identity, letter, rows } }: Route.ComponentProps) {
  return (
    <CaseFrame identity={identity} at={null} heading="What we shared about you">
      <p className="govuk-body">
        This is all that they were given, word for word. If something in it is wrong, tell us.
      </p>
      <SummaryList rows={rows} />
      <PaperView paper={letter} />
    </CaseFrame>
  )
}
