import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { DIRECTED, DIRECTED_WORDS, type Directed, type DirectionKind } from '@common-ground/domain'
import { type Parsed, parseForm } from '@common-ground/web'
import { z } from 'zod'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf, date, radios, select, textarea } from './field.ts'
import type { Lists } from './lists.ts'
import { fieldsOf, type InputOf, type Part, type Sent, step } from './step.ts'

type Asked = {
  readonly name: string
  readonly kind: DirectionKind
  readonly who: Directed
  readonly label: string
}

/** What a letter of the tribunal usually asks for, in its order, with who it is that does it. */
const ASKED: readonly Asked[] = [
  { name: 'response', kind: 'response', who: 'council', label: 'Our response' },
  { name: 'ourEvidence', kind: 'evidence', who: 'council', label: 'Further evidence from us' },
  { name: 'theirEvidence', kind: 'evidence', who: 'family', label: 'Further evidence from the family' },
  { name: 'workingDocument', kind: 'workingDocument', who: 'council', label: 'Working document' },
  { name: 'attendanceForm', kind: 'attendanceForm', who: 'both', label: 'Attendance form, from both sides' },
  { name: 'bundle', kind: 'bundle', who: 'council', label: 'Hearing bundle' },
  { name: 'caseReview', kind: 'caseReview', who: 'both', label: 'Case review' },
  { name: 'hearing', kind: 'hearing', who: 'both', label: 'Hearing' },
]

const HINT = 'Leave it empty where the letter does not say'

const directionParts = (): readonly Part[] => [
  {
    fields: [
      date('madeOn', 'What is the date on the tribunal’s letter?', 'The date on the tribunal’s letter'),
    ],
  },
  {
    heading: 'The days that it sets',
    fields: ASKED.map(({ name, label }) => date(name, label, `The day for “${label}”`, HINT)),
  },
  {
    heading: 'Something else',
    fields: [
      textarea('what', 'What else does it ask for? (optional)', {
        rows: 2,
        maxlength: 1_000,
        hint: 'The family reads this',
      }),
      select('who', 'Who does it?', choicesOf(DIRECTED, DIRECTED_WORDS)),
      date('other', 'By which day?', 'The day for something else', HINT),
    ],
  },
]

const { shape } = COMMAND_INPUTS.recordDirections
const asked = shape.directions.element.shape

/** Reads the days that were filled in back into directions; one that was left empty is none. */
export function readDirections(form: FormData, sent: Sent): Parsed<InputOf<'recordDirections'>> {
  const isTyped = (name: string): boolean => String(form.get(name) ?? '').trim() !== ''
  const isDated = (name: string): boolean =>
    ['day', 'month', 'year'].some((part) => isTyped(`${name}-${part}`))
  const hasOther = isTyped('what') || isTyped('who') || isDated('other')
  const filled = ASKED.filter(({ name }) => isDated(name))
  const fields = fieldsOf(directionParts())
  const first = ASKED[0]?.name ?? ''
  const needed = filled.length > 0 || hasOther ? filled.map(({ name }) => name) : [first]
  const parsed = parseForm(
    z.object({
      madeOn: shape.madeOn,
      ...Object.fromEntries(
        needed.map((name) => [
          name,
          filled.length > 0 ? asked.day : dayOf('Enter at least one day that it sets'),
        ]),
      ),
      ...(hasOther && {
        what: z.string().trim().min(1, 'Say what else the tribunal asks for').max(1_000),
        who: asked.who,
        other: asked.day,
      }),
    }),
    fields.filter(
      ({ name }) =>
        name === 'madeOn' || needed.includes(name) || (hasOther && ['what', 'who', 'other'].includes(name)),
    ),
    form,
  )
  if (!parsed.ok) return parsed
  const typed: Record<string, unknown> = parsed.value
  const directions = [
    ...filled.map(({ name, kind, who }) => ({ kind, who, day: typed[name], what: null })),
    ...(hasOther ? [{ kind: 'other', who: typed.who, day: typed.other, what: typed.what }] : []),
  ]
  const whole = COMMAND_INPUTS.recordDirections.parse({ ...sent, madeOn: typed.madeOn, directions })
  return { ok: true, value: whole, values: parsed.values }
}

const dayOf = (empty: string) => z.string({ error: empty }).min(1, empty)

export const recordDirections = step({
  command: 'recordDirections',
  heading: 'Record the tribunal’s directions',
  happens: [
    'Each day becomes a date of the case. The tribunal’s day for our response and for the bundle takes the place of the one we worked out.',
    'The family is told, and reads every day.',
  ],
  button: 'Save the directions',
  done: 'The directions are recorded. The family has been told.',
  parts: directionParts,
  parse: readDirections,
  send: (steps, input) => steps.recordDirections(input),
})

const which = ({ directions }: Lists, label: string) => select('directionId', label, directions)

export const changeDirection = step({
  command: 'changeDirection',
  heading: 'Record that the tribunal changed a direction',
  happens: ['The new day takes the place of the old one, and the case shows both. The family is told.'],
  button: 'Save the change',
  done: 'The change is recorded. The family has been told.',
  parts: (lists) => [
    {
      fields: [
        which(lists, 'What has changed?'),
        radios('becomes', 'What does the tribunal say now?', [
          { value: 'another', text: 'It is for another day' },
          { value: 'gone', text: 'It is no longer asked for' },
        ]),
        date('day', 'The new day', 'The new day', 'Only where it is for another day'),
      ],
    },
  ],
  values: () => ({ becomes: 'another' }),
  send: (steps, input) => steps.changeDirection(input),
})

export const recordDirectionDone = step({
  command: 'recordDirectionDone',
  heading: 'Record that something the tribunal asked for is done',
  happens: ['The family is told, so that they can say if it is not so.'],
  button: 'Save that it is done',
  done: 'It is recorded as done. The family has been told.',
  parts: (lists) => [
    {
      fields: [which(lists, 'What is done?'), date('doneOn', 'When was it done?', 'The date it was done')],
    },
  ],
  values: (_, today) => ({ doneOn: datePartsFor(today) }),
  send: (steps, input) => steps.recordDirectionDone(input),
})
