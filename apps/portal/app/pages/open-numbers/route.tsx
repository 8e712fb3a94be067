import { OpenFigureTable, Section, TwoThirds, WhyHidden } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { Said } from '../../layout/reading-page.tsx'
import { kept } from '../../open-numbers/kept.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Our numbers' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [view, { name }] = await answering(
    request,
    Promise.all([api.openNumbers.show(), api.authority.show()]),
  )
  return data({ ...view, name }, { headers: kept(request) })
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

export default function OpenNumbers({ loaderData: { name, periods, figures, asAt } }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Our numbers</h1>
        <Said>
          What families disagree about with {name}, how long they wait, and how it ends. Anybody may read
          this. It says nothing about any one family.
        </Said>
        {asAt ? (
          <>
            <Said>As at {asAt}.</Said>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.openNumbersFile}>
                Download these numbers (CSV)
              </a>
            </p>
            <Section id="hidden" title="Why some numbers are hidden">
              <WhyHidden />
            </Section>
          </>
        ) : (
          <Said>
            There are no numbers yet. The first are here when three months of a calendar quarter have ended.
            The quarters begin in January, April, July and October.
          </Said>
        )}
      </TwoThirds>
      {figures.map((figure) => (
        <OpenFigureTable key={figure.id} figure={figure} periods={periods} />
      ))}
    </PortalFrame>
  )
}
