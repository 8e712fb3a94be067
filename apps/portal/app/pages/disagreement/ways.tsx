import type { RouteId } from '@common-ground/domain'
import { Tag } from '@common-ground/ui'
import { paths } from '../../paths.ts'

export type ListedWay = {
  readonly id: RouteId
  readonly name: string
  readonly what: string
  readonly label: string
  readonly colour: string
}

/** Every way, with how it stands today. One that is shut says so, and its page says what is left. */
export const Ways = ({ reference, ways }: { reference: string; ways: readonly ListedWay[] }) => (
  <ul className="app-ways">
    {ways.map((way) => (
      <li key={way.id} className="app-ways__way">
        <div className="app-ways__head">
          <h3 className="app-ways__title">
            <a className="govuk-link" href={paths.way(reference, way.id)}>
              {way.name}
            </a>
          </h3>
          <Tag classes={`govuk-tag--${way.colour}`}>{way.label}</Tag>
        </div>
        <p className="govuk-body app-ways__what">{way.what}</p>
      </li>
    ))}
  </ul>
)
