import { gently, news, type Template, toManager, toNamed, toOfficer, toYoungPerson } from './template.ts'

/** The case as a whole, who is on it, its papers and its dates. */
export const CASEWORK = {
  disagreementReceived: news(
    'A disagreement has arrived',
    'We have what you told us about your disagreement. You do not need to tell it again.',
    'A case officer will get in touch to talk it through. You do not have to wait for us: the page shows every way open to you, and the last day of each.',
  ),
  officerNamed: news(
    'A case officer is named',
    'Your disagreement now has a case officer. They are the person to ask.',
    'Read who they are and how to reach them. You can send them a message there.',
  ),
  caseAssigned: toOfficer(
    'A case is given to you',
    'You have been given this case.',
    'Read it, and get in touch with the family.',
  ),
  decisionDatesNoted: news(
    'The dates of a decision are noted',
    'We have noted the dates of the decision you disagree with.',
    'Check them against your letter. They set the last days for mediation and appeal, which the page shows.',
  ),
  messageFromCouncil: news(
    'A message from the council',
    'We have sent you a message.',
    'Sign in to read it and to answer.',
  ),
  messageFromFamily: toOfficer(
    'A message from the family',
    'The family has sent you a message.',
    'Read it and answer in the case.',
  ),
  disagreementWithdrawn: toOfficer(
    'A disagreement is withdrawn',
    'The family has withdrawn this disagreement.',
    'Nothing more is due from you here. An appeal, if there is one, goes on at the tribunal.',
  ),
  withdrawalUndone: toOfficer(
    'A withdrawal is taken back',
    'The family has taken back its withdrawal.',
    'Everything stands where it stood. Go on from there.',
  ),
  disagreementClosed: gently(
    'A disagreement is closed',
    'We have closed your disagreement here. Sign in to read why.',
    'This takes no right away from you. The page shows what is still open to you and the last day of each, and you can open your disagreement again.',
  ),
  disagreementReopened: news(
    'A disagreement is opened again',
    'We have opened your disagreement again.',
    'Sign in to see what happens next.',
  ),
  reopenedByFamily: toOfficer(
    'The family opens a case again',
    'The family has opened this disagreement again.',
    'Read what has changed, and get in touch with them.',
  ),
  actedForYou: news(
    'A supporter has acted for somebody',
    'Somebody who acts for you has taken a step in your disagreement.',
    'Sign in to see what they did, and when. You can end their access at any time.',
  ),

  personInvited: news(
    'Somebody is invited',
    'Somebody has been invited to your disagreement.',
    'Sign in to see who can see it, and why. You can take the invitation back.',
  ),
  invitationWithdrawn: news(
    'An invitation is taken back',
    'An invitation to your disagreement has been taken back.',
    'You do not need to do anything.',
  ),
  personJoined: news(
    'Somebody joins',
    'Somebody you invited can now see your disagreement.',
    'Sign in to see who can see it, and why. You can end their access at any time.',
  ),
  personJoinedOfficer: toOfficer(
    'Somebody joins a case',
    'The family has somebody beside them now.',
    'See who they are, and what they may see, before you next write or ring.',
  ),
  accessChanged: news(
    'What somebody may see changes',
    'What you can see or do in a disagreement has changed.',
    'Sign in to see what you can do now.',
  ),
  accessEnded: news(
    'Somebody’s access ends',
    'You can no longer open a disagreement that you were invited to.',
    'You do not need to do anything.',
  ),
  accessEndedParent: news(
    'A parent’s access ends with their right',
    'You can no longer open a disagreement that you could open before.',
    'You do not need to do anything. The SEN team can tell you more about whose right it is.',
  ),
  accessEndedOfficer: toOfficer(
    'Access to a case ends',
    'Somebody no longer has access to this disagreement.',
    'See who is beside the family now.',
  ),
  rightMoved: news(
    'Who holds the right is settled',
    'Who holds the right to mediate and to appeal has been settled in this disagreement.',
    'Sign in to see whose right it is, and what it means for you.',
  ),
  rightMovedOfficer: toOfficer(
    'Who holds the right is settled in a case',
    'Who holds the right to mediate and to appeal has been settled.',
    'Write to the right person from now on.',
  ),
  rightPasses: news(
    'Compulsory school age is over',
    'The young person in your disagreement has left compulsory school age. The right to mediate and to appeal is now theirs.',
    'Sign in to see what that means. Ask them what they want, and invite them.',
  ),
  rightPassesYoungPerson: toYoungPerson(
    'Compulsory school age is over, to the young person',
    'You have left compulsory school age. You decide now about mediation and an appeal.',
    'Sign in to take your right. You say who stays beside you, and you can have help.',
  ),
  rightPassesOfficer: toOfficer(
    'Compulsory school age is over in a case',
    'The young person in this case has left compulsory school age.',
    'The right is theirs now. See in the case whether they have taken it, and write to them.',
  ),

  contactProposed: news(
    'New details of how to reach somebody wait',
    'We were told that how to reach you has changed. We do not use it until you say it is right.',
    'Sign in and open “Your account”. Read what we were told, and say yes or no.',
  ),
  contactConfirmed: toOfficer(
    'How to reach somebody changes',
    'How to reach somebody on this case has changed.',
    'Read the new details before you next write or ring.',
  ),
  safetyFlagged: toOfficer(
    'Something about safety is written down',
    'Something about somebody’s safety has been written down on this case.',
    'Read it before you write, ring or share anything.',
  ),
  safetyUnflagged: news(
    'What somebody told us is looked at again',
    'We have looked again at something you told us.',
    'Sign in to read it. You can tell us again at any time.',
  ),
  safetyUnflaggedOfficer: toOfficer(
    'Something about safety is taken off',
    'What was written down about somebody’s safety on this case has been taken off.',
    'Read who took it off, and why.',
  ),
  caseRestricted: toNamed(
    'A case is kept to a few people',
    'Only a few people may see this case, and you are one of them.',
    'Talk about it with nobody who is not named on it. Its page lists who is.',
  ),
  caseUnrestricted: toOfficer(
    'A case is no longer kept to a few',
    'This case is no longer kept to a few people.',
    'Read who opened it again, and why.',
  ),

  documentAdded: toOfficer(
    'The family adds a document',
    'The family has added a document.',
    'Read it in the case, and say what it changes.',
  ),
  documentShared: news(
    'There is a document to read',
    'There is a document for you to read in a disagreement.',
    'Sign in to read it.',
  ),
  documentRemoved: toOfficer(
    'A document is removed',
    'A document has been removed.',
    'See which papers the case has now.',
  ),
  packReleased: news(
    'Papers are put together in one file',
    'We have put papers of a disagreement together in one file.',
    'Sign in to see who it is for and which papers are in it.',
  ),

  dutyDone: news(
    'Something owed is done',
    'Something that was promised to you, or owed to you in law, has been noted as done.',
    'Sign in to see what it was. If it has not been done, send us a message.',
  ),
  dateChangeProposed: toOfficer(
    'A change of date is asked for',
    'Somebody has asked for a date in this case to be changed.',
    'A second person has to agree, or say why not.',
  ),
  dateChangeProposedManager: toManager(
    'A change of date waits for a second person',
    'Somebody has asked for a date in a case of your team to be changed.',
    'A second person has to agree, or say why not. Read why it was asked before you do either.',
  ),
  dateChanged: news(
    'A date is changed',
    'A date in your disagreement has been changed to {day}.',
    'Sign in to see which date it is and why it was changed. If you think it is wrong, send us a message.',
  ),
  dateChangedOfficer: toOfficer(
    'A date in a case is changed',
    'A date in this case has been changed to {day}.',
    'The case shows which, why, and who agreed.',
  ),
  dateChangeRefused: toOfficer(
    'A change of date is not agreed',
    'A change of date in this case was not agreed.',
    'The date stays as it was. The case says why.',
  ),
  lastDayMoved: news(
    'A last day moves',
    'Something we have written down moves a last day of yours.',
    'Sign in to see which, and why.',
  ),
} as const satisfies Record<string, Template>
