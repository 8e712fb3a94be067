import {
  InsetText,
  NotificationBanner,
  OpenFigureTable,
  Section,
  TwoThirds,
  WhyHidden,
} from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Numbers for everybody' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.openNumbers.show())
  return { ...view, done: new URL(request.url).searchParams.has('done') }
}

export default function OpenNumbers({ loaderData }: Route.ComponentProps) {
  const { isOpen, done, times, address, asAt, periods, figures } = loaderData
  return (
    <StaffFrame>
      {done ? (
        <NotificationBanner type="success">
          {isOpen ? 'Everybody can read these numbers now' : 'The numbers are shown to nobody outside now'}
        </NotificationBanner>
      ) : null}
      <TwoThirds>
        <h1 className="govuk-heading-l">Numbers for everybody</h1>
        <InsetText>
          {isOpen ? (
            <>
              These numbers are shown to everybody, at{' '}
              <a className="govuk-link" href={address}>
                {address}
              </a>
              .
            </>
          ) : (
            'These numbers are not shown to anybody outside the council.'
          )}
        </InsetText>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.switchOpenNumbers}>
            {isOpen ? 'Stop showing them' : 'Show them to everybody'}
          </a>
        </p>
        <Section id="times" title="Who decided this">
          {times.length === 0 ? (
            <p className="govuk-body">Nobody has yet. They are not shown unless somebody says so.</p>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {times.map((time) => (
                <li key={time.at}>
                  {time.by} {time.isOpen ? 'began showing them' : 'stopped showing them'} on {time.at}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="hidden" title="Why some numbers are hidden">
          <WhyHidden />
        </Section>
        <h2 className="govuk-heading-m" id="page">
          What the page shows
        </h2>
        <p className="govuk-body">
          {asAt
            ? `Exactly this, as at ${asAt}.`
            : 'Nothing yet. The first numbers come when the three months of a calendar quarter have ended.'}
        </p>
      </TwoThirds>
      {figures.map((figure) => (
        <OpenFigureTable key={figure.id} figure={figure} periods={periods} />
      ))}
    </StaffFrame>
  )
}
