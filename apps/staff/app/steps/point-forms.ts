import type { BenchView } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { type Parsed, parseForm } from '@common-ground/web'
import { z } from 'zod'
import { paths } from '../paths.ts'
import type { StepField } from './field.ts'
import { type ListedPoint, type Lists, NO_LISTS } from './lists.ts'
import { fieldsOf, type Part, type Said, type Sent } from './step.ts'

/** The field that every point has. A form bears witness to its points by the names of these. */
export const REASONS = 'reasons-'

export const headingOf = ({ about }: Pick<ListedPoint, 'about'>, at: number): string =>
  `Point ${at + 1}${about ? `: ${about}` : ''}`

/** What the family says of a point, and wants. */
export const familySays = ({ wrong, wanted }: Pick<ListedPoint, 'wrong' | 'wanted'>): readonly Said[] =>
  [
    { label: 'What the family says is wrong', text: wrong },
    { label: 'What they want', text: wanted ?? 'Not provided' },
  ].filter(({ text }) => text !== '')

/** What came after the decision: the family's words, and every paper since. */
export const newEvidence = (bench: BenchView, reference: string): Part => ({
  heading: 'New since the decision',
  said: [
    {
      label: 'What the family says is new',
      text: bench.newEvidence ?? 'They did not say that anything is new.',
    },
    {
      label: 'Papers added since',
      text: bench.newPapers.length === 0 ? 'None.' : '',
      links: bench.newPapers.map(({ id, fileName, kindLabel, addedBy, addedOn }) => ({
        href: paths.document(reference, id),
        text: fileName,
        note: `${kindLabel}, added by ${addedBy === 'Us' ? 'us' : addedBy} on ${formatDate(addedOn)}`,
      })),
    },
  ],
  fields: [],
})

/** What was asked, and answered. */
export const asked = ({ questions }: BenchView): readonly Said[] =>
  questions
    ? [
        { label: `What the decision maker asked on ${formatDate(questions.on)}`, text: questions.asked },
        ...(questions.answer ? [{ label: 'The answer', text: questions.answer }] : []),
      ]
    : []

/** The points that a form asks about, as its own fields name them. The domain sees to it that none is left out. */
export function pointsIn(form: FormData, witness: string = REASONS): Lists {
  const ids = [...form.keys()]
    .filter((name) => name.startsWith(witness))
    .map((name) => name.slice(witness.length))
  return { ...NO_LISTS, points: ids.map((id) => ({ id, about: null, wrong: '', wanted: '' })) }
}

type Reading<T, P extends z.ZodRawShape> = {
  /** What the step itself takes. */
  readonly whole: z.ZodType<T>
  /** What is asked of each point: the part of a field's name before the point's id, and its schema. */
  readonly each: P
  readonly parts: (lists: Lists) => readonly Part[]
  /** Fields that are about no one point. */
  readonly beside?: z.ZodRawShape
  /** Where no reasons are asked: how the names of the fields begin that bear witness to the points. */
  readonly witness?: string
}

/** Reads a form with the same fields for each point back into points. An error says which point it is about. */
export function readPointForm<T, P extends z.ZodRawShape>(
  { whole, each, parts, beside = {}, witness }: Reading<T, P>,
  form: FormData,
  sent: Sent,
): Parsed<T> {
  const lists = pointsIn(form, witness)
  const ids = lists.points.map(({ id }) => id)
  const names = Object.keys(each)
  const shape = Object.fromEntries(ids.flatMap((id) => names.map((name) => [`${name}-${id}`, each[name]])))
  const fields: readonly StepField[] = fieldsOf(parts(lists))
  const parsed = parseForm(z.object({ ...shape, ...beside } as z.ZodRawShape), fields, form)
  if (!parsed.ok) {
    const errors = parsed.errors.map((error) => {
      const at = ids.findIndex((id) => error.field.endsWith(id))
      return { ...error, message: error.message.replace('this point', `point ${at + 1}`) }
    })
    return { ...parsed, errors }
  }
  const typed: Readonly<Record<string, unknown>> = parsed.value
  const points = ids.map((pointId) => ({
    pointId,
    ...Object.fromEntries(names.map((name) => [name, typed[`${name}-${pointId}`]])),
  }))
  const besides = Object.fromEntries(Object.keys(beside).map((name) => [name, typed[name]]))
  const taken = whole.safeParse({ ...sent, points, ...besides })
  if (taken.success) return { ok: true, value: taken.data, values: parsed.values }
  const href = '#main-content'
  const message = 'Open the page again: the points it asks about are not those of this case'
  return { ok: false, errors: [{ field: 'points', href, message }], values: parsed.values }
}
