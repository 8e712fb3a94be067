import { Section, Written } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

type Point = CasePage['points'][number]

const OnePoint = ({ point, at }: { point: Point; at: number }) => (
  <>
    <h3 className="govuk-heading-s">
      Point {at + 1}
      {point.about ? `: ${point.about}` : ''}
    </h3>
    <p className="govuk-body govuk-!-margin-bottom-1">What the family says is wrong</p>
    <Written>{point.wrong}</Written>
    {point.wanted ? (
      <>
        <p className="govuk-body govuk-!-margin-bottom-1">What they want</p>
        <Written>{point.wanted}</Written>
      </>
    ) : null}
    {point.said.family ? (
      <>
        <p className="govuk-body govuk-!-margin-bottom-1">What they say now</p>
        <Written>{point.said.family}</Written>
      </>
    ) : null}
    {point.said.council ? (
      <>
        <p className="govuk-body govuk-!-margin-bottom-1">What we say</p>
        <Written>{point.said.council}</Written>
      </>
    ) : null}
    {point.settled.family || point.settled.council ? (
      <p className="govuk-body">
        {point.settled.family && point.settled.council
          ? 'Settled: both sides say so'
          : point.settled.family
            ? 'Settled for the family, not yet for us'
            : 'Settled for us, not yet for the family'}
      </p>
    ) : null}
    {point.appeal ? (
      <p className="govuk-body">
        At the tribunal: <strong>{point.appeal.resultLabel}</strong>
      </p>
    ) : null}
    {point.answer ? (
      <>
        <p className="govuk-body govuk-!-margin-bottom-1">
          Reconsidered: <strong>{point.answer.resultLabel}</strong>
        </p>
        <Written>{point.answer.reasons}</Written>
      </>
    ) : null}
  </>
)

/** The points of disagreement in the family's own words, with what was decided on each. */
export const CasePoints = ({ points }: { points: readonly Point[] }) => (
  <Section id="points" title="What they disagree with">
    {points.map((point, at) => (
      <OnePoint key={point.id} point={point} at={at} />
    ))}
  </Section>
)
