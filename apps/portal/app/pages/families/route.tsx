import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { EmptyState, Scrollable, Table, Tag } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Families you help' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const rows = await answering(request, visit(context).api.adviser.board())
  return {
    rows: rows.map(({ lastDay, until, raisedOn, lateByOthers, ...row }) => ({
      ...row,
      raisedOn: formatDate(raisedOn),
      until: until && formatDate(until),
      lastDay: lastDay && { on: formatWithWeekday(lastDay.on), title: lastDay.title },
      late: lateByOthers.map(({ title, on }) => `${title}: ${formatDate(on)}`),
    })),
  }
}

export default function Families({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <h1 className="govuk-heading-l">Families you help</h1>
      {rows.length === 0 ? (
        <EmptyState title="No family has invited you yet">
          A family invites you from its own page, with the email address that you sign in with. The council
          cannot add you.
        </EmptyState>
      ) : (
        <Scrollable label="Families you help">
          <Table
            caption="The next day a family can lose something comes first"
            captionClasses="govuk-table__caption--m"
            firstCellIsHeader
            head={[
              { text: 'Child or young person' },
              { text: 'About' },
              { text: 'Next last day' },
              { text: 'Late, and owed to them' },
              { text: 'Your access' },
              { text: 'Notes' },
            ]}
            rows={rows.map((row) => [
              {
                text: (
                  <a className="govuk-link" href={paths.disagreement(row.reference)}>
                    {row.childName}
                    <br />
                    {row.reference}
                  </a>
                ),
              },
              { text: row.decisionLabel },
              {
                text: row.lastDay ? (
                  <>
                    <strong>{row.lastDay.on}</strong>
                    <br />
                    {row.lastDay.title}
                  </>
                ) : (
                  'None running'
                ),
              },
              {
                text:
                  row.late.length > 0 ? (
                    <>
                      <Tag classes="govuk-tag--red">Late</Tag>
                      <br />
                      {row.late.join('; ')}
                    </>
                  ) : (
                    'Nothing'
                  ),
              },
              { text: row.until ? `Until ${row.until}` : 'Until they end it' },
              {
                text: (
                  <a className="govuk-link" href={paths.notes(row.reference)}>
                    Your notes<span className="govuk-visually-hidden"> on {row.reference}</span>
                  </a>
                ),
              },
            ])}
          />
        </Scrollable>
      )}
    </PortalFrame>
  )
}
