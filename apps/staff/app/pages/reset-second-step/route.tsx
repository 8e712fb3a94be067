import { Button, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Take a lost second step off' }

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const accounts = await answering(request, visit(context).api.staffAccounts.list())
  const account = accounts.find(({ id }) => id === params.id)
  if (!account || account.isMe) throw data(null, 404)
  return { name: account.name }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const { staffAccounts } = visit(context).api
  const done = await answering(request, staffAccounts.resetSecondStep({ id: id.data }))
  if (done.ok) return redirect(`${paths.staffAccounts}?done=reset`)
  leave(context, 'errors')
  const errors: FieldError[] = [{ field: '', href: '#main-content', message: done.text }]
  return data({ errors }, 422)
}

export default function ResetSecondStep({ loaderData: { name }, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.staffAccounts, text: 'Back to staff' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Take the second step off the account of {name}</h1>
        <p className="govuk-body">
          Only when they have lost it. Speak with them first, face to face or on a number you already know:
          somebody else could be asking.
        </p>
        <p className="govuk-body">
          They are told by email and signed out everywhere. They sign in with their password and add a new
          second step. That you did this is recorded.
        </p>
        <form method="post" noValidate>
          <Button preventDoubleClick kind="warning">
            Take it off
          </Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
