import { TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { changeRows, readWhatIf, summaryOf } from '../../what-if/question.ts'
import { WhatIfPage } from '../../what-if/what-if-page.tsx'
import type { Route } from './+types/route'

export async function loader({ request, context, params: { reference } }: Route.LoaderArgs) {
  const { api, today } = visit(context)
  const { asked, values, errors } = readWhatIf(request, today)
  // Asked even when there is nothing to ask about yet, so that a case of somebody else stays not found.
  const given = asked ?? { step: 'talk' as const, on: today }
  const changes = await answering(request, api.disagreements.whatIf({ reference, ...given }))
  return {
    title: `What if? – ${reference}`,
    reference,
    values,
    errors,
    summary: asked && summaryOf(asked, changes),
    rows: asked ? changeRows(changes) : [],
  }
}

export default function DisagreementWhatIf({ loaderData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.disagreement(loaderData.reference), text: 'Back to your disagreement' }}>
      <TwoThirds>
        <WhatIfPage {...loaderData} />
      </TwoThirds>
    </PortalFrame>
  )
}
