import type { AgreedItem, OrderedItem } from '../calendar/index.ts'
import type { Audience } from '../people/actor.ts'
import type {
  AppealOutcome,
  AppealPointResult,
  CertificateGround,
  ConversationOutcome,
  DisagreementKind,
  MeetingCause,
  MeetingMode,
  MeetingOutcome,
  PointResult,
  RecommendedAbout,
} from '../stages/index.ts'
import type { ActsAs, Channel, ClosingOutcome, ClosingReason } from './case.ts'

type Words<K extends string> = { readonly [P in K]: { readonly [A in Audience]: string } }
type Plain<K extends string> = { readonly [P in K]: string }

/** Who acts for a young person who cannot make these decisions. */
export const ACTS_AS_WORDS: Words<ActsAs> = {
  deputy: {
    family: 'A deputy, chosen by the Court of Protection',
    staff: 'A deputy appointed by the Court of Protection',
  },
  attorney: {
    family: 'An attorney, chosen in a lasting power of attorney',
    staff: 'An attorney under a lasting power of attorney',
  },
  parent: { family: 'Their parent or carer', staff: 'Their parent, as there is no deputy or attorney' },
}

export const CHANNEL_WORDS: Plain<Channel> = {
  portal: 'Online',
  telephone: 'Telephone',
  letter: 'Letter',
  email: 'Email',
  adviser: 'Through IASS',
}

export const MODE_WORDS: Plain<MeetingMode> = {
  telephone: 'By telephone',
  inPerson: 'In person',
  video: 'By video call',
}

/** Who caused a meeting to move, as the end of a line. */
export const MEETING_CAUSE_WORDS: Words<MeetingCause> = {
  family: { family: 'you could not come', staff: 'the family' },
  council: { family: 'the council could not come', staff: 'the council' },
  icb: { family: 'the NHS could not come', staff: 'the integrated care board' },
  provider: { family: 'the mediation service could not come', staff: 'the provider' },
  nobody: { family: 'nobody’s doing, such as illness', staff: 'nobody, such as illness' },
}

export const CONVERSATION_OUTCOME_WORDS: Words<ConversationOutcome> = {
  explained: { family: 'The reasons were explained', staff: 'Reasons explained' },
  newEvidence: { family: 'You told us something new', staff: 'New evidence offered' },
  asksReconsideration: { family: 'You asked us to look again', staff: 'Asks for reconsideration' },
  settled: { family: 'We found a way forward together', staff: 'Settled' },
}

/** What was agreed at mediation, by the time it has to be kept in. */
export const AGREED_WORDS: Words<AgreedItem> = {
  assess: { family: 'To assess, or assess again', staff: 'To assess or re-assess' },
  issue: { family: 'To make a plan', staff: 'To issue a plan' },
  amendContents: { family: 'To change what the plan says', staff: 'To amend the contents of the plan' },
  nameSchool: {
    family: 'To name a school or college in the plan',
    staff: 'To name a school or type of school',
  },
  other: { family: 'Something else', staff: 'Something that cannot be appealed' },
}

/** What the tribunal ordered, or the council conceded. */
export const ORDERED_WORDS: Words<OrderedItem> = {
  assess: AGREED_WORDS.assess,
  issue: AGREED_WORDS.issue,
  reconsider: { family: 'To look at it again', staff: 'To reconsider (referred back)' },
  amendContents: AGREED_WORDS.amendContents,
  nameSchool: AGREED_WORDS.nameSchool,
  continue: { family: 'To keep the plan', staff: 'To continue to maintain the plan' },
  cease: { family: 'The plan may end', staff: 'To cease to maintain the plan (appeal dismissed)' },
}

/** Why a date moved, after "Because:", by the kind of event that moved it. */
export const MOVED_BY: { readonly [type: string]: { readonly [A in Audience]: string } } = {
  certificateRecorded: {
    family: 'you have a mediation certificate',
    staff: 'a certificate was recorded',
  },
  decisionRecorded: {
    family: 'the dates of the decision were noted',
    staff: 'the dates of the decision were recorded',
  },
  mediationRequested: { family: 'mediation was asked for', staff: 'mediation was asked for' },
  mediationArranged: { family: 'the mediation meeting was arranged', staff: 'the meeting was arranged' },
  mediationMeetingCancelled: { family: 'the meeting was called off', staff: 'the meeting was called off' },
  icbTold: { family: 'we told the NHS', staff: 'the integrated care board was told' },
  mediationConcluded: { family: 'mediation was held', staff: 'mediation was held' },
  mediationCannotBeArranged: {
    family: 'mediation could not be arranged in time',
    staff: 'mediation could not be arranged in time',
  },
  mediationWithdrawn: { family: 'mediation is not going ahead', staff: 'the family gave up mediation' },
  mediationDeclined: { family: 'you chose not to mediate', staff: 'mediation is not wanted' },
  dutyDone: { family: 'something owed was done', staff: 'a duty was recorded as done' },
  directionsRecorded: {
    family: 'the tribunal set a day',
    staff: 'the tribunal’s directions were recorded',
  },
  directionChanged: { family: 'the tribunal set another day', staff: 'the tribunal changed a direction' },
  appealConceded: {
    family: 'we told the tribunal that we do not oppose you',
    staff: 'the appeal was conceded',
  },
  appealPapersRecorded: { family: 'the tribunal sent the papers', staff: 'the papers were recorded' },
  appealEnded: { family: 'the appeal ended', staff: 'the appeal ended' },
}

export const POINT_RESULT_WORDS: Words<PointResult> = {
  changed: { family: 'We have changed the decision', staff: 'Changed' },
  partlyChanged: { family: 'We have changed part of the decision', staff: 'Partly changed' },
  kept: { family: 'We have kept the decision', staff: 'Kept' },
}

export const DISAGREEMENT_KIND_WORDS: Plain<DisagreementKind> = {
  DR1: 'How an authority, school or setting carries out its duties',
  DR2: 'The special educational provision a school or setting makes',
  DR3: 'Health or social care provision during assessment, planning or review',
  DR4: 'Between the council and the NHS',
}

export const MEETING_OUTCOME_WORDS: Words<MeetingOutcome> = {
  full: { family: 'Everything was agreed', staff: 'Full agreement' },
  part: { family: 'Some things were agreed', staff: 'Part agreement' },
  none: { family: 'Nothing was agreed', staff: 'No agreement' },
}

export const CERTIFICATE_GROUND_WORDS: Words<CertificateGround> = {
  notPursuing: { family: 'You chose not to mediate', staff: 'Not pursuing mediation (s.55(4))' },
  tookPart: { family: 'You took part in mediation', staff: 'Took part (s.55(5))' },
  couldNotArrange: { family: 'It could not be arranged in time', staff: 'Could not be arranged (reg 39)' },
}

export const APPEAL_OUTCOME_WORDS: Words<AppealOutcome> = {
  allowed: { family: 'The tribunal agreed with you', staff: 'Allowed' },
  allowedInPart: { family: 'The tribunal agreed with you in part', staff: 'Allowed in part' },
  dismissed: { family: 'The tribunal kept the decision', staff: 'Dismissed' },
  conceded: { family: 'The council no longer opposed you', staff: 'Conceded' },
  consentOrder: { family: 'Everyone agreed an order', staff: 'Consent order' },
  struckOut: { family: 'The tribunal stopped the appeal', staff: 'Struck out' },
  notRegistered: {
    family: 'The tribunal sent the appeal back and did not register it',
    staff: 'Returned, not registered',
  },
}

/** What came of one point at the tribunal. */
export const APPEAL_POINT_WORDS: Words<AppealPointResult> = {
  forFamily: { family: 'Decided for you', staff: 'For the family' },
  inPart: { family: 'Decided for you in part', staff: 'For the family in part' },
  notForFamily: { family: 'Not decided for you', staff: 'Not for the family' },
  notDecided: { family: 'The tribunal did not decide this', staff: 'Not decided' },
  withdrawn: { family: 'No longer part of the appeal', staff: 'Withdrawn before the end' },
}

export const RECOMMENDED_WORDS: Words<RecommendedAbout> = {
  health: { family: 'Help with health', staff: 'Health: the integrated care board answers' },
  socialCare: { family: 'Help from social care', staff: 'Social care: we answer' },
}

/** Why a case was closed, in words that stand by themselves. */
export const CLOSING_REASON_WORDS: Words<ClosingReason> = {
  noReply: { family: 'We did not hear from you', staff: 'The family did not reply' },
  agreedToDiffer: {
    family: 'You and we still see it differently, and you did not want to go on here',
    staff: 'Still disagree; the family does not want to go on',
  },
  otherRoute: {
    family: 'It goes on in another way, such as a complaint',
    staff: 'Goes on by another route, such as a complaint',
  },
  wentToTribunal: { family: 'It goes on at the SEND Tribunal', staff: 'Went to the tribunal' },
  movedAway: { family: 'You live in another council’s area now', staff: 'Moved to another area' },
  outsideScope: {
    family: 'It is not something we can settle here',
    staff: 'Outside the scope of the service',
  },
  raisedTwice: { family: 'It was raised here twice', staff: 'Raised twice' },
  decided: { family: 'The tribunal decided the appeal', staff: 'Decided by the tribunal' },
  conceded: {
    family: 'We stopped opposing your appeal',
    staff: 'Conceded before the response (reg 45)',
  },
  byConsent: { family: 'Everyone agreed an order', staff: 'Consent order' },
  familyWithdrewAppeal: { family: 'You took your appeal back', staff: 'Appeal withdrawn by family' },
  appealStruckOut: { family: 'The tribunal stopped the appeal', staff: 'Appeal struck out or returned' },
}

export const CLOSING_OUTCOME_WORDS: Words<ClosingOutcome> = {
  resolvedByTalking: { family: 'Sorted out by talking', staff: 'Resolved by talking' },
  resolvedByReconsideration: {
    family: 'Sorted out when we looked again',
    staff: 'Resolved by reconsideration',
  },
  resolvedByDisagreementResolution: {
    family: 'Sorted out through disagreement resolution',
    staff: 'Resolved by disagreement resolution',
  },
  resolvedByMediation: { family: 'Sorted out through mediation', staff: 'Resolved by mediation' },
  endedByTribunal: { family: 'Ended by the tribunal', staff: 'Ended by the tribunal' },
  notResolved: { family: 'Closed without agreement', staff: 'Not resolved' },
  withdrawn: { family: 'Withdrawn by you', staff: 'Withdrawn by family' },
}
