import type { Registers, RegisterView } from '@common-ground/api/contracts'
import { Section, SummaryList, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { BoardNav } from '../../figures/board-nav.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { REGISTER_GROUPS, REGISTER_WORDS } from './words.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.registers.show())
  return { title: 'Registers', view }
}

/** The address of the list that a number counts. */
function hrefOf({ page, query }: RegisterView): string {
  if (page === 'lookedAt') return paths.lookedAt()
  if (page === 'holds') return paths.holds()
  return paths[page](query)
}

const numberOf = (count: number): string => count.toLocaleString('en-GB')

/** Lists of one group, each with how long it is. */
const RegisterTable = ({ title, lists }: { title: string; lists: readonly RegisterView[] }) => (
  <Table
    caption={title}
    captionClasses="govuk-visually-hidden"
    head={[
      { text: 'List', classes: 'govuk-!-width-one-third' },
      { text: 'How many', format: 'numeric' },
      { text: 'What is in it', classes: 'govuk-!-width-one-half' },
    ]}
    rows={lists.map((list) => {
      const { name, what } = REGISTER_WORDS[list.id]
      return [
        { text: name },
        {
          format: 'numeric',
          text: (
            <a className="govuk-link" href={hrefOf(list)}>
              {numberOf(list.count)}
              {list.isCut ? ' or more' : ''}
              <span className="govuk-visually-hidden">: {name}</span>
            </a>
          ),
        },
        { text: what },
      ]
    })}
    firstCellIsHeader
    stacks
  />
)

/** How what did not arrive is counted, and beside what. */
function Undelivered({ view: { registers, sent, asAt } }: { view: Registers }) {
  const late = registers.find(({ id }) => id === 'notDeliveredLate')?.count ?? 0
  return (
    <>
      <h3 className="govuk-heading-s">Messages not put right within 2 working days</h3>
      <p className="govuk-body">
        {numberOf(late)} {late === 1 ? 'message has' : 'messages have'} waited for more than 2 working days.
        In the last 12 months {numberOf(sent)} {sent === 1 ? 'message' : 'messages'} went out.
      </p>
      <SummaryList
        rows={[
          {
            key: 'Number',
            value:
              'Messages that did not arrive, or may not have, that failed more than 2 working days ago, and that nobody has dealt with.',
          },
          {
            key: 'Out of',
            value: 'Messages that we sent in the last 12 months, those that did not arrive among them.',
          },
          {
            key: 'Period',
            value: 'The messages that wait, as it stands now. Those that went out, in the last 12 months.',
          },
          { key: 'As at', value: asAt },
          { key: 'Aim', value: 'None waits longer. 2 working days is our own target, not the law.' },
          { key: 'Owner', value: 'Service manager' },
        ]}
      />
    </>
  )
}

export default function RegistersRoute({ loaderData: { view } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Registers</h1>
      <BoardNav at="registers" />
      <p className="govuk-body">
        Lists to keep short, as at {view.asAt}. Each number opens its list. Cases that only some may know of
        are counted for those who are named on them.
      </p>
      <TakeAway what="this list" href={(format) => paths.takeAway('registers', '', format)} />
      {REGISTER_GROUPS.map(({ id, title, registers }) => (
        <Section key={id} id={id} title={title}>
          <RegisterTable title={title} lists={view.registers.filter((list) => registers.includes(list.id))} />
          {id === 'messages' ? <Undelivered view={view} /> : null}
        </Section>
      ))}
    </StaffFrame>
  )
}
