import { TwoThirds } from '@common-ground/ui'
import { paths } from '../paths.ts'
import { StaffFrame } from './staff-frame.tsx'

/** Why the council's own sign-in did not let somebody in, and what to do. */
export const CouncilProblem = ({ text }: { text: string }) => (
  <StaffFrame>
    <TwoThirds>
      <h1 className="govuk-heading-l">You are not signed in</h1>
      <p className="govuk-body">{text}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signIn()}>
          Go back to sign in
        </a>
      </p>
    </TwoThirds>
  </StaffFrame>
)
