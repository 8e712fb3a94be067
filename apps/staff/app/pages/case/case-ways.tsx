import { Details, Section, Tag } from '@common-ground/ui'
import type { Way } from './ways.ts'

const WayList = ({ ways }: { ways: readonly Way[] }) => (
  <ul className="app-ways">
    {ways.map((way) => (
      <li key={way.id} className="app-ways__way">
        <div className="app-ways__head">
          <h3 className="app-ways__title">{way.title}</h3>
          <Tag classes={`govuk-tag--${way.colour}`}>{way.standing}</Tag>
        </div>
        <p className="govuk-body-s govuk-!-margin-bottom-1">{way.reason}</p>
        {way.clocks ? <p className="govuk-body-s govuk-!-margin-bottom-1">{way.clocks}</p> : null}
        <p className="govuk-body-s app-source govuk-!-margin-bottom-0">{way.source}</p>
      </li>
    ))}
  </ul>
)

/** Every way open to the family and how it stands, in the words of the law; those it does not have a click away. */
export const CaseWays = ({ ways }: { ways: readonly Way[] }) => (
  <Section id="ways" title="Ways open to the family">
    <WayList ways={ways.filter((way) => way.there)} />
    <Details summary="Ways that are not for this, and why">
      <WayList ways={ways.filter((way) => !way.there)} />
    </Details>
  </Section>
)
