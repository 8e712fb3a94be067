import { DECISIONS, formatMoment } from '@common-ground/domain'
import { answering } from '@common-ground/web'
import { split } from '../../case/dates.ts'
import { isFamilyStep, STEP_PAGES } from '../../case/steps.ts'
import { listed } from '../../case/ways.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { DisagreementPage } from './page.tsx'

/** What was just done, for the banner on top: only words of ours, whatever the address says. */
function doneWords(
  request: Request,
  known: Parameters<(typeof STEP_PAGES)['sendMessage']>[0],
): string | null {
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return isFamilyStep(done) ? STEP_PAGES[done](known).done : null
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api, today } = visit(context)
  const [view, authority] = await Promise.all([
    answering(request, api.disagreements.show({ reference: params.reference })),
    answering(request, api.authority.show()),
  ])
  const {
    reference,
    childName,
    headlineLabel,
    threeLines,
    stages,
    points,
    closed,
    officerName,
    decision,
    setting,
  } = view
  const open = (step: keyof typeof view.commands): boolean => view.commands[step] === null
  return {
    title: `${reference} – Your disagreements`,
    done: doneWords(request, { view, providers: authority.providers, today }),
    reference,
    childName,
    headlineLabel,
    threeLines,
    about: decision.label,
    setting,
    stages,
    points,
    closed,
    officerName,
    dates: split(view.deadlines),
    ways: view.routes.map(listed),
    timeline: view.timeline.map((entry) => ({
      ...entry,
      id: entry.seq,
      when: formatMoment(new Date(entry.at)),
    })),
    answerWanted: view.familyAnswerWanted,
    letterUnknown:
      decision.dateOnLetter === null && decision.dateSent === null && DECISIONS[decision.type].appealable,
    canWithdraw: open('withdrawCase'),
    canReopen: open('reopenCase'),
    senTeam: authority.senTeam,
    promises: authority.promises,
  }
}

export default function Disagreement({ loaderData }: Route.ComponentProps) {
  return <DisagreementPage {...loaderData} />
}
