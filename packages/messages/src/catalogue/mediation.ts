import {
  gently,
  news,
  ofMeeting,
  ofMeetingToFamily,
  type Template,
  toManager,
  toOfficer,
} from './template.ts'

const HOW = 'Sign in to see how to join or where it is, and what to bring.'
const DOES_NOT_SUIT = `${HOW} If the day does not suit you, tell us and we will find another.`

/** Disagreement resolution, mediation, and an appeal to the tribunal. */
export const MEDIATION = {
  disagreementResolutionOffered: news(
    'Disagreement resolution is offered',
    'We have asked for disagreement resolution: a meeting with an independent person who helps everyone find a way forward.',
    'Sign in to read what it is and to say whether you agree. It is your choice. Saying no is not held against you.',
  ),
  disagreementResolutionBetweenOthers: news(
    'Disagreement resolution in which no family takes part',
    'We have asked for disagreement resolution: a meeting with an independent person who helps everyone find a way forward.',
    'It is between us and others, so you need do nothing. Sign in to see who has been asked.',
  ),
  disagreementResolutionAskedFor: toOfficer(
    'The family asks for disagreement resolution',
    'The family asks for disagreement resolution.',
    'Ask each party whether they agree, and record every answer.',
  ),
  disagreementResolutionAnswered: news(
    'A party answers',
    'There is an answer about disagreement resolution.',
    'Sign in to see who has answered and what happens next.',
  ),
  partyAnswered: toOfficer(
    'A party answers, to the case officer',
    'There is an answer about disagreement resolution.',
    'See who has answered, and what is due next.',
  ),
  askedAParty: news(
    'A party is asked',
    'We have asked somebody whether they take part in disagreement resolution.',
    'Sign in to see whom we asked, and what we told them.',
  ),
  disagreementResolutionReferred: news(
    'Disagreement resolution is referred',
    'We have sent the referral for disagreement resolution to the independent service.',
    'Sign in to read what we sent. The service agrees a day with you.',
  ),
  disagreementResolutionArranged: ofMeeting(
    'A disagreement resolution meeting is arranged',
    'A disagreement resolution meeting is arranged for {when}.',
    DOES_NOT_SUIT,
  ),
  disagreementResolutionMoved: ofMeeting(
    'A disagreement resolution meeting has moved',
    'Your disagreement resolution meeting has moved. It is now on {when}.',
    DOES_NOT_SUIT,
  ),
  disagreementResolutionChanged: ofMeeting(
    'A disagreement resolution meeting has new details',
    'Your disagreement resolution meeting on {when} has new details. The day and the time are the same.',
    HOW,
  ),
  disagreementResolutionHeld: gently(
    'What came of disagreement resolution',
    'We have written down what came of the disagreement resolution meeting.',
    'Read it, and tell us if we have something wrong. The page shows what is still open to you.',
  ),
  disagreementResolutionWithdrawn: toOfficer(
    'The family no longer wants disagreement resolution',
    'The family no longer wants disagreement resolution.',
    'Tell the provider and the other parties.',
  ),

  mediationNoted: news(
    'The council notes that mediation is wanted',
    'We have noted that you want mediation. It is free, and we must take part.',
    'We will tell you the day of the meeting. The page shows the day by which it must be arranged.',
  ),
  mediationAskedFor: toOfficer(
    'The family wants mediation',
    'The family wants mediation. The council must arrange it and take part.',
    'Arrange it with the provider in time: the days are counted from the day they told us.',
  ),
  mediationNotWanted: news(
    'Mediation is not wanted',
    'We have noted that you do not want mediation. This is not held against you.',
    'The mediation adviser will send you a mediation certificate, the paper you need before most appeals. Keep it safe.',
  ),
  mediationNotWantedOfficer: toOfficer(
    'The family does not want mediation',
    'The family does not want mediation.',
    'Nothing more is due from you. Record the certificate when you hear of it.',
  ),
  mediationReferred: news(
    'Mediation is referred',
    'We have sent your request for mediation to the mediation service.',
    'The page shows what they were told, and the day by which the meeting must be arranged.',
  ),
  toldTheIcb: news(
    'The NHS is told of mediation',
    'We have told the NHS that health is part of your mediation.',
    'The page shows what the NHS was told, and who has to arrange the meeting by when.',
  ),
  mediationArranged: ofMeeting(
    'A mediation meeting is arranged',
    'Your mediation meeting is arranged for {when}. You can bring somebody to support you.',
    DOES_NOT_SUIT,
  ),
  mediationMoved: ofMeeting(
    'A mediation meeting has moved',
    'Your mediation meeting has moved. It is now on {when}.',
    DOES_NOT_SUIT,
  ),
  mediationChanged: ofMeeting(
    'A mediation meeting has new details',
    'Your mediation meeting on {when} has new details. The day and the time are the same.',
    HOW,
  ),
  mediationMeetingOff: ofMeetingToFamily(
    'A mediation meeting is off, mediation goes on',
    'The meeting on {when} is not going ahead.',
    'Mediation itself goes on: we look for another day and tell you. The page says why.',
  ),
  mediationOff: ofMeetingToFamily(
    'A mediation meeting is off with mediation',
    'The meeting on {when} is not going ahead.',
    'If this is not what you want, send us a message. The page shows what is open to you and the last day of each.',
  ),
  mediationCannotBeArranged: gently(
    'Mediation cannot be arranged in time',
    'We cannot arrange your mediation in time, and have told the mediation adviser.',
    'The adviser will send you a mediation certificate. You can appeal with it straight away, or still wait for the meeting. You can complain to us about the delay.',
  ),
  mediationCannotBeArrangedManager: toManager(
    'Mediation cannot be arranged in time, to managers',
    'Mediation in a case of your team cannot be arranged in the time that the law sets.',
    'The family and the mediation adviser have been told. See why, and what follows from it.',
  ),
  mediationHeld: gently(
    'What came of mediation',
    'We have written down what came of your mediation meeting.',
    'Read it, and tell us if we have something wrong. You should get a mediation certificate from the mediation adviser: keep it safe.',
  ),
  mediationStopped: news(
    'Mediation will not go ahead',
    'We have noted that mediation will not go ahead.',
    'If this is not what you want, send us a message. The page shows what is open to you and the last day of each.',
  ),
  mediationStoppedOfficer: toOfficer(
    'Mediation is no longer wanted in a case',
    'Mediation is no longer wanted in this case.',
    'Tell the provider.',
  ),
  certificateRecorded: news(
    'A mediation certificate is noted',
    'We have noted your mediation certificate, the paper you need before most appeals.',
    'Keep it safe: you send it with an appeal. The page shows the last day to appeal.',
  ),
  certificateRecordedOfficer: toOfficer(
    'A mediation certificate is noted in a case',
    'A mediation certificate has been recorded.',
    'Check its date: the last day to appeal may have moved.',
  ),

  appealNoted: news(
    'An appeal is noted',
    'We have noted that there is an appeal to the SEND Tribunal.',
    'The tribunal will tell you what it needs and by when. We can still talk and look for a way forward together.',
  ),
  appealNotedOfficer: toOfficer(
    'The family tells of an appeal',
    'The family has told us of an appeal to the SEND Tribunal.',
    'Pass it to whoever answers appeals, and keep the conversation open.',
  ),
  appealRegistered: news(
    'An appeal is registered',
    'We have noted that the SEND Tribunal has registered the appeal.',
    'Compare the number that we have written down with the one in the tribunal’s letter.',
  ),
  appealPapersRecorded: toOfficer(
    'The papers of an appeal have come',
    'The tribunal has sent the papers of an appeal.',
    'The time to answer runs. The case shows the last day; a date in the tribunal’s directions prevails.',
  ),
  directionsRecorded: news(
    'The tribunal asks for something',
    'We have written down what the SEND Tribunal asks for, and by when.',
    'Some of it may be for you to do. Compare each day with the tribunal’s letter, and tell us if one is wrong.',
  ),
  directionChanged: news(
    'The tribunal changes a day',
    'The SEND Tribunal has changed a day that it had set.',
    'Sign in to see which. The tribunal’s own letter counts: tell us if we have it wrong.',
  ),
  directionDone: news(
    'Something that the tribunal asked for is done',
    'Something that the SEND Tribunal asked for has been noted as done.',
    'Sign in to see what it was. If it has not been done, send us a message.',
  ),
  appealConceded: news(
    'The council tells the tribunal something new',
    'We have told the SEND Tribunal something new about the appeal.',
    'Sign in to read what we said, and what follows and by when.',
  ),
  appealEnded: gently(
    'An appeal has ended',
    'We have noted that your appeal to the SEND Tribunal has ended.',
    'Read what we have noted, and tell us if we have something wrong.',
  ),
  appealWithdrawn: news(
    'An appeal is withdrawn',
    'We have noted that the appeal to the SEND Tribunal was withdrawn.',
    'If this is not right, send us a message.',
  ),
  appealWithdrawnOfficer: toOfficer(
    'An appeal is withdrawn in a case',
    'The appeal to the SEND Tribunal was withdrawn.',
    'See what is left to settle with the family.',
  ),
} as const satisfies Record<string, Template>
