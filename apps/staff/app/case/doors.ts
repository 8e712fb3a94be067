import type { Me, StaffCaseView } from '@common-ground/api/contracts'
import {
  isOutside,
  isRunning,
  type Refusal,
  refusalText,
  rowOf,
  STAGE_NAMES,
  waitsFor,
} from '@common-ground/domain'
import type { StaffCommand } from '../steps/step.ts'

/** Refusals that the domain gives only when a command comes, told beforehand so that nobody fills in a form in vain. */
function foreseen(
  { stageFacts, decidedBy, agreements, safety, restricted, officer, mediation, learning }: StaffCaseView,
  command: StaffCommand,
  me: Me,
): Refusal | null {
  if (command === 'recordCause' && learning.changes.length === 0) return { code: 'nothingWasChanged' }
  if (command === 'unflagSafety' && safety.length === 0) return { code: 'nothingChanges' }
  const mayRestrict = me.roles.includes('manager') || officer?.id === me.id
  if ((command === 'restrictCase' || command === 'unrestrictCase') && !mayRestrict)
    return { code: 'notItsOfficer' }
  if (command === 'unrestrictCase' && !restricted) return { code: 'nothingChanges' }
  if (command === 'askParty' && !asksOutside(stageFacts.disagreementResolution))
    return { code: 'alreadyAnswered' }
  if (command === 'openReconsideration' && !decidedBy) return { code: 'unknownDecider' }
  if (command === 'tellIcb' && mediation?.arranger === 'council') return { code: 'healthNotIncluded' }
  if (command === 'cannotArrangeMediation' && mediation?.certificateCounts === false)
    return { code: 'noCertificate' }
  if (command === 'closeCase') {
    const stage = STAGE_NAMES.find((each) => isRunning(stageFacts, each))
    return stage ? { code: 'stageRunning', stage } : null
  }
  if (command === 'signAgreement' && !agreements.some(({ signedByMe }) => !signedByMe))
    return { code: 'noSuchAction' }
  if (
    command === 'recordActionDone' &&
    !agreements.some(({ actions }) => actions.some(({ doneOn }) => !doneOn))
  ) {
    return { code: 'noSuchAction' }
  }
  return foreseenOnTheBench(stageFacts.reconsideration, command, me)
}

/** Whether somebody who has no sign-in here is still to answer. */
const asksOutside = (stage: StaffCaseView['stageFacts']['disagreementResolution']): boolean =>
  'parties' in stage && stage.parties.some(({ party, answer }) => isOutside(party) && !answer)

/** The same for those who look at a decision again: whose it is, and whose turn. */
function foreseenOnTheBench(
  stage: StaffCaseView['stageFacts']['reconsideration'],
  command: StaffCommand,
  me: Me,
): Refusal | null {
  const isTheirs = stage.state === 'underReview' && stage.decisionMakerId === me.id
  if (command === 'recommendReconsideration') return isTheirs ? { code: 'deciderRecommends' } : null
  if (command !== 'decideReconsideration' && command !== 'returnReconsideration') return null
  if (!isTheirs) return { code: 'notTheDecisionMaker' }
  return waitsFor(stage) === 'officer' ? { code: 'withOfficer' } : null
}

/** Why a step cannot be taken now, in a sentence; null when it can. The domain has the last word. */
export function closedDoor(view: StaffCaseView, command: StaffCommand, me: Me): string | null {
  const refused = view.commands[command]
  if (refused !== null) return refused
  const refusal = foreseen(view, command, me)
  return refusal && refusalText(refusal, 'staff')
}

/** Whether somebody's role has to do with a step at all. One that it has not is not even shown as closed. */
export const concerns = (command: StaffCommand, me: Me): boolean =>
  rowOf(command).by.some((role) => me.roles.includes(role))
