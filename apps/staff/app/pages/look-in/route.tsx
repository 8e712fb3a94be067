import { LookIn } from '@common-ground/api/contracts'
import { LOOK_REASON_WORDS, LOOK_REASONS } from '@common-ground/domain'
import { Button, FormFields, NotificationBanner, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, safeNext, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { choicesOf, radios, textarea } from '../../steps/field.ts'
import { isStep, STEPS } from '../../steps/index.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS = [
  radios('reason', 'Why do you need to look?', choicesOf(LOOK_REASONS, LOOK_REASON_WORDS)),
  textarea('words', 'What do you need to see, and for whom?', {
    hint: 'A sentence is enough. Your manager reads it',
    maxlength: 500,
    rows: 3,
  }),
]

/** Where somebody was going, and the case that it is part of. Anything that is no page of a case is not found. */
function goingTo(request: Request): { next: string; reference: string; done: string | null } {
  const next = safeNext(new URL(request.url).searchParams.get('next'), paths.home)
  const { pathname, searchParams } = new URL(next, 'http://here.invalid')
  const [, area, reference] = pathname.split('/')
  if (area !== 'cases' || !reference) throw data(null, 404)
  return { next, reference: decodeURIComponent(reference), done: searchParams.get('done') }
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { next, reference, done } = goingTo(request)
  const { needsReason, team, officer } = await answering(
    request,
    visit(context).api.lookIns.ask({ reference }),
  )
  if (!needsReason) throw redirect(next)
  return {
    title: `Say why you look at case ${reference}`,
    reference,
    // Whoever has just given a case to another team is told so, though it is no longer theirs to see.
    done: isStep(done) ? STEPS[done].done : null,
    whose: [officer ?? 'nobody yet', team].filter(Boolean).join(', '),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { next, reference } = goingTo(request)
  const again = (values: Values, errors: readonly FieldError[]) => {
    leave(context, 'errors')
    return data({ values, errors }, 422)
  }
  const parsed = parseForm(LookIn, FIELDS, await readForm(request), { reference })
  if (!parsed.ok) return again(parsed.values, parsed.errors)
  await answering(request, visit(context).api.lookIns.say(parsed.value))
  return redirect(next)
}

export default function LookInPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const { values = {}, errors = [] } = actionData ?? {}
  return (
    <StaffFrame back={{ href: paths.cases(), text: 'Back to cases' }}>
      <TwoThirds>
        {page.done ? <NotificationBanner type="success">{page.done}</NotificationBanner> : null}
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Case {page.reference} is not one of yours</h1>
        <p className="govuk-body">It is with {page.whose}. You can look at it when your work needs it.</p>
        <p className="govuk-body">
          Say why first. Your reason is kept, and managers read it. It lets you into this one case until the
          end of today.
        </p>
        <form method="post" noValidate>
          <FormFields fields={FIELDS} values={values} errors={errors} />
          <Button preventDoubleClick>Look at the case</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
