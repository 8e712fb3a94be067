import type { ScheduleLine, ScheduleView } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Details, TwoThirds, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { RecordsPlaces } from '../../retention/places.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'How long we keep records' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.retention.schedule())

const Line = ({ line }: { line: ScheduleLine }) => (
  <li className="app-ways__way">
    <div className="app-ways__head">
      <h2 className="app-ways__title">{line.name}</h2>
    </div>
    <p className="govuk-body app-ways__what">Kept for {line.period}.</p>
    <p className="govuk-body app-ways__what">
      {line.what}. {line.asks ? 'A manager approves each removal.' : 'It goes by itself.'}
    </p>
    <p className="govuk-hint govuk-!-margin-bottom-0">Why this long: {line.source}.</p>
  </li>
)

const Changes = ({ changes }: Pick<ScheduleView, 'changes'>) =>
  changes.length === 0 ? (
    <p className="govuk-body">Nobody has changed these periods here. They are as the service was set up.</p>
  ) : (
    changes.map((change) => (
      <section key={change.version} aria-label={`Change ${change.version}`}>
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
          {change.setBy}, {formatMoment(new Date(change.setAt))}
        </h3>
        <Written>{change.reason}</Written>
        <Details summary="The periods then">
          <ul className="govuk-list govuk-list--bullet">
            {change.periods.map((period) => (
              <li key={period}>{period}</li>
            ))}
          </ul>
        </Details>
      </section>
    ))
  )

export default function Schedule({ loaderData: { lines, mayChange, changes } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <TwoThirds aside={mayChange ? <RecordsPlaces here={paths.schedule} /> : undefined}>
        <h1 className="govuk-heading-l">How long we keep records</h1>
        <p className="govuk-body">
          When its time is over, a record is proposed for removal, and a manager decides. A case stays while
          it is open, while an appeal runs, and while something ordered or agreed is not done. A legal hold
          keeps a case, and those linked to it, until it is lifted.
        </p>
        <ul className="app-ways">
          {lines.map((line) => (
            <Line key={line.recordClass} line={line} />
          ))}
        </ul>
        {mayChange ? (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.changeSchedule}>
              Change the periods
            </a>
          </p>
        ) : null}
        <h2 className="govuk-heading-m">What has changed</h2>
        <Changes changes={changes} />
      </TwoThirds>
    </StaffFrame>
  )
}
