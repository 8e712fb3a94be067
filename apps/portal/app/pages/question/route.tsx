import { RAISE_QUESTIONS, type RaiseDraft, type RaiseQuestion } from '@common-ground/api/contracts'
import { everyField, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import type { Caller } from '../../api.server.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { ExitExplained } from '../../layout/exit-explained.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { afterLetter } from '../../raise/after-letter.ts'
import { openDraft, whichDraft } from '../../raise/draft.server.ts'
import { after, asked, before, questionOf } from '../../raise/journey.ts'
import type { Question } from '../../raise/question.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

type Args = Route.LoaderArgs | Route.ActionArgs

/** The draft and the question of this address. A draft that was sent leads to its disagreement. */
async function open(args: Args) {
  const { draft } = await openDraft(args)
  const question = questionOf(draft, args.params.question)
  if (!question) throw data(null, 404)
  return { draft, question, fromCheck: new URL(args.request.url).searchParams.get('from') === 'check' }
}

export async function loader(args: Route.LoaderArgs) {
  const { draft, question, fromCheck } = await open(args)
  const id = args.params.draft
  const previous = before(draft, question)
  const back = fromCheck ? paths.checkAnswers(id) : previous ? paths.question(id, previous.slug) : paths.raise
  return {
    title: `${question.ask(draft)} – Raise a disagreement`,
    back,
    heading: question.heading ?? null,
    fields: [...question.fields(draft)],
    start: question.start(draft),
    keep: paths.keepDraft(id),
    exit: question.key === 'safety',
  }
}

/** Questions that somebody may leave without an answer: nobody is led back to them. */
const MAY_BE_EMPTY: ReadonlySet<RaiseQuestion> = new Set(['wrong', 'wanted', 'safety', 'needs'])

/** Answers for the draft: nothing undefined. */
const kept = (answers: RaiseDraft): Parameters<Caller['drafts']['save']>[0]['answers'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { draft, question, fromCheck } = await open(args)
  const fields = question.fields(draft)
  const flat = everyField(fields)
  const parsed = parseForm(RAISE_QUESTIONS[question.key], flat, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  const { api, today } = visit(context)
  const problem = question.check?.({ ...draft, ...parsed.value } as RaiseDraft, today)
  if (problem) return again(context, 422, parsed.values, [problem])
  return orAway(context, parsed.values, async () => {
    // A point is kept among the others, under its key.
    const answers = question.point
      ? { points: { ...draft.points, [question.point]: RAISE_QUESTIONS.point.parse(parsed.value) } }
      : (parsed.value as RaiseDraft)
    await answering(request, api.drafts.save({ ...whichDraft(args), answers: kept(answers) }))
    const now: RaiseDraft = { ...draft, ...answers }
    const here = asked(now).find(({ slug }) => slug === question.slug) ?? question
    const next = after(now, here)
    // A changed decision can lead to questions that were never asked; otherwise a change goes straight back.
    const unasked = next && next.readBack(now) === null && !MAY_BE_EMPTY.has(next.key)
    if (fromCheck && !unasked) return redirect(paths.checkAnswers(params.draft))
    if (now.letterCode) return redirect(await onFromLetter(args, now, here))
    // The first page that can be left at once is explained before it is shown.
    if (next?.key === 'safety') return redirect(paths.beforeSafeContact(params.draft))
    return redirect(next ? paths.question(params.draft, next.slug) : paths.checkAnswers(params.draft))
  })
}

/** Where a draft that began with a letter's code goes on: whoever has no account says who they are, then checks. */
async function onFromLetter(args: Route.ActionArgs, draft: RaiseDraft, here: Question): Promise<string> {
  const me = await answering(args.request, visit(args.context).api.account.me())
  const next = afterLetter(draft, here, me !== null)
  const id = args.params.draft
  if (next) return paths.question(id, next.slug)
  return me ? paths.checkAnswers(id) : paths.identity(id)
}

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, fields, start, heading, keep, exit } = loaderData
  return (
    <PortalFrame back={{ href: back }} bare exit={exit}>
      <TwoThirds>
        <FormPage
          heading={heading}
          fields={fields}
          state={actionData}
          start={start}
          button="Continue"
          after={
            <>
              {exit ? <ExitExplained /> : null}
              <p className="govuk-body">
                <a className="govuk-link" href={keep}>
                  Stop and come back later
                </a>
                . What you have continued from is saved.
              </p>
            </>
          }
        />
      </TwoThirds>
    </PortalFrame>
  )
}
