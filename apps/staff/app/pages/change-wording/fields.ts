import { type StepField, textarea } from '../../steps/field.ts'

/** The parts of a message that somebody writes. The limits are those that are checked when it is saved. */
export const FIELDS: readonly StepField[] = [
  {
    name: 'subject',
    kind: 'text',
    label: 'Subject',
    hint: 'It is the whole of a text message, beside the link. 100 characters or fewer',
    maxlength: 100,
  },
  textarea('happened', 'What happened', {
    hint: 'An empty line begins a new paragraph',
    rows: 5,
    maxlength: 600,
  }),
  textarea('toDo', 'What to do now', { hint: 'Say what to do and by when', rows: 7, maxlength: 1_200 }),
]
