import { AppealPointInput, COMMAND_INPUTS } from '@common-ground/api/contracts'
import {
  APPEAL_ENDINGS,
  APPEAL_OUTCOME_WORDS,
  APPEAL_POINT_RESULTS,
  APPEAL_POINT_WORDS,
  formatWithWeekday,
  ORDERED_ITEMS,
  ORDERED_WORDS,
  RECOMMENDED_ABOUT,
  RECOMMENDED_WORDS,
  UNOPPOSED_ITEMS,
  unopposedItems,
} from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { checkboxes, choicesOf, date, radios, select } from './field.ts'
import type { Lists } from './lists.ts'
import { familySays, headingOf, pointsIn, readPointForm } from './point-forms.ts'
import { type Part, step } from './step.ts'

const points = ({ points: all }: Lists) =>
  all.map((point, at) => ({ value: point.id, text: headingOf(point, at) }))

export const concedeAppeal = step({
  command: 'concedeAppeal',
  heading: 'Record that we no longer oppose the appeal',
  happens: [
    'Use this once the tribunal has been told. The family is told that there is something new, and reads what it is.',
    'The whole appeal, before our response: it ends in the family’s favour on every point, without an order, and the time to act runs from the day we told the tribunal (SEND Regs 2014, reg 45).',
    'A part of it, or on the day of our response or later: the appeal goes on to a consent order or the tribunal’s decision.',
  ],
  button: 'Save what we told the tribunal',
  done: 'It is recorded what we no longer oppose. The family has been told that there is something new.',
  parts: (lists) => [
    {
      fields: [
        date('toldOn', 'When did we tell the tribunal?', 'The date we told the tribunal'),
        radios('whole', 'What do we no longer oppose?', [
          { value: 'whole', text: 'The whole appeal' },
          { value: 'part', text: 'Some of the points' },
        ]),
        checkboxes('pointIds', 'Which points? (only for some of them)', points(lists)),
        checkboxes(
          'unopposed',
          'What do we have to do now? (only where the appeal ends with it)',
          choicesOf(UNOPPOSED_ITEMS, ORDERED_WORDS),
          { hint: 'Chosen from the decision in dispute. Change it where the appeal was about less' },
        ),
      ],
    },
  ],
  values: ({ decision }, today) => ({
    toldOn: datePartsFor(today),
    unopposed: unopposedItems({ ...decision, decidedBy: null }),
  }),
  notes: ({ stageFacts: { appeal }, answeredOn }) => [
    ...(answeredOn
      ? [
          `Our response went to the tribunal on ${formatWithWeekday(answeredOn)}, so the appeal goes on whatever we concede from then.`,
        ]
      : ['Our response is not recorded as sent. If it was, record that first: it decides what follows.']),
    ...(appeal.state === 'lodged' && appeal.conceded
      ? [
          `On ${formatWithWeekday(appeal.conceded.toldOn)} we told the tribunal that we do not oppose ${appeal.conceded.whole ? 'the appeal' : 'some of the points'}.`,
        ]
      : []),
  ],
  send: (steps, input) => steps.concedeAppeal(input),
})

const RESULT = 'result-'
const { shape } = COMMAND_INPUTS.endAppeal
const { result } = AppealPointInput.shape

const endParts = (lists: Lists): readonly Part[] => [
  {
    fields: [
      radios('outcome', 'How did the appeal end?', choicesOf(APPEAL_ENDINGS, APPEAL_OUTCOME_WORDS), {
        hint: 'Where we stopped opposing all of it before our response, there is a step of its own',
      }),
      date('endedOn', 'When did it end?', 'The date of the order or the letter', 'The day of the order'),
    ],
  },
  ...lists.points.map((point, at) => ({
    heading: headingOf(point, at),
    said: familySays(point),
    fields: [
      select(
        `${RESULT}${point.id}`,
        'What came of this point?',
        choicesOf(APPEAL_POINT_RESULTS, APPEAL_POINT_WORDS),
      ),
    ],
  })),
  {
    heading: 'What follows',
    fields: [
      checkboxes('ordered', 'What has to be done now? (optional)', choicesOf(ORDERED_ITEMS, ORDERED_WORDS), {
        hint: 'What the tribunal ordered. The time for each runs from the day above',
      }),
      checkboxes(
        'recommended',
        'Did the tribunal recommend anything? (optional)',
        choicesOf(RECOMMENDED_ABOUT, RECOMMENDED_WORDS),
        { hint: 'It binds nobody, and is answered in writing within 5 weeks' },
      ),
    ],
  },
]

export const endAppeal = step({
  command: 'endAppeal',
  heading: 'Record how the appeal ended',
  happens: [
    'Record what the tribunal decided or ordered, also by consent, and what came of each point. The family is told that it ended, and reads this.',
  ],
  button: 'Save how it ended',
  done: 'The end of the appeal is recorded.',
  parts: endParts,
  listsIn: (form) => pointsIn(form, RESULT),
  parse: (form, sent) =>
    readPointForm(
      {
        whole: COMMAND_INPUTS.endAppeal,
        each: { result },
        parts: endParts,
        beside: {
          outcome: shape.outcome,
          endedOn: shape.endedOn,
          ordered: shape.ordered,
          recommended: shape.recommended,
        },
        witness: RESULT,
      },
      form,
      sent,
    ),
  send: (steps, input) => steps.endAppeal(input),
})
