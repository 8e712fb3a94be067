import type { Audience } from '../people/actor.ts'
import type { StageName, StateOf } from './index.ts'
import type { MeetingMode, MeetingStage } from './meeting.ts'

type Words = { readonly [A in Audience]: string }

/** What each stage is called. */
export const STAGE_WORDS: { readonly [S in StageName]: Words } = {
  conversation: { family: 'Talk to your case officer', staff: 'Conversation' },
  reconsideration: { family: 'Having the decision looked at again', staff: 'Reconsideration' },
  disagreementResolution: { family: 'Disagreement resolution', staff: 'Disagreement resolution' },
  mediation: { family: 'Mediation', staff: 'Mediation' },
  appeal: { family: 'Appeal to the SEND Tribunal', staff: 'Appeal' },
}

/** Every state of every stage in words for everyone who sees it. A state without words does not compile. */
export const STATE_WORDS: { readonly [S in StageName]: { readonly [T in StateOf<S>]: Words } } = {
  conversation: {
    notStarted: { family: 'Not started', staff: 'Not started' },
    requested: { family: 'We will get in touch', staff: 'Asked for' },
    arranged: { family: 'Arranged', staff: 'Arranged' },
    held: { family: 'We have talked', staff: 'Held' },
    withdrawn: { family: 'Not needed', staff: 'Not wanted by family' },
  },
  reconsideration: {
    notRequested: { family: 'Not asked for', staff: 'Not asked for' },
    requested: { family: 'Asked for', staff: 'Asked for' },
    underReview: { family: 'Being looked at again', staff: 'With decision maker' },
    decided: { family: 'Decided', staff: 'Decided' },
    withdrawn: { family: 'Stopped by you', staff: 'Stopped by family' },
  },
  disagreementResolution: {
    notRequested: { family: 'Not asked for', staff: 'Not asked for' },
    seekingAgreement: { family: 'Waiting for everyone to agree', staff: 'Seeking agreement' },
    agreed: { family: 'Everyone has agreed', staff: 'All agreed' },
    declined: { family: 'Not everyone agreed', staff: 'Declined' },
    arranged: { family: 'Meeting arranged', staff: 'Meeting arranged' },
    concluded: { family: 'Meeting held', staff: 'Concluded' },
    withdrawn: { family: 'Stopped by you', staff: 'Stopped by family' },
  },
  mediation: {
    notRequested: { family: 'Not asked for', staff: 'Not asked for' },
    notWanted: { family: 'You chose not to mediate', staff: 'Not wanted' },
    requested: { family: 'Being arranged', staff: 'To be arranged' },
    arranged: { family: 'Meeting arranged', staff: 'Meeting arranged' },
    held: { family: 'Meeting held', staff: 'Held' },
    withdrawn: { family: 'Stopped by you', staff: 'Stopped by family' },
  },
  appeal: {
    notLodged: { family: 'Not started', staff: 'None noted' },
    lodged: { family: 'With the tribunal', staff: 'Lodged' },
    ended: { family: 'Ended', staff: 'Ended' },
    withdrawn: { family: 'Withdrawn', staff: 'Withdrawn' },
  },
}

/** What a meeting is called, on a page and in a calendar. It names no child. */
export const MEETING_TITLES: Readonly<Record<MeetingStage, string>> = {
  conversation: 'Talk with your case officer',
  disagreementResolution: 'Disagreement resolution meeting',
  mediation: 'Mediation meeting',
}

/** What the way to a meeting is called. */
export const PLACE_NAMES: Readonly<Record<MeetingMode, string>> = {
  telephone: 'How to join',
  video: 'How to join',
  inPerson: 'Where it is',
}
