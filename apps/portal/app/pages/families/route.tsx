import { addDays, formatDate, formatWithWeekday } from '@common-ground/domain'
import { EmptyState, Section, Table, Tag } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Families you help' }

/** What the board can be narrowed to; the address says which. */
const SHOWN = {
  all: 'All families',
  soon: 'A last day in the next 14 days',
  late: 'Something is late',
} as const
type Shown = keyof typeof SHOWN
const isShown = (name: string | null): name is Shown => name !== null && Object.hasOwn(SHOWN, name)

/** How near a last day is for "soon", in days. */
const SOON = 14

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, today } = visit(context)
  const asked = new URL(request.url).searchParams.get('show')
  const show: Shown = isShown(asked) ? asked : 'all'
  const all = await answering(request, api.adviser.board())
  const soonest = addDays(today, SOON)
  const rows = all.filter(({ lastDay, lateByOthers }) => {
    if (show === 'late') return lateByOthers.length > 0
    return show === 'all' || (lastDay !== null && lastDay.on <= soonest)
  })
  return {
    show,
    helpsAnybody: all.length > 0,
    rows: rows.map(({ lastDay, until, raisedOn, lateByOthers, ...row }) => ({
      ...row,
      raisedOn: formatDate(raisedOn),
      until: until && formatDate(until),
      lastDay: lastDay && { on: formatWithWeekday(lastDay.on), title: lastDay.title },
      late: lateByOthers.map(({ title, on }) => `${title}: ${formatDate(on)}`),
    })),
  }
}

const hrefOf = (show: Shown): string => (show === 'all' ? paths.board : paths.boardOf(show))

/** The ways to narrow the board, as links: the one that is open is not one. */
const Narrow = ({ show }: { show: Shown }) => (
  <nav aria-label="Which families">
    <ul className="app-actions govuk-!-margin-bottom-4">
      {(Object.keys(SHOWN) as Shown[]).map((each) => (
        <li key={each}>
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={hrefOf(each)}
            {...(each === show && { 'aria-current': 'page' as const })}
          >
            {SHOWN[each]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What an adviser takes away: numbers for their own return, and a card to pass on. */
const Take = () => (
  <Section id="take" title="To take away">
    <ul className="govuk-list govuk-list--spaced">
      <li>
        <a className="govuk-link" href={paths.statistics} download>
          Numbers for your own return (CSV file)
        </a>
        <br />
        Counts of the families you help. There is no name in it, and the council does not see it.
      </li>
      <li>
        <a className="govuk-link" href={paths.card}>
          A card to give to a family
        </a>
        <br />
        It holds the address of this service and nothing of any family.
      </li>
    </ul>
  </Section>
)

export default function Families({ loaderData: { rows, show, helpsAnybody } }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <h1 className="govuk-heading-l">Families you help</h1>
      {helpsAnybody ? <Narrow show={show} /> : null}
      {rows.length === 0 && helpsAnybody ? (
        <p className="govuk-body">No family you help is here. Look at all families.</p>
      ) : rows.length === 0 ? (
        <EmptyState title="No family has invited you yet">
          A family invites you from its own page, with the email address that you sign in with. The council
          cannot add you.
        </EmptyState>
      ) : (
        <Table
          stacks
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
      )}
      <Take />
    </PortalFrame>
  )
}
