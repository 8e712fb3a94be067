import { CALL_PAGES } from '@common-ground/api/contracts'
import { Button, everyField, FormFields, TwoThirds } from '@common-ground/ui'
import { answering, type Parsed, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { PAGES, type Page } from '../../call/fields.ts'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

function pageOf(slug: string): { page: Page; at: number } {
  const at = PAGES.findIndex((page) => page.slug === slug)
  const page = PAGES[at]
  if (!page) throw data(null, 404)
  return { page, at }
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { page, at } = pageOf(params.page)
  const frame = {
    title: `${page.heading} – Raise for somebody`,
    back: at > 0 ? paths.call(params.call, PAGES[at - 1]?.slug ?? 'who') : paths.calls,
    step: `${at + 1} of ${PAGES.length}`,
  }
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread') return { ...frame, start: page.start({}) }
  const call = await answering(request, visit(context).api.calls.show({ id: params.call }))
  if (call.sentReference) throw redirect(paths.case(call.sentReference))
  return { ...frame, start: page.start(call.answers) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { page, at } = pageOf(params.page)
  const { calls } = visit(context).api
  const form = await readForm(request)
  const id = params.call
  const save = async <T,>(parsed: Parsed<T>, send: (answers: T) => Promise<unknown>) => {
    if (!parsed.ok) {
      leave(context, 'errors')
      return data({ errors: parsed.errors, values: parsed.values }, 422)
    }
    return orUnsaved(request, context, parsed.values, async () => {
      await send(parsed.value)
      const next = PAGES[at + 1]
      const isChange = new URL(request.url).searchParams.has('change')
      return redirect(paths.call(id, next && !isChange ? next.slug : 'check'))
    })
  }
  if (page.slug === 'who')
    return save(parseForm(CALL_PAGES.who, everyField(page.fields), form), (answers) =>
      calls.save({ id, page: 'who', answers }),
    )
  if (page.slug === 'decision')
    return save(parseForm(CALL_PAGES.decision, everyField(page.fields), form), (answers) =>
      calls.save({ id, page: 'decision', answers }),
    )
  return save(parseForm(CALL_PAGES.reach, everyField(page.fields), form), (answers) =>
    calls.save({ id, page: 'reach', answers }),
  )
}

export default function CallRoute({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page } = pageOf(params.page)
  const { start, back, step } = loaderData
  return (
    <StaffFrame back={{ href: back, text: 'Back' }}>
      <ProblemSummary errors={actionData?.errors ?? []} />
      <TwoThirds>
        <span className="govuk-caption-l">Page {step}</span>
        <h1 className="govuk-heading-l">{page.heading}</h1>
        <form method="post" noValidate>
          <FormFields
            fields={page.fields}
            values={actionData?.values ?? start}
            errors={actionData?.errors ?? []}
          />
          <Button preventDoubleClick>Save and continue</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
