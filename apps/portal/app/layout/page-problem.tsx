import { TwoThirds } from '@common-ground/ui'
import { useTyped } from '@common-ground/web'
import { paths } from '../paths.ts'
import { PortalFrame } from './portal-frame.tsx'
import type { Problem } from './problems.ts'
import { SendAgain } from './send-again.tsx'

/** A page that could not be given: what happened, what became of what was typed, and where to go. */
export const PageProblem = ({ problem }: { problem: Problem }) => {
  const typed = useTyped()
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">{problem.title}</h1>
        {problem.lines.map((line) => (
          <p key={line} className="govuk-body">
            {line}
          </p>
        ))}
        {problem.soonOver && typed.fields.length > 0 ? <SendAgain typed={typed} /> : null}
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={paths.disagreements}>
              Your disagreements
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.help}>
              Help and contacts
            </a>
          </li>
        </ul>
      </TwoThirds>
    </PortalFrame>
  )
}
