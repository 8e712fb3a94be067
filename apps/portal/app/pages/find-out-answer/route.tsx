import { Button, Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { resultOf } from '../../find-out/result.server.ts'
import { NextDay, ResultDates, WhatToSay } from '../../find-out/result.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { Ways } from '../disagreement/ways.tsx'
import type { Route } from './+types/route'

export const loader = (args: Route.LoaderArgs) => resultOf(args)

export default function FindOutAnswer({ loaderData: result }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.findOut }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">What you can do, and until when</h1>
        <NextDay result={result} />
        <ResultDates result={result} />
        <Section id="keep" title="Keep this">
          <ul className="govuk-list">
            {result.yours.some((date) => !date.passed) ? (
              <li>
                <a className="govuk-link" href={paths.findOutCalendar} download>
                  Put the dates in your calendar (.ics file)
                </a>
              </li>
            ) : null}
            <li>
              <a className="govuk-link" href={paths.findOutPrint}>
                See all of this as one page to print
              </a>
            </li>
            <li>
              <a className="govuk-link" href={paths.findOutWhatIf}>
                What if: see what a step does to your dates
              </a>
            </li>
          </ul>
        </Section>
        <Section id="ways" title="Every way open to you">
          <p className="govuk-body">You can use more than one at once. None waits for another.</p>
          <Ways ways={result.ways} href={paths.findOutWay} />
        </Section>
        <WhatToSay result={result} />
        <Section id="raise" title="Tell the council">
          <p className="govuk-body">
            You can raise this disagreement here. What you have told us is carried in, so you do not type it
            again.
          </p>
          <Button href={paths.raise}>Raise this disagreement</Button>
        </Section>
        <Section id="answers" title="What you told us">
          <SummaryList
            rows={result.rows.map((row) => ({
              key: row.asked,
              value: row.answered,
              actions: [
                {
                  href: paths.findOutQuestion(row.slug),
                  text: 'Change',
                  visuallyHiddenText: `answer to: ${row.asked}`,
                },
              ],
            }))}
          />
          <form method="post" action={paths.findOut} noValidate>
            <Button kind="secondary">Delete my answers</Button>
          </form>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
