import { Button, InsetText, TwoThirds } from '@common-ground/ui'
import { redirect } from 'react-router'
import { answersOf } from '../../find-out/answers.server.ts'
import { FIND_OUT } from '../../find-out/questions.ts'
import { forget } from '../../find-out/remembered.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Find out what you can do' }

export function loader({ request, context }: Route.LoaderArgs) {
  const { answers, facts } = answersOf(request, visit(context).today)
  return { begun: answers.what !== undefined, finished: facts !== null }
}

/** Starting again forgets the answers. */
export const action = () =>
  redirect(paths.findOutQuestion(FIND_OUT[0].slug), { headers: { 'Set-Cookie': forget() } })

export default function FindOut({ loaderData }: Route.ComponentProps) {
  const { begun, finished } = loaderData
  return (
    <PortalFrame back={{ href: paths.home }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Find out what you can do</h1>
        <p className="govuk-body-l">
          Answer up to 6 short questions. We show you every way open to you, and the last day for each.
        </p>
        <p className="govuk-body">
          You do not need an account. Have the decision letter with you if you can. If you cannot find it, you
          can still go on.
        </p>
        <InsetText>
          Your answers stay in this browser until you close it. The council does not see them unless you
          choose to raise a disagreement.
        </InsetText>
        {finished ? (
          <Button href={paths.findOutAnswer}>See what you can do</Button>
        ) : (
          <Button href={paths.findOutQuestion(FIND_OUT[0].slug)} isStartButton>
            {begun ? 'Go on' : 'Start now'}
          </Button>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={paths.letterCode}>
            There is a code on my letter
          </a>
        </p>
        {begun ? (
          <form method="post" noValidate>
            <Button kind="secondary">Delete my answers and start again</Button>
          </form>
        ) : null}
      </TwoThirds>
    </PortalFrame>
  )
}
