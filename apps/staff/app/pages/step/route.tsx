import { answering, readForm, valuesOf } from '@common-ground/web'
import { TRPCError } from '@trpc/server'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { UNSAVED_STATUS, unreadable } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { isStep, STEPS } from '../../steps/index.ts'
import { listsFor } from '../../steps/lists.ts'
import { allFieldsOf, type Step } from '../../steps/step.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { looking, withErrors, withoutCase, withRefusal, withStaleChoice } from './again.server.ts'
import { pageOf, pageWithoutCase } from './page.server.ts'
import { StepForm } from './step-form.tsx'

function stepOf(name: string): Step {
  if (!isStep(name)) throw data(null, 404)
  return STEPS[name]
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const step = stepOf(params.step)
  const { api, today } = visit(context)
  const reading = Promise.all([
    api.cases.show({ reference: params.reference }),
    step.needsDirectory ? api.directory.show() : null,
    api.account.me(),
  ])
  try {
    const [view, directory, me] = await reading
    if (!me) throw redirect(paths.signIn())
    const deadline = new URL(request.url).searchParams.get('deadline')
    return pageOf(step, view, listsFor(view, directory, me), me, today, deadline)
  } catch (error) {
    // After a form that could not be saved its page is drawn from the form itself, so that nothing typed is lost.
    if (unreadable(error) && context.get(aftermathContext) === 'unread')
      return pageWithoutCase(step, params.reference)
    return answering(request, Promise.reject(error))
  }
}

/** What the form says of itself. Whoever changes that has not sent our form. */
const SentForm = z.object({
  expectedVersion: z.coerce.number().int().min(1).max(1_000_000),
  idempotencyKey: z.string().min(8).max(80),
})

export async function action({ request, params, context }: Route.ActionArgs) {
  const step = stepOf(params.step)
  const form = await readForm(request)
  const stated = SentForm.safeParse(Object.fromEntries(form))
  if (!stated.success) throw data(null, 400)
  const sent = { reference: params.reference, ...stated.data }
  const { api, today } = visit(context)
  try {
    if (step.preview && form.get('now') !== 'send') {
      const seen = await looking(step, step.preview, form, sent, api)
      leave(context, 'errors')
      return data(seen, seen.errors.length > 0 ? 422 : 200)
    }
    const submitted = await step.submit(api.step, form, sent)
    if ('errors' in submitted) {
      leave(context, 'errors')
      return data(withErrors(step, submitted.errors, submitted.values, sent), 422)
    }
    const { outcome, values } = submitted
    if (outcome.ok) return redirect(paths.caseAfter(outcome.reference, step.command))
    leave(context, 'errors')
    return data(withRefusal(step, form, values, outcome, today), 409)
  } catch (error) {
    const why = unreadable(error)
    if (why) {
      leave(context, 'unread')
      return data(withoutCase(why, step, form, sent), UNSAVED_STATUS[why])
    }
    if (!(error instanceof TRPCError) || error.code !== 'BAD_REQUEST')
      return answering(request, Promise.reject(error))
    leave(context, 'errors')
    const values = valuesOf(allFieldsOf(step, step.listsIn(form)), form)
    return data(withStaleChoice(step, error.message, values, sent), 422)
  }
}

export default function StepRoute({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.case(params.reference), text: 'Back to the case' }}>
      <StepForm page={loaderData} again={actionData ?? null} reference={params.reference} />
    </StaffFrame>
  )
}
