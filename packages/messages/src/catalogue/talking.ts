import { gently, news, ofMeeting, type Template, toDecisionMaker, toManager, toOfficer } from './template.ts'

const HOW = 'Sign in to see how to join or where it is, and what to bring.'
const DOES_NOT_SUIT = `${HOW} If the day does not suit you, tell us and we will find another.`

/** Talking with the case officer, meetings of any kind, having a decision looked at again, points and what is agreed. */
export const TALKING = {
  conversationOffered: news(
    'A talk is offered',
    'We would like to talk with you about your disagreement.',
    'We will get in touch to agree a time. Talking is your choice, and nothing else has to wait for it.',
  ),
  conversationAskedFor: toOfficer(
    'The family asks to talk',
    'The family asks to talk with you.',
    'Agree a time with them and record it in the case.',
  ),
  conversationArranged: ofMeeting(
    'A talk is arranged',
    'We have arranged to talk with you on {when}.',
    DOES_NOT_SUIT,
  ),
  conversationMoved: ofMeeting(
    'A talk has moved',
    'Our talk with you has moved. It is now on {when}.',
    DOES_NOT_SUIT,
  ),
  conversationChanged: ofMeeting(
    'A talk has new details',
    'Our talk with you on {when} has new details. The day and the time are the same.',
    HOW,
  ),
  conversationLogged: news(
    'A talk is written down',
    'We have written down what we talked about.',
    'Read it, and tell us if we have something wrong or left something out.',
  ),
  conversationWithdrawn: toOfficer(
    'The family no longer asks to talk',
    'The family no longer asks to talk.',
    'Cancel what you had arranged.',
  ),
  meetingOff: ofMeeting(
    'A meeting is off',
    'The meeting on {when} is not going ahead.',
    'You can take it out of your calendar.',
  ),
  meetingOnAgain: ofMeeting('A meeting is on again', 'The meeting on {when} goes ahead after all.', HOW),

  reconsiderationOffered: news(
    'The council asks for a decision to be looked at again',
    'We have asked for the decision to be looked at again.',
    'You do not need to do anything. This does not stop the time limit for appealing: the page shows the last day.',
  ),
  reconsiderationAskedFor: toOfficer(
    'The family asks for a decision to be looked at again',
    'The family asks for the decision to be looked at again.',
    'Give it to a decision maker who did not take the first decision.',
  ),
  reconsiderationOpened: news(
    'A decision is being looked at again',
    'Somebody who did not make the first decision is now looking at it again.',
    'If there is something they should know, send it as a message. This does not stop the time limit for appealing: the page shows the last day.',
  ),
  reconsiderationOpenedSame: news(
    'A decision is being looked at again by whoever made it',
    'Your decision is being looked at again by whoever made it. A manager allowed this: the page says why.',
    'If there is something they should know, send it as a message. This does not stop the time limit for appealing: the page shows the last day.',
  ),
  reconsiderationGiven: toDecisionMaker(
    'A decision to look at again is given to you',
    'You have been asked to look at a decision again.',
    'The case officer recommends first. We tell you when it waits for you.',
  ),
  recommendationWanted: toOfficer(
    'A recommendation is wanted',
    'A decision is to be looked at again, and waits for your recommendation.',
    'Recommend on each point, with your reasons. The decision maker reads it and nobody of the family does.',
  ),
  recommendationMade: toDecisionMaker(
    'A recommendation waits for your decision',
    'There is a recommendation on a decision that you look at again.',
    'Decide each point, with your reasons in words the family will read, or send it back with questions.',
  ),
  recommendationReturned: toOfficer(
    'A recommendation is sent back',
    'The decision maker has sent your recommendation back with questions.',
    'Answer the questions and recommend again.',
  ),
  reconsiderationDecided: gently(
    'A decision has been looked at again',
    'We have looked at the decision again.',
    'Sign in to read what was decided on each point, and why. The letter is among your documents. The page shows what is still open to you and the last day of each.',
  ),
  reconsiderationDone: toOfficer(
    'The decision maker has decided',
    'The decision maker has looked at the decision again.',
    'Read what was decided, and talk with the family about what comes next.',
  ),
  reconsiderationWithdrawn: toOfficer(
    'The family no longer asks for a decision to be looked at again',
    'The family no longer asks for the decision to be looked at again.',
    'Tell the decision maker to stop, if one had begun.',
  ),

  unavailableSaid: toOfficer(
    'The family says when it cannot meet',
    'The family has said on which days they cannot meet.',
    'Keep those days free of meetings.',
  ),
  positionStated: news(
    'The council writes about a point',
    'We have written what we say about one of your points.',
    'Sign in to read it beside your own words, and to say whether it settles the point.',
  ),
  positionStatedOfficer: toOfficer(
    'The family writes about a point',
    'The family has written what they say about a point.',
    'Answer beside their words, and say whether it settles the point.',
  ),
  pointSettled: news(
    'The council says whether a point is settled',
    'We have said whether we think one of your points is settled.',
    'Sign in to see which. It is settled only when you say so too.',
  ),
  pointSettledOfficer: toOfficer(
    'The family says whether a point is settled',
    'The family has said whether a point is settled.',
    'See which. It is settled only when both sides say so.',
  ),
  agreementRecorded: news(
    'What was agreed is written down',
    'What we agreed is written down, with who does what and by when.',
    'Sign in to read it. Sign it there, or tell us that you signed on paper. Tell us if something is wrong.',
  ),
  agreementSigned: news(
    'What was agreed is signed by the council',
    'We have signed what was agreed.',
    'Sign in to see who has signed.',
  ),
  agreementSignedCircle: news(
    'What was agreed is signed by somebody of the family',
    'What was agreed has been signed.',
    'Sign in to see who has signed.',
  ),
  agreementSignedOfficer: toOfficer(
    'The family signs what was agreed',
    'The family has signed what was agreed.',
    'See that each action is done by its day.',
  ),
  actionDone: news(
    'Something promised is done',
    'Something that was promised to you is marked as done.',
    'Sign in to see what. If it was not done, tell us there.',
  ),
  actionNotDone: toOfficer(
    'The family says that something was not done',
    'The family says that something agreed was not done.',
    'Read what they say, put it right, and tell them why it was late.',
  ),
  actionNotDoneManager: toManager(
    'Something agreed was not done, to managers',
    'A family says that something agreed in a case of your team was not done.',
    'The case officer has been told. See that it is put right.',
  ),
} as const satisfies Record<string, Template>
