import { checkboxes, textarea } from './field.ts'
import { step } from './step.ts'

export const restrictCase = step({
  command: 'restrictCase',
  heading: 'Restrict the case to a few people',
  happens: [
    'Only the people you name see it from now on. For everybody else at the council, managers too, there is no such case.',
    'You are always among them. Its officer, and whoever reconsiders the decision, must be.',
    'Those you name are told. The family is not, and nothing changes for them.',
  ],
  button: 'Restrict the case',
  done: 'The case is restricted. Only those named on it see it.',
  needsDirectory: true,
  parts: ({ colleagues }) => [
    {
      fields: [
        checkboxes('named', 'Who may see it?', colleagues, {
          hint: 'At least one person beside you, so that it can be worked on when you are away',
        }),
        textarea('reason', 'Why may only they see it?', {
          hint: 'For example, that a colleague is a relative',
          maxlength: 2_000,
        }),
      ],
    },
  ],
  values: ({ restricted, officer, stageFacts: { reconsideration } }) => {
    const decider = reconsideration.state === 'underReview' ? reconsideration.decisionMakerId : null
    const works = [officer?.id, decider].filter((id) => typeof id === 'string')
    return { named: restricted ? restricted.named.map(({ id }) => id) : works }
  },
  notes: ({ restricted }) =>
    restricted ? [`It is restricted to ${restricted.named.map(({ name }) => name).join(', ')}.`] : [],
  send: (steps, input) => steps.restrictCase(input),
})

export const unrestrictCase = step({
  command: 'unrestrictCase',
  heading: 'End the restriction',
  happens: [
    'Its officer’s team and every manager see the case again, with all that happened meanwhile.',
    'Its officer is told. The family is not.',
  ],
  button: 'End the restriction',
  done: 'The case is no longer restricted.',
  parts: () => [
    { fields: [textarea('reason', 'Why need it not be restricted any more?', { maxlength: 2_000 })] },
  ],
  send: (steps, input) => steps.unrestrictCase(input),
})
