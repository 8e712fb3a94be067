import type { PointView } from '@common-ground/api/contracts'
import { Written } from '@common-ground/ui'

/** Each point: what is wrong, what would be right, and the answer with its reasons once there is one. */
export const Points = ({ points }: { points: readonly PointView[] }) =>
  points.map((point) => (
    <div key={point.id}>
      {point.about ? <h3 className="govuk-heading-s">{point.about}</h3> : null}
      <p className="govuk-body">What you told us:</p>
      <Written>{point.wrong}</Written>
      {point.wanted ? (
        <>
          <p className="govuk-body">What you would like instead:</p>
          <Written>{point.wanted}</Written>
        </>
      ) : null}
      {point.appeal ? (
        <p className="govuk-body">
          At the tribunal: <strong>{point.appeal.resultLabel.toLowerCase()}</strong>.
        </p>
      ) : null}
      {point.answer ? (
        <>
          <p className="govuk-body">
            <strong>{point.answer.resultLabel}.</strong> The reasons:
          </p>
          <Written>{point.answer.reasons}</Written>
        </>
      ) : null}
    </div>
  ))
