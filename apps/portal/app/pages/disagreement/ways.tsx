import type { RouteId } from '@common-ground/domain'
import { Details, Tag } from '@common-ground/ui'

export type ListedWay = {
  readonly id: RouteId
  readonly name: string
  readonly what: string
  readonly label: string
  /** Whether this disagreement has it at all, open or not. */
  readonly there: boolean
  readonly colour: string
}

/** Every way, with how it stands today. One that is shut says so, and its page says what is left. */
export function Ways({
  ways,
  href,
}: {
  readonly ways: readonly ListedWay[]
  readonly href: (id: RouteId) => string
}) {
  const [there, not] = [ways.filter((way) => way.there), ways.filter((way) => !way.there)]
  return (
    <>
      <WayList ways={there} href={href} />
      {not.length > 0 ? (
        <Details summary="Ways that are not for this, and why">
          <WayList ways={not} href={href} />
        </Details>
      ) : null}
    </>
  )
}

const WayList = ({
  ways,
  href,
}: {
  readonly ways: readonly ListedWay[]
  readonly href: (id: RouteId) => string
}) => (
  <ul className="app-ways">
    {ways.map((way) => (
      <li key={way.id} className="app-ways__way">
        <div className="app-ways__head">
          <h3 className="app-ways__title">
            <a className="govuk-link" href={href(way.id)}>
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
