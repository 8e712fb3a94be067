import { RAISE_QUESTIONS, RaiseDraft } from '@common-ground/api/contracts'
import { TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { after, before, questionOf } from '../../raise/journey.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

type Args = Route.LoaderArgs | Route.ActionArgs

/** The draft and the question of this address. A draft that was sent leads to its disagreement. */
async function open({ request, context, params }: Args) {
  const row = await answering(request, visit(context).api.drafts.show({ id: params.draft }))
  if (row.sentReference) throw redirect(paths.disagreement(row.sentReference))
  const draft = RaiseDraft.parse(row.answers)
  const question = questionOf(draft, params.question)
  if (!question) throw data(null, 404)
  return { draft, question, fromCheck: new URL(request.url).searchParams.get('from') === 'check' }
}

export async function loader(args: Route.LoaderArgs) {
  const { draft, question, fromCheck } = await open(args)
  const id = args.params.draft
  const previous = before(draft, question)
  const back = fromCheck ? paths.checkAnswers(id) : previous ? paths.question(id, previous.slug) : paths.raise
  return {
    title: `${question.ask(draft)} – Raise a disagreement`,
    back,
    fields: [...question.fields(draft)],
    start: question.start(draft),
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { draft, question, fromCheck } = await open(args)
  const fields = question.fields(draft)
  const flat = fields.flatMap((field) => [
    field,
    ...(field.options ?? []).flatMap((option) => option.below ?? []),
  ])
  const parsed = parseForm(RAISE_QUESTIONS[question.key], flat, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  const { api, today } = visit(context)
  const problem = question.check?.(parsed.value, today)
  if (problem) return again(context, 422, parsed.values, [problem])
  return orAway(context, parsed.values, async () => {
    await answering(request, api.drafts.save({ id: params.draft, answers: parsed.value }))
    const now: RaiseDraft = { ...draft, ...parsed.value }
    const next = after(now, question)
    // A changed decision can lead to questions that were never asked; otherwise a change goes straight back.
    const unasked = next && next.readBack(now) === null && next.key !== 'wanted'
    if (fromCheck && !unasked) return redirect(paths.checkAnswers(params.draft))
    return redirect(next ? paths.question(params.draft, next.slug) : paths.checkAnswers(params.draft))
  })
}

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, fields, start } = loaderData
  return (
    <PortalFrame back={{ href: back }} bare>
      <TwoThirds>
        <FormPage
          fields={fields}
          state={actionData}
          start={start}
          button="Continue"
          after={
            <p className="govuk-body">
              <a className="govuk-link" href={paths.disagreements}>
                Stop and come back later
              </a>
              . What you have continued from is saved.
            </p>
          }
        />
      </TwoThirds>
    </PortalFrame>
  )
}
