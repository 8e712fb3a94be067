import { SignIn } from '@common-ground/api/contracts'
import { Button, FormFields, TwoThirds } from '@common-ground/ui'
import { type FieldError, isAway, parseForm, readForm, safeNext, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { session } from '../../session.server.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Sign in' }

const FIELDS = [
  { name: 'email', kind: 'email', label: 'Email address', autocomplete: 'username' },
  { name: 'password', kind: 'password', label: 'Password', autocomplete: 'current-password' },
] as const

const nextOf = (request: Request): string =>
  safeNext(new URL(request.url).searchParams.get('next'), paths.home)

export async function loader({ request, context }: Route.LoaderArgs) {
  const { account } = visit(context).api
  const me = await account.me().catch((error: unknown) => {
    if (isAway(error)) return null
    throw error
  })
  if (me) throw redirect(nextOf(request))
  const { offered } = await account.councilSignIn()
  return { council: offered ? paths.councilSignIn(nextOf(request)) : null }
}

const AWAY =
  'We could not sign you in, because the service cannot be reached just now. Try again in a few minutes'

export async function action({ request, context }: Route.ActionArgs) {
  const again = (status: number, values: Values, ...errors: FieldError[]) => {
    leave(context, 'errors')
    return data({ errors, values }, status)
  }
  const parsed = parseForm(SignIn, FIELDS, await readForm(request))
  if (!parsed.ok) return again(422, parsed.values, ...parsed.errors)
  const onEmail = (message: string): FieldError => ({ field: 'email', href: '#email', message })
  try {
    const answer = await visit(context).api.account.signIn(parsed.value)
    if (!answer.ok) return again(422, parsed.values, onEmail(answer.text))
    const to = answer.secondStep === 'wanted' ? paths.secondStep(nextOf(request)) : nextOf(request)
    return redirect(to, { headers: { 'Set-Cookie': session.give(answer.sessionId) } })
  } catch (error) {
    if (!isAway(error)) throw error
    return again(503, parsed.values, onEmail(AWAY))
  }
}

export default function SignInPage({ loaderData: { council }, actionData }: Route.ComponentProps) {
  const { errors = [], values = {} } = actionData ?? {}
  return (
    <StaffFrame>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Sign in</h1>
        <p className="govuk-body">For case officers, decision makers and managers of the council.</p>
        {council ? (
          <>
            <Button href={council}>Sign in with your council account</Button>
            <h2 className="govuk-heading-m">Or with a password for this service</h2>
          </>
        ) : null}
        <form method="post" noValidate>
          <FormFields fields={FIELDS} values={values} errors={errors} />
          <Button preventDoubleClick kind={council ? 'secondary' : undefined}>
            Sign in
          </Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
