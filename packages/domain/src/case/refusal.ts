import type { Audience } from '../people/actor.ts'
import { type NoticeItemId, noticeLacks } from '../rights/notice.ts'
import type { StageName } from '../stages/index.ts'
import { STATE_WORDS } from '../stages/words.ts'

/** Why a command was not carried out. A refusal is a value: it changes nothing and can be shown. */
export type Refusal =
  | { readonly code: 'wrongState'; readonly stage: StageName; readonly state: string }
  | { readonly code: 'caseClosed' }
  | { readonly code: 'caseOpen' }
  | { readonly code: 'wrongRole' }
  | { readonly code: 'movedOn' }
  | { readonly code: 'noRightOfAppeal' }
  | { readonly code: 'sameDecisionMaker' }
  | { readonly code: 'notTheDecisionMaker' }
  | { readonly code: 'unknownDecider' }
  | { readonly code: 'overrideByManager' }
  | { readonly code: 'deciderRecommends' }
  | { readonly code: 'withOfficer' }
  | { readonly code: 'answerMissing' }
  | { readonly code: 'noticeIncomplete'; readonly missing: readonly NoticeItemId[] }
  | { readonly code: 'issuedLetter' }
  | { readonly code: 'reasonMissing'; readonly pointIds: readonly string[] }
  | { readonly code: 'wordsMissing' }
  | { readonly code: 'noPoints' }
  | { readonly code: 'inTheFuture' }
  | { readonly code: 'beforeItsDay' }
  | { readonly code: 'inThePast' }
  | { readonly code: 'dayDoesNotSuit' }
  | { readonly code: 'mustDecide' }
  | { readonly code: 'shortNotice' }
  | { readonly code: 'causeMissing' }
  | { readonly code: 'healthNotIncluded' }
  | { readonly code: 'noCertificate' }
  | { readonly code: 'certificateTooEarly' }
  | { readonly code: 'receivedTooEarly' }
  | { readonly code: 'partiesDoNotFit' }
  | { readonly code: 'notAParty' }
  | { readonly code: 'alreadyAnswered' }
  | { readonly code: 'notYours' }
  | { readonly code: 'groundDoesNotFit' }
  | { readonly code: 'sentBeforeDated' }
  | { readonly code: 'nothingChanges' }
  | { readonly code: 'stageRunning'; readonly stage: StageName }
  | { readonly code: 'caseExists' }
  | { readonly code: 'noSuchDate' }
  | { readonly code: 'familysOwnDate' }
  | { readonly code: 'familyDateEarlier' }
  | { readonly code: 'nothingProposed' }
  | { readonly code: 'samePerson' }
  | { readonly code: 'beyondCalendar' }
  | { readonly code: 'notOnThisCase' }
  | { readonly code: 'otherParents' }
  | { readonly code: 'onlyLooking' }
  | { readonly code: 'onesOwn' }
  | { readonly code: 'scopeDoesNotFit' }
  | { readonly code: 'noSuchInvitation' }
  | { readonly code: 'alreadyHere' }
  | { readonly code: 'noSuchPerson' }
  | { readonly code: 'notYourSupporter' }
  | { readonly code: 'lastPerson' }
  | { readonly code: 'noSuchDocument' }
  | { readonly code: 'notYourDocument' }
  | { readonly code: 'noSuchThread' }
  | { readonly code: 'topicMissing' }
  | { readonly code: 'noSuchPoint' }
  | { readonly code: 'noSuchAction' }
  | { readonly code: 'alreadySigned' }
  | { readonly code: 'actionsMissing' }
  | { readonly code: 'tooLateToUndo' }
  | { readonly code: 'rightNotTheirs' }
  | { readonly code: 'schoolAgeNotOver' }
  | { readonly code: 'sayAboutParent' }
  | { readonly code: 'capacityRecorded' }
  | { readonly code: 'noLongerWrites' }
  | { readonly code: 'tooMany' }
  | { readonly code: 'confirmedHow' }
  | { readonly code: 'notItsOfficer' }
  | { readonly code: 'tooFewNamed' }
  | { readonly code: 'notNamed' }
  | { readonly code: 'unusualNumber' }
  | { readonly code: 'registeredBeforeSent' }
  | { readonly code: 'directionsMissing' }
  | { readonly code: 'directionUnsaid' }
  | { readonly code: 'dayBeforeDirections' }
  | { readonly code: 'noSuchDirection' }
  | { readonly code: 'concededWhat' }
  | { readonly code: 'unopposedWhat' }
  | { readonly code: 'concededAfterResponse' }
  | { readonly code: 'pointsMissing' }
  | { readonly code: 'noRecommendations' }
  | { readonly code: 'reasonOfEnd' }
  | { readonly code: 'noReasonOfEnd' }
  | { readonly code: 'emptyPack' }
  | { readonly code: 'notForThem' }
  | { readonly code: 'nothingWasChanged' }
  | { readonly code: 'noCost' }
  | { readonly code: 'costOutOfRange' }

type Sentence = Record<Audience, string>
const both = (sentence: string): Sentence => ({ family: sentence, staff: sentence })

const STAGE_NAMES: Record<StageName, string> = {
  conversation: 'the conversation',
  reconsideration: 'the reconsideration',
  disagreementResolution: 'disagreement resolution',
  mediation: 'mediation',
  appeal: 'the appeal',
}

const SENTENCES: Record<
  Exclude<Refusal['code'], 'wrongState' | 'stageRunning' | 'noticeIncomplete'>,
  Sentence
> = {
  caseClosed: {
    family: 'This disagreement is closed. You can open it again, or write to us about it.',
    staff: 'The case is closed. Reopen it first.',
  },
  caseOpen: both('This disagreement is already open.'),
  wrongRole: {
    family: 'This is not a step you can take here. Write to your case officer if you need it done.',
    staff: 'Your role cannot take this step.',
  },
  movedOn: both(
    'Somebody changed this case after you opened the page. Look at what changed, then try again.',
  ),
  noRightOfAppeal: {
    family:
      'There is no council decision here that the law lets you take to mediation or to the SEND Tribunal. Disagreement resolution is open to you instead.',
    staff:
      'No decision under CFA 2014 s.51 is in dispute, so there is no right to mediation or appeal. Disagreement resolution is open.',
  },
  sameDecisionMaker: both(
    'Whoever took the first decision cannot reconsider it. Choose another decision maker.',
  ),
  notTheDecisionMaker: both('Only the decision maker it was given to can decide this reconsideration.'),
  unknownDecider: both('Record who took the first decision, so that somebody else can reconsider it.'),
  overrideByManager: both(
    'Only a manager can have a decision looked at again by whoever took it. Choose another decision maker, or ask your manager.',
  ),
  deciderRecommends: both('You decide this one, so somebody else has to recommend.'),
  withOfficer: both(
    'This is with the case officer: they have not recommended yet, or have not answered what was asked.',
  ),
  answerMissing: both('Answer the decision maker’s questions before you recommend again.'),
  issuedLetter: both(
    'This letter was issued with a decision. It stays as it went out, for everyone who reads the disagreement.',
  ),
  reasonMissing: both('Give a decision and a reason for every point of disagreement.'),
  wordsMissing: both('Write what happened before you save.'),
  noPoints: both('Say what you disagree with.'),
  inTheFuture: both('That day has not come yet. Enter today or a day in the past.'),
  beforeItsDay: both(
    'That meeting is arranged for a later day. If it is held sooner, change its day first. Then write down what came of it.',
  ),
  inThePast: both('That day has passed. Enter today or a later day.'),
  mustDecide: both(
    'The law asks the council to send somebody to mediation who can decide. Name somebody who can, or leave it empty until you know.',
  ),
  shortNotice: both(
    'The family must be told the day and the place at least 5 working days before, unless they agree to less (SEND Code, para 11.38). Choose a later day, or say who agreed and when.',
  ),
  causeMissing: both('Say why the meeting moves, and who caused it.'),
  healthNotIncluded: both(
    'Health is not part of this mediation, so there is nothing to tell the integrated care board.',
  ),
  noCertificate: both(
    'Nothing in dispute here can be appealed, so no certificate follows. Arrange the meeting, and tell the family why it is late.',
  ),
  certificateTooEarly: both(
    'A certificate cannot be dated before what it certifies: the meeting, or the day the family asked for mediation. Check the date on it.',
  ),
  receivedTooEarly: both('It cannot have come before the date on it. Check both dates.'),
  dayDoesNotSuit: both(
    'Somebody who comes cannot meet on that day. Enter another day, or choose to arrange it all the same.',
  ),
  partiesDoNotFit: both('Those taking part do not fit this type of disagreement resolution.'),
  notAParty: both('They are not being asked to take part.'),
  alreadyAnswered: both('They have already answered.'),
  notYours: both('You can only answer for your own family.'),
  groundDoesNotFit: both('The reason for the certificate does not fit what happened with mediation.'),
  sentBeforeDated: both('The letter cannot have been sent before the date on it.'),
  nothingChanges: both('That is how it is already.'),
  caseExists: both('This disagreement has already been raised.'),
  noSuchDate: both('That date is not running on this case. Look at its dates again.'),
  familysOwnDate: both('Only the family can meet that date. Record what they did in its own step.'),
  familyDateEarlier: both('A date that the family can lose cannot be made earlier.'),
  nothingProposed: both('Nobody has asked for that date to be changed.'),
  beyondCalendar: both(
    'The bank holidays of that year are not known yet, so the dates that follow cannot be worked out. Enter a nearer day.',
  ),
  notOnThisCase: both('You no longer have access to this disagreement.'),
  otherParents: both(
    'Only the parent or young person who raised this can take that step. You can raise a disagreement of your own.',
  ),
  onlyLooking: both(
    'You can read this and not change it. Ask the family if you should be able to act for them.',
  ),
  onesOwn: both('Only the person whose disagreement it is can take that step. Nobody does it for them.'),
  scopeDoesNotFit: both(
    'Choose what they may do. Another parent and a young person take part for themselves.',
  ),
  noSuchInvitation: both('That invitation has ended. Ask for a new one.'),
  alreadyHere: both('They already have access to this disagreement.'),
  noSuchPerson: both('That person has no access to this disagreement.'),
  notYourSupporter: both('Only whoever invited them can change what they see.'),
  lastPerson: both('Somebody must be able to open this disagreement. Withdraw it instead.'),
  noSuchDocument: both('That document is not here. It may have been removed.'),
  notYourDocument: both('Only whoever added a document can change who sees it, or remove it.'),
  noSuchThread: both('Those messages are not here. Start a new message.'),
  topicMissing: both('Say what your message is about.'),
  noSuchPoint: both('That point is not part of this disagreement.'),
  noSuchAction: both('That is not part of what was agreed.'),
  alreadySigned: both('You have already signed this.'),
  actionsMissing: both('Write down at least one thing that was agreed, and who does it.'),
  tooLateToUndo: both('More than 5 days have passed. You can open the disagreement again instead.'),
  rightNotTheirs: both(
    'Only the young person takes this right, with a sign-in of their own. Their parent or carer can invite them.',
  ),
  schoolAgeNotOver: both(
    'The right passes to a young person when they leave compulsory school age. That day has not come.',
  ),
  sayAboutParent: both('Choose yes or no: should your parent or carer still see this?'),
  capacityRecorded: both(
    'It is written down here that somebody acts for you. If you can decide this now, tell the SEN team or an adviser.',
  ),
  noLongerWrites: both(
    'Whoever those messages are with no longer takes part for themselves. Start a new message to somebody who does.',
  ),
  tooMany: both('There are too many here already. Remove some first.'),
  confirmedHow: both(
    'Somebody who signs in confirms it themselves. For anybody else, say how and when they confirmed it.',
  ),
  notItsOfficer: both('Only a manager or the case’s own officer can take that step.'),
  tooFewNamed: both('Name at least one more person, so that the case can be worked on when you are away.'),
  notNamed: both(
    'On a restricted case its officer, and whoever reconsiders the decision, must be among those named. Name them, or choose somebody else.',
  ),
  unusualNumber: both(
    'That does not look like a number the tribunal gives now, such as EH893/26/00567. Check it against the letter. If it is right, say so.',
  ),
  registeredBeforeSent: both('The tribunal cannot have registered the appeal before it was sent.'),
  directionsMissing: both('Enter at least one thing that the tribunal directed, and its day.'),
  directionUnsaid: both('Say what the tribunal asks for, where it is something else.'),
  dayBeforeDirections: both('A day cannot be before the day of the tribunal’s letter. Check the dates.'),
  noSuchDirection: both('That is not among the tribunal’s directions on this case. Look at them again.'),
  concededWhat: both('Choose at least one point that we no longer oppose, or the whole appeal.'),
  unopposedWhat: both(
    'Choose what we have to do now. The time for each runs from the day we told the tribunal.',
  ),
  concededAfterResponse: both(
    'We had already answered this appeal, so it goes on to a consent order or the tribunal’s decision (SEND Regs 2014, reg 45). Record that when it comes.',
  ),
  pointsMissing: both('Say what the tribunal decided on every point of disagreement.'),
  noRecommendations: both(
    'The tribunal makes no recommendations on health or social care in an appeal about a refusal to assess.',
  ),
  reasonOfEnd: both('Choose a reason that fits how it ended.'),
  noReasonOfEnd: both('How it ended says why by itself. Leave the reason empty.'),
  emptyPack: both('Choose at least one paper.'),
  notForThem: both('Whoever the pack is for may not have one of these papers. Look at the list again.'),
  nothingWasChanged: both(
    'Nothing of the decision was changed in that way, so there is no reason to record. Leave it empty, or choose how it was changed.',
  ),
  noCost: both('Enter the time it took, what the provider charged, or both.'),
  costOutOfRange: both('Enter up to 60,000 minutes in whole numbers, and up to £100,000.'),
  samePerson: both('Somebody else has to agree: the person who asked for the change cannot confirm it.'),
}

/** The refusal as a sentence fit to show: what is in the way, and what to do. */
export function refusalText(refusal: Refusal, audience: Audience): string {
  if (refusal.code === 'stageRunning') {
    return `This cannot be closed while ${STAGE_NAMES[refusal.stage]} is still going on. Record how it ended first.`
  }
  if (refusal.code === 'noticeIncomplete') return noticeLacks(refusal.missing)
  if (refusal.code === 'wrongState') {
    const words: Record<string, Sentence> = STATE_WORDS[refusal.stage]
    const now = words[refusal.state]?.[audience] ?? refusal.state
    const state = `${now.charAt(0).toLowerCase()}${now.slice(1)}`
    return `This step is not open now. Where ${STAGE_NAMES[refusal.stage]} stands: ${state}. The page of this disagreement shows the steps that are.`
  }
  return SENTENCES[refusal.code][audience]
}
