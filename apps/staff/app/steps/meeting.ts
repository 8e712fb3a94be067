import type { MeetingView, StaffCaseView } from '@common-ground/api/contracts'
import {
  formatTime,
  MEETING_CAUSES,
  MEETING_MODES,
  MEETING_OUTCOME_WORDS,
  MEETING_OUTCOMES,
  type MeetingStage,
  MODE_WORDS,
} from '@common-ground/domain'
import type { Values } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'
import { checkboxes, choicesOf, date, radios, type StepField, textarea, YES_NO } from './field.ts'
import { needsFields } from './learning.ts'
import type { Lists } from './lists.ts'
import type { Confirm, Part } from './step.ts'

const modes = choicesOf(MEETING_MODES, MODE_WORDS)

const when: readonly StepField[] = [
  date(
    'meetingOn',
    'When is the meeting?',
    'The date of the meeting',
    'Today or later, for example 27 9 2026',
  ),
  {
    name: 'at',
    kind: 'text',
    label: 'What time does it start? (optional)',
    hint: 'For example, 9:30am or 14:00. Leave it empty when it is not known yet',
    width: 10,
  },
]

const how: readonly StepField[] = [
  radios('mode', 'How will people meet?', modes),
  textarea('place', 'How to join, or where it is (optional)', {
    hint: 'A link, who rings whom, or an address with the way in and parking. Everybody who comes reads this, so leave out where any of them lives and how to reach them',
    maxlength: 1_000,
    rows: 4,
  }),
  textarea('bring', 'What to bring (optional)', {
    hint: 'Everybody who comes reads this',
    maxlength: 1_000,
    rows: 3,
  }),
]

const council: StepField = {
  name: 'council',
  kind: 'text',
  label: 'Who comes for the council? (optional)',
  hint: 'Their name and what they do. Everybody who comes reads this',
}

/** Asked where the law asks for it: whoever comes to mediation for the council can decide. */
const decides = radios('canDecide', 'Can they decide on everything in dispute? (optional)', YES_NO, {
  inline: true,
  hint: 'Whoever you name must be able to, without asking anybody (SEND Regs 2014, reg 38)',
})

const why = textarea('why', 'If it moves, why? (optional)', {
  hint: 'Everybody who comes reads this',
  maxlength: 1_000,
  rows: 3,
})

/** Who caused a meeting to move or to be called off. */
export const causes = choicesOf(MEETING_CAUSES, {
  family: 'The family',
  council: 'The council',
  icb: 'The integrated care board',
  provider: 'The provider',
  nobody: 'Nobody, such as illness or weather',
})

const cause = radios('causedBy', 'If it moves, who caused it? (optional)', causes, {
  hint: 'A day that moves needs a reason and a cause. The 30 days do not stop',
})

const met = (options: NonNullable<Lists['needs']>): StepField =>
  checkboxes('needsMet', 'Whose needs have you arranged? (optional)', options, {
    hint: 'Each person is told whether what they need is arranged, or not yet. You can come back to this',
  })

const partsOf = (
  { needs }: Lists,
  who: readonly StepField[],
  moved: readonly StepField[] = [why],
): readonly Part[] => [
  { fields: [...when, ...how, ...who, ...moved, ...(needs?.length === 0 ? [] : [met(needs ?? [])])] },
]

/** When, how and where people will meet, who comes for the council, and whose needs are arranged. */
export const meetingParts = (lists: Lists): readonly Part[] => partsOf(lists, [council])

/** The same for mediation, where whoever comes for the council must be able to decide. */
export const mediationParts = (lists: Lists): readonly Part[] =>
  // Nothing moves before it is arranged. A form is read for every field that anybody's can have.
  partsOf(lists, [council, decides], lists.mediation?.isArranged === false ? [] : [why, cause])

/** Asked once a day has been chosen that somebody who comes cannot do. */
export const allTheSame: readonly Confirm[] = [
  {
    when: 'dayDoesNotSuit',
    fields: [
      checkboxes('allTheSame', 'The day does not suit somebody who comes', [
        { value: 'yes', text: 'Arrange it all the same' },
      ]),
    ],
  },
]

/** The same of mediation, and asked besides once the day is nearer than the law allows (SEND Code, para 11.38). */
export const mediationConfirms: readonly Confirm[] = [
  {
    when: 'shortNotice',
    fields: [
      {
        name: 'noticeWho',
        kind: 'text',
        label: 'Who of the family agreed to shorter notice?',
        hint: 'Their name. Leave it empty and choose a later day if nobody did',
        width: 20,
      },
      date('noticeOn', 'When did they agree?', 'The date they agreed'),
    ],
  },
  ...allTheSame,
]

const standing = ({ meetings }: StaffCaseView, stage: MeetingStage): MeetingView | undefined =>
  meetings.find((each) => each.stage === stage && each.state === 'arranged')

/** What the form holds of a meeting that is arranged already: whoever moves it changes what has changed. */
export const meetingValues =
  (stage: MeetingStage) =>
  (view: StaffCaseView): Values => {
    const meeting = standing(view, stage)
    if (!meeting) return {}
    return {
      meetingOn: datePartsFor(meeting.meetingOn),
      at: meeting.at ? formatTime(meeting.at) : '',
      mode: meeting.mode,
      place: meeting.place ?? '',
      bring: meeting.bring ?? '',
      council: meeting.council ?? '',
      canDecide: meeting.council ? 'yes' : '',
      needsMet: meeting.needs.flatMap(({ personId, isArranged }) => (isArranged ? [personId] : [])),
    }
  }

/** What came of a meeting with a mediator. */
export const concludedParts = (lists: Lists): readonly Part[] => [
  {
    fields: [
      date('heldOn', 'When was the meeting held?', 'The date the meeting was held'),
      radios('outcome', 'What was agreed?', choicesOf(MEETING_OUTCOMES, MEETING_OUTCOME_WORDS)),
      textarea('summary', 'What was agreed, and what was not', {
        hint: 'The family reads this. Leave out what was said in confidence in the meeting',
      }),
      ...needsFields(lists),
    ],
  },
]
