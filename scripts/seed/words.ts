import type { DecisionType } from '@common-ground/domain'

type Said = { readonly wrong: string; readonly wanted: string }

/** What invented families say is wrong, and what would be right. */
export const SAID: Record<DecisionType, readonly [Said, ...Said[]]> = {
  RTA: [
    {
      wrong:
        'The letter says school is meeting every need, but the school has told us it cannot. The speech therapist’s report was not mentioned at all.',
      wanted: 'An EHC needs assessment, so that somebody looks at the whole picture.',
    },
    {
      wrong: 'You said there was not enough evidence. We sent eleven pages and the letter lists two of them.',
      wanted: 'Please look at everything we sent and carry out the assessment.',
    },
    {
      wrong: 'Two years of small groups have made no difference and attendance is down to half.',
      wanted: 'An assessment before the move to secondary school.',
    },
  ],
  RTI: [
    {
      wrong:
        'The assessment found the needs, then the letter says the school can pay for all of it. It cannot.',
      wanted: 'An EHC plan with the therapy written in.',
    },
    {
      wrong: 'The psychologist recommended one to one help every day. Nobody has said who will give it.',
      wanted: 'A plan that names who does what.',
    },
  ],
  CON: [
    {
      wrong: 'The plan says “access to” and “as appropriate”. We cannot tell how many hours that is.',
      wanted: 'Hours and weeks written down, and who will do it.',
    },
    {
      wrong: 'The school named is forty minutes away and has told us it has no sensory room.',
      wanted: 'The school we visited in October, which says it can meet needs.',
    },
    {
      wrong: 'Sensory needs were left out although the occupational therapist described them.',
      wanted: 'Put the needs from the report in the plan, and help for each of them.',
    },
  ],
  RRA: [
    {
      wrong: 'The plan was written five years ago and describes a different child.',
      wanted: 'A new assessment.',
    },
  ],
  RAM: [
    {
      wrong: 'Everyone at the review agreed more help was needed. The letter says the plan stays as it is.',
      wanted: 'Change the plan the way the review said.',
    },
    {
      wrong: 'The outcomes at the review had all been missed and the plan was not changed.',
      wanted: 'New outcomes, and the help to reach them.',
    },
  ],
  CEASE: [
    {
      wrong: 'College has not finished and the outcomes in the plan have not been reached.',
      wanted: 'Keep the plan until the course ends.',
    },
  ],
  OTH: [
    {
      wrong: 'The review was due in June and has still not been held.',
      wanted: 'A date for the review, and the school at the table.',
    },
  ],
  SUP: [
    {
      wrong: 'The small-group reading sessions were stopped at half term without telling us.',
      wanted: 'The sessions back, and a meeting each term.',
    },
    {
      wrong: 'Sent home early most Fridays because there is nobody to help.',
      wanted: 'Full days, and somebody who knows what to do.',
    },
  ],
}

export const SETTINGS: readonly [string, ...string[]] = [
  'Invented Hill Primary School',
  'Example Green Academy',
  'Made Up Meadow Nursery',
  'Sample Vale Sixth Form College',
  'Pretend Park Secondary School',
]

export const SUMMARIES = {
  explained:
    'We went through the letter line by line. The reasons were explained and the reports it rests on were named.',
  newEvidence:
    'There is a newer report that the panel had not seen. We agreed that it will be sent this week.',
  asksReconsideration:
    'We talked through the reasons. The family asks for the decision to be looked at again.',
  settled: 'We found a way forward: a joint visit to the school, and a review in six weeks.',
  meeting: 'Each side said how it sees things. What was agreed is written in the outcome statement.',
  closing:
    'What we agreed has been put in writing. The ways still open to you, with their last dates, stay on your page.',
  kept: 'The reports were read again. They describe help that the school can give from what it has already.',
  changed:
    'The newer report shows needs that were not before the panel. We will do what you asked on this point.',
  message: 'Could you tell me when I will hear? The letter says I only have until the date on it.',
  answer: 'Thank you for writing. The dates that matter are on your page, and I will ring you this week.',
} as const

/** How people join a meeting or find it, and what they bring. */
export const MEETINGS = {
  telephone: 'Your case officer rings you. You can ask somebody to listen in.',
  video:
    'Open https://meet.example.org/common-ground in any browser. Ask for the mediator when you are let in.\nNo camera is needed.',
  inPerson:
    'The Guild Rooms, Mill Lane, Exampleton. The way in is from the car park behind: no steps.\nParking is free. Ask for room 2.',
  bring: 'The decision letter, and anything you would like to show. You can bring somebody to support you.',
} as const

/** What an officer writes for the decision maker, and what is asked between them. */
export const RECOMMENDED = {
  original: 'The panel found that the school can meet the needs from its own resources.',
  kept: 'I read the reports again with the school’s record of support. Nothing in them goes beyond what the school has funds for.',
  changed: 'The newer report was not before the panel. It describes needs that the school cannot meet alone.',
  question:
    'Has the school said what it has tried since the summer, and what came of it? Please ask the SENCO.',
  answer: 'The SENCO sent the last two terms of support plans. They are summed up in my reasons.',
} as const
