import { clockFactsOf, whatIf } from '@common-ground/domain'
import { TwoThirds } from '@common-ground/ui'
import { factsOrAsk } from '../../find-out/result.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { changeRows, readWhatIf, summaryOf } from '../../what-if/question.ts'
import { WhatIfPage } from '../../what-if/what-if-page.tsx'
import type { Route } from './+types/route'

export function loader(args: Route.LoaderArgs) {
  const facts = factsOrAsk(args)
  const { today } = visit(args.context)
  const { asked, values, errors } = readWhatIf(args.request, today)
  const changes = asked ? whatIf(clockFactsOf(facts), asked.step, asked.on, today) : []
  return {
    title: 'What if? – Find out what you can do',
    values,
    errors,
    summary: asked && summaryOf(asked, changes),
    rows: changeRows(changes),
  }
}

export default function FindOutWhatIf({ loaderData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.findOutAnswer, text: 'Back to what you can do' }}>
      <TwoThirds>
        <WhatIfPage {...loaderData} />
      </TwoThirds>
    </PortalFrame>
  )
}
