import { Details, Section, Table } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { Group, Line } from './view.server.ts'

const HEAD = [{ text: 'By when' }, { text: 'What' }, { text: 'For whom' }, { text: 'Why' }]

const cellsOf = (line: Line) => [
  { text: line.due },
  {
    text: (
      <a className="govuk-link" href={line.href}>
        {line.what}
        <span className="govuk-visually-hidden">
          {' '}
          for {line.child}, {line.reference}
        </span>
      </a>
    ),
  },
  {
    text: (
      <>
        {line.child},{' '}
        <a className="govuk-link app-nowrap" href={paths.case(line.reference)}>
          {line.reference}
        </a>
        {line.covering ? <span className="app-covering">Covering for {line.covering}</span> : null}
      </>
    ),
  },
  { text: line.why },
]

const titleOf = ({ title, lines }: Group): string => `${title} (${lines.length})`

const GroupTable = ({ group, hideCaption }: { group: Group; hideCaption?: boolean }) => (
  <Table
    caption={titleOf(group)}
    captionClasses={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption--s'}
    head={HEAD}
    rows={group.lines.map(cellsOf)}
    stacks
    classes="app-table-work"
  />
)

type Props = {
  readonly id: string
  readonly title: string
  readonly groups: readonly Group[]
  /** What stands there when nothing is due. */
  readonly nothing: string
}

/** The dates of one side: a table for each group, the law first in each. What is later opens when somebody asks. */
export const DueList = ({ id, title, groups, nothing }: Props) => (
  <Section id={id} title={title}>
    {groups.length === 0 ? <p className="govuk-body">{nothing}</p> : null}
    {groups.map((group) =>
      group.id === 'later' ? (
        <Details key={group.id} summary={titleOf(group)}>
          <GroupTable group={group} hideCaption />
        </Details>
      ) : (
        <GroupTable key={group.id} group={group} />
      ),
    )}
  </Section>
)
