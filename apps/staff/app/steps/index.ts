import { type CommandName, TRANSITIONS } from '@common-ground/domain'
import * as agreement from './agreement.ts'
import * as appeal from './appeal.ts'
import * as appealEnd from './appeal-end.ts'
import { assignCase } from './assign-case.ts'
import * as casework from './casework.ts'
import { recordCertificate } from './certificate.ts'
import * as conversation from './conversation.ts'
import * as dates from './dates.ts'
import { decideReconsideration } from './decide-reconsideration.ts'
import * as directions from './directions.ts'
import * as disagreementResolution from './disagreement-resolution.ts'
import { recordCause, recordCost } from './learning.ts'
import * as mediation from './mediation.ts'
import { cannotArrangeMediation, referMediation, tellIcb } from './mediation-papers.ts'
import { recommendReconsideration } from './recommend-reconsideration.ts'
import * as reconsideration from './reconsideration.ts'
import { recordDecision } from './record-decision.ts'
import * as refer from './refer.ts'
import * as restriction from './restriction.ts'
import * as safety from './safety.ts'
import type { StaffCommand, Step } from './step.ts'
import { moveRight } from './who-acts.ts'

/** Every step that staff can take, in the order a page offers them. One without an entry does not compile. */
export const STEPS: Readonly<Record<StaffCommand, Step>> = {
  assignCase,
  recordDecision,
  ...casework,
  ...safety,
  ...restriction,
  ...dates,
  statePosition: agreement.statePosition,
  settlePoint: agreement.settlePoint,
  recordAgreement: agreement.recordAgreement,
  signAgreement: agreement.signAgreement,
  recordActionDone: agreement.recordActionDone,
  moveRight,
  ...conversation,
  ...reconsideration,
  recommendReconsideration,
  decideReconsideration,
  ...refer,
  ...disagreementResolution,
  requestMediation: mediation.requestMediation,
  declineMediation: mediation.declineMediation,
  referMediation,
  tellIcb,
  arrangeMediation: mediation.arrangeMediation,
  cancelMediationMeeting: mediation.cancelMediationMeeting,
  cannotArrangeMediation,
  concludeMediation: mediation.concludeMediation,
  recordCertificate,
  noteAppeal: appeal.noteAppeal,
  registerAppeal: appeal.registerAppeal,
  recordAppealPapers: appeal.recordAppealPapers,
  recordDirections: directions.recordDirections,
  changeDirection: directions.changeDirection,
  recordDirectionDone: directions.recordDirectionDone,
  concedeAppeal: appealEnd.concedeAppeal,
  endAppeal: appealEnd.endAppeal,
  withdrawAppeal: appeal.withdrawAppeal,
  recordCause,
  recordCost,
}

/** Whether a word out of an address names a step. */
export const isStep = (name: string | null | undefined): name is StaffCommand =>
  typeof name === 'string' && Object.hasOwn(STEPS, name)

export const STEP_NAMES = Object.keys(STEPS).filter(isStep)

/** Which stage a command belongs to, or the case itself. */
export const stageOf = (command: CommandName) => TRANSITIONS[command].stage
