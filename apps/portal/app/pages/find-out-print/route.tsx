import { SummaryList, TwoThirds } from '@common-ground/ui'
import { PrintDates, PrintWays, WhatToSay } from '../../find-out/print.tsx'
import { resultOf } from '../../find-out/result.server.ts'
import { NextDay } from '../../find-out/result.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export const loader = (args: Route.LoaderArgs) => resultOf(args)

/** The answer on paper: nothing folded away, nothing to press. */
export default function FindOutPrint({ loaderData: result }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.findOutAnswer }} bare>
      <TwoThirds>
        <h1 className="govuk-heading-l">What you can do, and until when</h1>
        <p className="govuk-body app-screen-only">Use your browser’s own print command.</p>
        <NextDay result={result} />
        <PrintDates result={result} />
        <PrintWays result={result} />
        <WhatToSay result={result} />
        <h2 className="govuk-heading-m">What this rests on</h2>
        <SummaryList rows={result.rows.map((row) => ({ key: row.asked, value: row.answered }))} />
      </TwoThirds>
    </PortalFrame>
  )
}
