import { radios, type StepField, select, textarea, YES_NO } from './field.ts'
import type { Lists } from './lists.ts'
import { step } from './step.ts'

/** Who gets it, what they should know, and whether the family hears of it: for one case as for several. */
export const handOverFields = ({ officers }: Pick<Lists, 'officers'>): readonly StepField[] => [
  select(
    'officerId',
    'Case officer',
    officers.map(({ id, name, team }) => ({ value: id, text: team ? `${name}, ${team}` : name })),
  ),
  textarea('note', 'Note for the next case officer (optional)', {
    hint: 'The council alone reads it. It stands on the record.',
    maxlength: 1_000,
    rows: 4,
  }),
  radios('tellFamily', 'Tell the family who their case officer is?', YES_NO, { inline: true }),
]

export const assignCase = step({
  command: 'assignCase',
  heading: 'Give this case to a case officer',
  happens: ['The case officer is told. The family is told too, unless you say no.'],
  button: 'Give the case',
  done: 'The case has a new case officer. They have been told.',
  needsDirectory: true,
  parts: (lists) => [{ fields: handOverFields(lists) }],
  values: () => ({ tellFamily: 'yes' }),
  notes: (view) => (view.officer ? [`${view.officer.name} has it now.`] : ['Nobody has it now.']),
  send: (steps, input) => steps.assignCase(input),
})
