import { DECISIONS, formatMoment, formatWithWeekday } from '@common-ground/domain'
import { split } from '../../case/dates.ts'
import { shownMeetings } from '../../case/meetings.ts'
import { openView } from '../../case/open.server.ts'
import { sharedLine } from '../../case/outside.ts'
import { listed } from '../../case/ways.ts'
import type { Route } from './+types/route'
import { DisagreementPage } from './page.tsx'

export async function loader(args: Route.LoaderArgs) {
  const { view, authority, today, identity, done } = await openView(args)
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
    done,
    identity,
    reference,
    childName,
    headlineLabel,
    threeLines,
    about: decision.label,
    setting,
    stages,
    outside: view.outside.map(sharedLine),
    meetings: shownMeetings(view.meetings, today),
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
    canReopen: open('reopenCase'),
    senTeam: authority.senTeam,
    promises: authority.promises,
    place: view.place,
    undoBy: view.undoBy && formatWithWeekday(view.undoBy),
    rightPasses: view.rightPasses,
    rightPassesSoon: view.schoolAge?.soon ? formatWithWeekday(view.schoolAge.endsOn) : null,
    rightLater:
      view.place.relation === 'youngPerson' && view.schoolAge?.over === false && view.rightHolder === null,
    ownWords: view.ownWords,
    asksForWords: view.place.relation === 'youngPerson' && !view.ownWords.some(({ isMine }) => isMine),
    asksHowItWas: view.fairness.until !== null,
    hasLetter: view.documents.some(({ issued }) => issued),
    checksLetter: DECISIONS[decision.type].appealable,
    canInvite: open('invitePerson'),
    canSayUnavailable: open('sayUnavailable'),
    isAdviser: view.place.relation === 'adviser',
    agreements: view.agreements.map(({ id, on, actions, signedByMe }) => ({
      id,
      on: formatWithWeekday(on),
      toDo: actions.filter(({ doneOn }) => doneOn === null).length,
      late: actions.some(({ late }) => late),
      signedByMe,
    })),
  }
}

export default function Disagreement({ loaderData }: Route.ComponentProps) {
  return <DisagreementPage {...loaderData} />
}
