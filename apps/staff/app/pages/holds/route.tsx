import { formatMoment } from '@common-ground/domain'
import { EmptyState, TwoThirds, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { ListPages } from '../../retention/pages.tsx'
import { RecordsPlaces } from '../../retention/places.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Legal holds' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1'
  const list = await answering(request, visit(context).api.holds.list({ page }))
  return {
    ...list,
    rows: list.rows.map((hold) => ({ ...hold, when: formatMoment(new Date(hold.placedAt)) })),
  }
}

export default function Holds({ loaderData: { rows, page, pages } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <TwoThirds aside={<RecordsPlaces here={paths.holds()} />}>
        <h1 className="govuk-heading-l">Legal holds</h1>
        <p className="govuk-body">
          A case under a hold is kept, and so are those linked to it, whatever the schedule says. The oldest
          is first: it may be needed no longer.
        </p>
        {rows.length === 0 ? (
          <EmptyState title="No case is under a hold">
            A hold is placed on the case itself, for a complaint, a claim or an inquiry.
          </EmptyState>
        ) : (
          <>
            <TakeAway what="this list" href={(format) => paths.takeAway('holds', '', format)} />
            <ul className="app-ways">
              {rows.map((hold) => (
                <li key={hold.id} className="app-ways__way">
                  <div className="app-ways__head">
                    <h2 className="app-ways__title">
                      <a className="govuk-link" href={paths.hold(hold.reference)}>
                        {hold.reference}
                      </a>
                    </h2>
                    <span>{hold.when}</span>
                  </div>
                  <p className="govuk-body app-ways__what">Placed by {hold.placedBy}</p>
                  <Written>{hold.reason}</Written>
                </li>
              ))}
            </ul>
          </>
        )}
        <ListPages page={page} pages={pages} to={(at) => paths.holds(at)} />
      </TwoThirds>
    </StaffFrame>
  )
}
