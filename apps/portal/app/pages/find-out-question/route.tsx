import { FIND_OUT_QUESTIONS, type FindOutAnswers } from '@common-ground/api/contracts'
import { everyField, TwoThirds } from '@common-ground/ui'
import { parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { answersOf } from '../../find-out/answers.server.ts'
import { problemWith } from '../../find-out/facts.ts'
import { type AskedQuestion, askedOf } from '../../find-out/questions.ts'
import { remember } from '../../find-out/remembered.server.ts'
import { again } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The question of this address, when the answers so far lead to it, with those before it answered. */
function open({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const { answers, next } = answersOf(request, visit(context).today)
  const asked = askedOf(answers)
  const at = asked.findIndex((each) => each.slug === params.question)
  const question = asked[at]
  if (!question) throw data(null, 404)
  if (next && asked.indexOf(next) < at) throw redirect(paths.findOutQuestion(next.slug))
  return { answers, question, previous: asked[at - 1] ?? null, at, of: asked.length }
}

export function loader(args: Route.LoaderArgs) {
  const { answers, question, previous } = open(args)
  const { today } = visit(args.context)
  return {
    title: `${question.ask} – Find out what you can do`,
    back: previous ? paths.findOutQuestion(previous.slug) : paths.findOut,
    fields: [...question.fields(today)],
    start: question.start(answers),
  }
}

/** The answers with this one in, and without those that it makes meaningless. */
function withAnswer(answers: FindOutAnswers, given: FindOutAnswers): FindOutAnswers {
  const all = { ...answers, ...given }
  const kept = askedOf(all).flatMap((question: AskedQuestion) => Object.keys(question.start(all)))
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)))
}

export async function action(args: Route.ActionArgs) {
  const { answers, question } = open(args)
  const { today } = visit(args.context)
  const fields = question.fields(today)
  const flat = everyField(fields)
  const parsed = parseForm(FIND_OUT_QUESTIONS[question.key], flat, await readForm(args.request))
  if (!parsed.ok) return again(args.context, 422, parsed.values, parsed.errors)
  const now = withAnswer(answers, parsed.value)
  const problem = problemWith(
    now,
    flat.map((field) => field.name),
    today,
  )
  if (problem) return again(args.context, 422, parsed.values, [problem])
  const asked = askedOf(now)
  const next = asked[asked.findIndex((each) => each.key === question.key) + 1]
  return redirect(next ? paths.findOutQuestion(next.slug) : paths.findOutAnswer, {
    headers: { 'Set-Cookie': remember(now) },
  })
}

export default function FindOutQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, fields, start } = loaderData
  return (
    <PortalFrame back={{ href: back }} bare>
      <TwoThirds>
        <FormPage fields={fields} state={actionData} start={start} button="Continue" />
      </TwoThirds>
    </PortalFrame>
  )
}
