import type { Me, StaffCaseView } from '@common-ground/api/contracts'
import { formatWithWeekday, STAGE_NAMES, type StageName } from '@common-ground/domain'
import { closedDoor, concerns } from '../../case/doors.ts'
import { paths } from '../../paths.ts'
import { STEPS } from '../../steps/index.ts'
import type { StaffCommand } from '../../steps/step.ts'
import type { StepLink } from './stages.ts'

/** The step that usually comes next in a stage, by the state it is in. A state without one waits for nobody here. */
const USUAL: Readonly<Record<StageName, Readonly<Record<string, StaffCommand>>>> = {
  conversation: {
    notStarted: 'arrangeConversation',
    requested: 'arrangeConversation',
    arranged: 'logConversation',
  },
  reconsideration: { requested: 'openReconsideration', underReview: 'decideReconsideration' },
  disagreementResolution: {
    seekingAgreement: 'answerForParty',
    agreed: 'arrangeDisagreementResolution',
    arranged: 'concludeDisagreementResolution',
  },
  mediation: { requested: 'arrangeMediation', arranged: 'concludeMediation', notWanted: 'recordCertificate' },
  appeal: { lodged: 'endAppeal' },
}

/** What the page puts on top: what comes next, for whom it waits, and our next date in law. */
export function nextStepOf(view: StaffCaseView, me: Me) {
  const linkTo = (command: StaffCommand): StepLink => ({
    href: paths.step(view.reference, command),
    text: STEPS[command].heading,
  })
  const usual = STAGE_NAMES.flatMap((stage): StaffCommand[] => {
    const { state } = view.stageFacts[stage]
    const command = USUAL[stage][state]
    if (stage === 'mediation' && view.stageFacts.mediation.certificate && state === 'notWanted') return []
    return command && concerns(command, me) && closedDoor(view, command, me) === null ? [command] : []
  })
  const due = view.deadlines.find((deadline) => deadline.owedBy === 'council' && !deadline.passed)
  return {
    closed: view.closed && `Closed on ${formatWithWeekday(view.closed.on)}: ${view.closed.outcomeLabel}`,
    unassigned: view.officer === null && view.closed === null,
    waitingSince: view.familyWaitingSince && formatWithWeekday(view.familyWaitingSince),
    reply: linkTo('sendMessage'),
    links: usual.map(linkTo),
    due: due ? `${due.title.staff} by ${formatWithWeekday(due.due)}` : null,
  }
}
export type NextStep = ReturnType<typeof nextStepOf>
