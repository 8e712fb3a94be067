import { Section, TwoThirds, WarningText } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { MANAGED } from '../../manage/places.ts'
import { visit } from '../../visit.server.ts'
import { warningOf } from '../automatic-work/view.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Manage the service' }

/** For managers alone, as what it reads: whether the worker does its work, so that nobody has to go and look. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.workerWatch.show())
  return { warning: warningOf(view) }
}

export default function Manage({ loaderData: { warning } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Manage the service</h1>
        {warning ? <WarningText>{warning}</WarningText> : null}
        {MANAGED.map(({ id, title, places }) => (
          <Section key={id} id={id} title={title}>
            <ul className="app-ways">
              {places.map(({ href, text, about }) => (
                <li key={href} className="app-ways__way">
                  <a className="govuk-link govuk-body govuk-!-font-weight-bold" href={href}>
                    {text}
                  </a>
                  <p className="govuk-body app-ways__what">{about}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </TwoThirds>
    </StaffFrame>
  )
}
