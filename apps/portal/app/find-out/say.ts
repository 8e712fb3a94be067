import {
  DECISIONS,
  type Deadline,
  formatWithWeekday,
  MATTER_WORDS,
  matterOfRow,
  type RightsFacts,
} from '@common-ground/domain'

/** What it is about, after "It is about". */
function aboutOf({ decision, matter }: RightsFacts): string {
  if (decision?.type) return `the decision ${DECISIONS[decision.type].family}`
  const named = matter === undefined ? undefined : matterOfRow(matter)
  return named ? MATTER_WORDS[named].family.replace(/^[A-Z]/, (first) => first.toLowerCase()) : 'SEND support'
}

/** Words to say on the telephone, for each call that is worth making. Each line can be read out as it stands. */
export function whatToSay(facts: RightsFacts, deadlines: readonly Deadline[]) {
  const { decision } = facts
  const date = decision?.type && decision.dateOnLetter
  const appeal = deadlines.find(({ id }) => id === 'appeal')
  const contact = deadlines.find(({ id, passed }) => id === 'contact-adviser' && !passed)
  return {
    council: [
      `I am ringing about ${aboutOf(facts)}.`,
      ...(date ? [`The letter is dated ${formatWithWeekday(date)}.`] : []),
      ...(decision?.type && !date ? ['I do not know the date on the letter. When was it sent?'] : []),
      'I do not agree with it. Who is my case officer, and when can we talk?',
      'Please can somebody look at it again? I can send you this new information: …',
      ...(appeal && !appeal.passed
        ? [
            `I know that talking does not move my last day to appeal. I make it ${formatWithWeekday(appeal.due)}. Do you agree?`,
          ]
        : []),
      'Please write to me with what we have said.',
    ],
    adviser: contact
      ? [
          'I am thinking of appealing, and I would like to talk to a mediation adviser.',
          ...(date ? [`The council’s letter is dated ${formatWithWeekday(date)}.`] : []),
          'Please tell me how mediation works.',
          'If I say no, please send me my certificate. When will it come?',
        ]
      : [],
    iass: [
      `I need advice about ${aboutOf(facts)}.`,
      ...(appeal ? [`My last day to appeal is ${formatWithWeekday(appeal.due)}.`] : []),
      'Which way would you try first? Can you come to a meeting with me?',
    ],
  }
}
export type ToSay = ReturnType<typeof whatToSay>
