import type { RemovalView } from '@common-ground/api/contracts'
import { formatDate, localDate } from '@common-ground/domain'
import { paths } from '../paths.ts'

type Props = {
  readonly rows: readonly RemovalView[]
  /** Whether each can be ticked. */
  readonly ticks: boolean
  readonly ticked: readonly string[]
}

const Name = ({ row }: { row: RemovalView }) => (
  <a className="govuk-link" href={paths.removal(row.id)}>
    {row.name}
  </a>
)

/** Records that are due to go or that somebody has decided about: what each is, why, and how many. */
export const RemovalList = ({ rows, ticks, ticked }: Props) => (
  <ul className="app-ways">
    {rows.map((row, at) => (
      <li key={row.id} className="app-ways__way">
        <div className="app-ways__head">
          <h2 className="app-ways__title">
            <Name row={row} />
          </h2>
          <span>
            {row.records.toLocaleString('en-GB')} {row.records === 1 ? 'record' : 'records'}
          </span>
        </div>
        <p className="govuk-body app-ways__what">
          {row.why}. Proposed on {formatDate(localDate(row.proposedOn))}.
        </p>
        {row.decided ? <p className="govuk-body app-ways__what">{row.decided}</p> : null}
        {ticks ? (
          <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={at === 0 ? 'ids' : `ids-${at + 1}`}
                name="ids"
                type="checkbox"
                value={row.id}
                defaultChecked={ticked.includes(row.id)}
              />
              <label
                className="govuk-label govuk-checkboxes__label"
                htmlFor={at === 0 ? 'ids' : `ids-${at + 1}`}
              >
                Approve<span className="govuk-visually-hidden"> {row.name}</span>
              </label>
            </div>
          </div>
        ) : null}
      </li>
    ))}
  </ul>
)
