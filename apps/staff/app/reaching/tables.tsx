import { Table, Tag } from '@common-ground/ui'
import { paths } from '../paths.ts'
import type { LetterLine, Line } from './line.ts'

const caseLink = (reference: string | null) =>
  reference ? (
    <a className="govuk-link app-nowrap" href={paths.case(reference)}>
      {reference}
    </a>
  ) : (
    'No case'
  )

const MESSAGES = ['For whom', 'Message', 'Why', 'Time to reach them', 'Whose work', 'Case']

/** Messages that could not be sent. */
export const MessageTable = ({ rows, caption }: { rows: readonly Line[]; caption: string }) => (
  <Table
    caption={caption}
    captionClasses="govuk-visually-hidden"
    stacks
    head={MESSAGES.map((text) => ({ text }))}
    rows={rows.map((row) => [
      {
        text: (
          <>
            {row.who}
            <br />
            <span className="app-quiet">{row.role}</span>
          </>
        ),
      },
      {
        text: (
          <>
            <a className="govuk-link" href={row.href}>
              {row.name}
              <span className="govuk-visually-hidden"> for {row.who}</span>
            </a>
            {row.isUncertain ? (
              <>
                {' '}
                <Tag classes="govuk-tag--yellow">May have arrived</Tag>
              </>
            ) : null}
          </>
        ),
      },
      {
        text: (
          <>
            {row.why} {row.tried} {row.ring}
            <br />
            <span className="app-quiet">Since {row.since}</span>
          </>
        ),
      },
      {
        text: (
          <>
            {row.isLate ? <strong>{row.left}</strong> : row.left}
            <br />
            <span className="app-quiet">by {row.by}</span>
          </>
        ),
      },
      { text: row.whose },
      { text: caseLink(row.reference) },
    ])}
  />
)

const LETTERS = ['Letter', 'Child or young person', 'How it stands', 'Whose work', 'Case']

/** Letters on a family’s page that nobody of the family has opened. */
export const LetterTable = ({ rows }: { rows: readonly LetterLine[] }) => (
  <Table
    caption="Letters that nobody has opened"
    captionClasses="govuk-visually-hidden"
    stacks
    head={LETTERS.map((text) => ({ text }))}
    rows={rows.map((row) => [
      {
        text: (
          <a className="govuk-link" href={row.href}>
            {row.name}
            <span className="govuk-visually-hidden"> for the family of {row.child}</span>
          </a>
        ),
      },
      { text: row.child },
      { text: `${row.how}. It went up on ${row.on}` },
      { text: row.whose },
      { text: caseLink(row.reference) },
    ])}
  />
)
