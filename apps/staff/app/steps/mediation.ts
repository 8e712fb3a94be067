import { AGREED_ITEMS, AGREED_WORDS } from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { checkboxes, choicesOf, date, radios, textarea, YES_NO } from './field.ts'
import { arrangingNotes } from './mediation-papers.ts'
import { causes, concludedParts, mediationConfirms, mediationParts, meetingValues } from './meeting.ts'
import { meetingNotes } from './needs.ts'
import { providerField } from './provider.ts'
import { type Part, step } from './step.ts'

const agreedPart: Part = {
  heading: 'What has to be done, and by when',
  fields: [
    checkboxes(
      'agreed',
      'If something was agreed, what kind of thing? (optional)',
      choicesOf(AGREED_ITEMS, AGREED_WORDS),
      { hint: 'The law gives each its own time. If you choose none, the shortest time counts: 2 weeks' },
    ),
    date(
      'agreementOn',
      'Date of the written agreement (optional)',
      'The date of the agreement',
      'Leave it empty when it is the day of the meeting',
    ),
  ],
}

export const requestMediation = step({
  command: 'requestMediation',
  heading: 'Record that the family wants mediation',
  happens: [
    'The family wants to mediate. The time we have to arrange it runs from the day they told us.',
    'The family is told that we are arranging it.',
  ],
  button: 'Save',
  done: 'It is recorded that the family wants mediation, and the time to arrange it runs. Send the referral next.',
  needsDirectory: true,
  parts: ({ providers }) => [
    {
      fields: [
        date(
          'toldCouncilOn',
          'When did the family tell us they want mediation?',
          'The date the family told the council',
        ),
        radios('healthIncluded', 'Is health part of it?', YES_NO, {
          inline: true,
          hint: 'If it is, the NHS integrated care board has to be told',
        }),
        providerField(providers, 'mediation'),
      ],
    },
  ],
  values: ({ decision: { sections } }) => ({
    healthIncluded: sections.some((section) => section === 'C' || section === 'G') ? 'yes' : '',
  }),
  send: (steps, input) => steps.requestMediation(input),
})

export const declineMediation = step({
  command: 'declineMediation',
  heading: 'Record that the family does not want mediation',
  happens: [
    'The mediation adviser issues a certificate, which the family needs for most appeals. Record it when it comes.',
    'Nothing is held against the family for not mediating.',
  ],
  button: 'Save',
  done: 'It is recorded that the family does not want mediation.',
  parts: () => [
    {
      fields: [
        date('toldOn', 'When was the mediation adviser told?', 'The date the mediation adviser was told'),
      ],
    },
  ],
  send: (steps, input) => steps.declineMediation(input),
})

export const arrangeMediation = step({
  command: 'arrangeMediation',
  heading: 'Record the mediation meeting',
  happens: [
    'Everybody who comes is told the day and the time, and signs in to read the rest. Somebody who can decide must attend for the council.',
    'The family is told at least 5 working days before, unless it agrees to less. When it is arranged already, what you change here moves it.',
  ],
  button: 'Save the meeting',
  done: 'The mediation meeting is recorded. The family has been told.',
  parts: mediationParts,
  confirm: mediationConfirms,
  values: meetingValues('mediation'),
  notes: (view) => [...arrangingNotes(view), ...meetingNotes(view)],
  send: (steps, input) => steps.arrangeMediation(input),
})

export const cancelMediationMeeting = step({
  command: 'cancelMediationMeeting',
  heading: 'Call the mediation meeting off',
  happens: [
    'For when there is no other day yet. Mediation itself goes on, and the 30 days do not stop.',
    'Everybody who would have come is told that the meeting is off, and reads why.',
  ],
  button: 'Call it off',
  done: 'The meeting is off, and mediation is to be arranged again. Everybody who would have come has been told.',
  parts: () => [
    {
      fields: [
        radios('causedBy', 'Who caused it?', causes),
        textarea('why', 'Why is it off?', {
          hint: 'Everybody who would have come reads this',
          maxlength: 1_000,
          rows: 3,
        }),
      ],
    },
  ],
  send: (steps, input) => steps.cancelMediationMeeting(input),
})

export const concludeMediation = step({
  command: 'concludeMediation',
  heading: 'Record what came of mediation',
  happens: ['The family is told, and reads what you write here. What was said in the meeting stays there.'],
  button: 'Save the outcome',
  done: 'The outcome of mediation is recorded. The family has been told.',
  parts: (lists) => [
    ...concludedParts(lists),
    {
      fields: [
        radios('couldDecide', 'Could whoever came for the council decide?', YES_NO, {
          inline: true,
          hint: 'On everything in dispute, without asking anybody (SEND Regs 2014, reg 38)',
        }),
      ],
    },
    agreedPart,
  ],
  values: (_, today) => ({ heldOn: datePartsFor(today) }),
  send: (steps, input) => steps.concludeMediation(input),
})
