import { compare, type RightsFacts, rightsOf, settledBy } from '@common-ground/domain'
import { answering } from '@common-ground/web'
import { redirect } from 'react-router'
import { familyDates } from '../case/dates.ts'
import { listed } from '../case/ways.ts'
import { paths } from '../paths.ts'
import { visit } from '../visit.server.ts'
import { answersOf } from './answers.server.ts'
import { askedOf } from './questions.ts'
import { whatToSay } from './say.ts'

type Args = { readonly request: Request; readonly context: Parameters<typeof visit>[0] }

/** The facts of whoever asks; somebody who has not answered yet is led to the question. */
export function factsOrAsk({ request, context }: Args): RightsFacts {
  const { facts, next } = answersOf(request, visit(context).today)
  if (facts) return facts
  throw redirect(next ? paths.findOutQuestion(next.slug) : paths.findOut)
}

/** Everything the answer shows, ready to draw: on the screen or on paper. */
export async function resultOf(args: Args) {
  const facts = factsOrAsk(args)
  const { api, today } = visit(args.context)
  const authority = await answering(args.request, api.authority.show())
  const { actor, routes, deadlines: all } = rightsOf(facts)
  const settled = settledBy(facts)
  const deadlines = all.filter(({ id }) => !settled.has(id))
  const { answers } = answersOf(args.request, today)
  const yours = deadlines.filter(({ owedBy }) => owedBy === 'family')
  const next = yours
    .filter(({ passed, citation }) => !passed && citation.confidence !== 'R')
    .toSorted((a, b) => compare(a.safeBy ?? a.due, b.safeBy ?? b.due))[0]
  return {
    title: 'What you can do, and until when',
    actor: { who: actor.who, why: actor.why },
    next: next ? (familyDates([next])[0] ?? null) : null,
    nextBy: next ? (familyDates([{ ...next, due: next.safeBy ?? next.due }])[0]?.date ?? null) : null,
    onlyMonth: answers.knowsLetter === 'month',
    yours: familyDates(yours),
    ours: familyDates(deadlines.filter(({ owedBy }) => owedBy !== 'family')),
    ways: routes.map(listed),
    say: whatToSay(facts, deadlines),
    rows: askedOf(answers).map((question) => ({
      slug: question.slug,
      asked: question.ask,
      answered: question.readBack(answers),
    })),
    senTeam: authority.senTeam,
    iass: authority.iass,
    providers: authority.providers.filter(({ services }) => services.includes('mediation')),
  }
}
export type Result = Awaited<ReturnType<typeof resultOf>>
