import { Details, InsetText, Section, SummaryList, Tag } from '@common-ground/ui'
import type { described } from './ways.ts'

type Described = ReturnType<typeof described>

/** What one way is, how it stands, how to take it, and what it does to every clock. */
export const WayPage = ({ way, reason, who, cost, how, clock, clocks, certificate, beside }: Described) => (
  <>
    <h1 className="govuk-heading-l">{way.name}</h1>
    <p className="govuk-body">
      <Tag classes={`govuk-tag--${way.colour}`}>{way.label}</Tag>
    </p>
    <p className="govuk-body-l">{way.what}</p>
    <p className="govuk-body">{reason}</p>
    {certificate ? <p className="govuk-body">{certificate}</p> : null}
    {beside ? <p className="govuk-body">{beside}</p> : null}
    <SummaryList
      rows={[
        { key: 'Who takes part', value: who },
        { key: 'What it costs you', value: cost },
      ]}
    />
    <Section id="clocks" title="What it does to your dates">
      <InsetText>{clock}</InsetText>
      {clocks.length > 0 ? (
        <SummaryList rows={clocks.map((each) => ({ key: each.clock, value: each.effect }))} />
      ) : null}
    </Section>
    {how.length > 0 ? (
      <Section id="how" title="How to take it">
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    ) : null}
  </>
)

/** Where what a page says comes from, a click away. */
export const Source = ({ source }: Pick<Described, 'source'>) => (
  <Details summary="Where this comes from">
    <p className="govuk-body">{source}</p>
  </Details>
)
