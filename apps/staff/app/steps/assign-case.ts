import { select } from './field.ts'
import { step } from './step.ts'

export const assignCase = step({
  command: 'assignCase',
  heading: 'Give this case to a case officer',
  happens: ['The case officer is told. The family is told who their case officer is.'],
  button: 'Give the case',
  done: 'The case has a new case officer. They and the family have been told.',
  needsDirectory: true,
  parts: ({ officers }) => [
    {
      fields: [
        select(
          'officerId',
          'Case officer',
          officers.map(({ id, name, team }) => ({ value: id, text: team ? `${name}, ${team}` : name })),
        ),
      ],
    },
  ],
  notes: (view) => (view.officer ? [`${view.officer.name} has it now.`] : ['Nobody has it now.']),
  send: (steps, input) => steps.assignCase(input),
})
