import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { POINT_RESULT_WORDS, POINT_RESULTS } from '@common-ground/domain'
import { type Parsed, parseForm } from '@common-ground/web'
import { z } from 'zod'
import { choicesOf, radios, textarea } from './field.ts'
import { type ListedPoint, type Lists, NO_LISTS } from './lists.ts'
import { fieldsOf, type InputOf, type Part, type Sent, step } from './step.ts'

type Input = InputOf<'decideReconsideration'>

const point = COMMAND_INPUTS.decideReconsideration.shape.points.element.shape
const results = choicesOf(POINT_RESULTS, POINT_RESULT_WORDS)
const REASONS = 'reasons-'

/** One point: the family's words, and beside them what is decided and why. */
function partOf({ id, about, wrong, wanted }: ListedPoint, at: number): Part {
  return {
    heading: `Point ${at + 1}${about ? `: ${about}` : ''}`,
    said: [
      { label: 'What the family says is wrong', text: wrong },
      { label: 'What they want', text: wanted ?? 'Not provided' },
    ].filter(({ text }) => text !== ''),
    fields: [
      radios(`result-${id}`, 'What do you decide?', results, { inline: true }),
      textarea(`${REASONS}${id}`, 'Your reasons', {
        hint: 'The family reads this. Answer what they say',
        rows: 7,
      }),
    ],
  }
}

const parts = ({ points }: Lists): readonly Part[] => points.map(partOf)

/** The points a form asks about, as its own fields name them. The domain sees to it that none is left out. */
function listsIn(form: FormData): Lists {
  const ids = [...form.keys()]
    .filter((name) => name.startsWith(REASONS))
    .map((name) => name.slice(REASONS.length))
  return { ...NO_LISTS, points: ids.map((id) => ({ id, about: null, wrong: '', wanted: '' })) }
}

/** Reads the pairs of fields back into points. An error says which point it is about. */
export function readPoints(form: FormData, sent: Sent): Parsed<Input> {
  const lists = listsIn(form)
  const ids = lists.points.map(({ id }) => id)
  const results = z.object(Object.fromEntries(ids.map((id) => [`result-${id}`, point.result])))
  const reasons = z.object(Object.fromEntries(ids.map((id) => [`${REASONS}${id}`, point.reasons])))
  const parsed = parseForm(z.intersection(results, reasons), fieldsOf(parts(lists)), form)
  if (!parsed.ok) {
    const errors = parsed.errors.map((error) => {
      const at = ids.findIndex((id) => error.field.endsWith(id))
      return { ...error, message: error.message.replace('this point', `point ${at + 1}`) }
    })
    return { ...parsed, errors }
  }
  const points = ids.map((pointId) => ({
    pointId,
    result: parsed.value[`result-${pointId}`],
    reasons: parsed.value[`${REASONS}${pointId}`],
  }))
  const whole = COMMAND_INPUTS.decideReconsideration.safeParse({ ...sent, points })
  if (whole.success) return { ok: true, value: whole.data, values: parsed.values }
  const href = '#main-content'
  const message = 'Open the page again: the points it asks about are not those of this case'
  return { ok: false, errors: [{ field: 'points', href, message }], values: parsed.values }
}

export const decideReconsideration = step({
  command: 'decideReconsideration',
  heading: 'Decide the reconsideration',
  happens: [
    'The family is told, and reads what you decided on each point with your reasons. So does their case officer. It cannot be changed afterwards.',
  ],
  button: 'Send the decision',
  done: 'The reconsideration is decided. The family and their case officer have been told.',
  parts,
  listsIn,
  parse: readPoints,
  send: (steps, input) => steps.decideReconsideration(input),
})
