import { TwoThirds } from '@common-ground/ui'
import { paths } from '../paths.ts'
import type { Problem } from './problems.ts'
import { StaffFrame } from './staff-frame.tsx'

/** A page that could not be given: what happened, what became of what was typed, and where to go. */
export const PageProblem = ({ problem }: { problem: Problem }) => (
  <StaffFrame>
    <TwoThirds>
      <h1 className="govuk-heading-l">{problem.title}</h1>
      {problem.lines.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.cases()}>
          Go to your cases
        </a>
      </p>
    </TwoThirds>
  </StaffFrame>
)
