import { rightsOf } from '@common-ground/domain'
import { TwoThirds } from '@common-ground/ui'
import { data } from 'react-router'
import { Source, WayPage } from '../../case/way-page.tsx'
import { described } from '../../case/ways.ts'
import { factsOrAsk } from '../../find-out/result.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export function loader(args: Route.LoaderArgs) {
  const route = rightsOf(factsOrAsk(args)).routes.find((each) => each.id === args.params.way)
  if (!route) throw data(null, 404)
  const page = described(route)
  return { title: `${page.way.name} – Find out what you can do`, page }
}

export default function FindOutWay({ loaderData: { page } }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.findOutAnswer, text: 'Back to what you can do' }}>
      <TwoThirds>
        <WayPage {...page} />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.help}>
            Who can help, and how to reach them
          </a>
        </p>
        <Source {...page} />
      </TwoThirds>
    </PortalFrame>
  )
}
