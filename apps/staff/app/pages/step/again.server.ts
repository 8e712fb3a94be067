import type { Outcome, StepPreview, TimelineEntry } from '@common-ground/api/contracts'
import type { LocalDate } from '@common-ground/domain'
import type { TimelineItem } from '@common-ground/ui'
import { type FieldError, type Value, type Values, valuesOf } from '@common-ground/web'
import type { Caller } from '../../api.server.ts'
import { itemOf } from '../../case/entry.ts'
import { UNSAVED, type Unsaved } from '../../layout/unsaved.server.ts'
import type { StepField } from '../../steps/field.ts'
import { allFieldsOf, type Part, type Sent, type Step } from '../../steps/step.ts'
import { errorOf } from './refusal.ts'

/** A form that comes back: what to put right, and everything typed. */
export type Again = {
  readonly errors: readonly FieldError[]
  readonly values: Values
  readonly version: number
  readonly key: string
  /** What is asked beside, after a refusal that asks it or once it has been answered. */
  readonly confirm: readonly StepField[]
  /** What happened since the page was opened. */
  readonly changes: readonly TimelineItem[]
  /** What goes out, once somebody has asked to see it. */
  readonly preview: StepPreview | null
  /** The fields, where the case cannot be read to make them. */
  readonly parts: readonly Part[] | null
}

type Refused = Extract<Outcome, { ok: false }>

const summary = (message: string): FieldError => ({ field: '', href: '#main-content', message })

const isAnswered = (typed: Value | undefined): boolean =>
  typeof typed === 'object' && !Array.isArray(typed)
    ? Object.values(typed).some(Boolean)
    : (typed?.length ?? 0) > 0

/** What was asked beside, while it is answered or asked now: an answer is never dropped with the question. */
const confirmed = (
  { confirm = [] }: Step,
  values: Values,
  asked: Refused['refusal']['code'] | null = null,
): readonly StepField[] =>
  confirm
    .filter(({ when, fields }) => when === asked || fields.some(({ name }) => isAnswered(values[name])))
    .flatMap(({ fields }) => fields)

/** Some fields came back with errors. Nothing was sent, so the form keeps its key. */
export const withErrors = (step: Step, errors: readonly FieldError[], values: Values, sent: Sent): Again => ({
  errors,
  values,
  version: sent.expectedVersion,
  key: sent.idempotencyKey,
  confirm: confirmed(step, values),
  changes: [],
  preview: null,
  parts: null,
})

/** What goes out is shown, with the form behind it. What it lacks stands where errors stand. */
export const withPreview = (step: Step, preview: StepPreview, values: Values, sent: Sent): Again => ({
  ...withErrors(step, preview.lacks ? [summary(preview.lacks)] : [], values, sent),
  preview,
})

/** The step was refused. It carries the version as it now is, and a new key: sending again is a new act. */
export function withRefusal(
  step: Step,
  form: FormData,
  values: Values,
  refused: Refused,
  today: LocalDate,
): Again {
  const fields = allFieldsOf(step, step.listsIn(form))
  return {
    errors: [errorOf(refused.refusal, refused.text, fields, values, today)],
    values,
    version: refused.version,
    key: crypto.randomUUID(),
    confirm: confirmed(step, values, refused.refusal.code),
    changes: refused.changes.map((entry: TimelineEntry) => itemOf(entry)),
    preview: null,
    parts: null,
  }
}

/** An answer that is kept though its list cannot be read. */
function keeping(part: Part, values: Values): Part {
  const fields = part.fields.map((field) => {
    const typed = values[field.name]
    const chosen = (Array.isArray(typed) ? typed : [typed]).filter((each) => typeof each === 'string' && each)
    const listed = field.options ?? []
    const missing = chosen.filter((value) => !listed.some((option) => option.value === value))
    if (!field.options || missing.length === 0) return field
    return {
      ...field,
      options: [...listed, ...missing.map((value) => ({ value: String(value), text: 'What you chose' }))],
    }
  })
  return { ...part, fields }
}

/**
 * It could not be saved, and the case cannot be read either: the form is drawn again from itself. The key stays, so
 * that should the first sending have arrived after all, the second does nothing.
 */
export function withoutCase(why: Unsaved, step: Step, form: FormData, sent: Sent): Again {
  const parts = step.parts(step.listsIn(form))
  const values = valuesOf(allFieldsOf(step, step.listsIn(form)), form)
  const kept = parts.map((part) => keeping(part, values))
  return { ...withErrors(step, [summary(UNSAVED[why])], values, sent), parts: kept }
}

/** Somebody or something chosen is no longer there to choose. */
export const withStaleChoice = (step: Step, message: string, values: Values, sent: Sent): Again =>
  withErrors(step, [summary(message)], values, sent)

/** A form that was sent to see what goes out, or to go on with it: nothing is kept. */
export async function looking(
  step: Step,
  { look }: NonNullable<Step['preview']>,
  form: FormData,
  sent: Sent,
  api: Caller,
): Promise<Again> {
  if (form.get('now') === 'change') {
    return withErrors(step, [], valuesOf(allFieldsOf(step, step.listsIn(form)), form), sent)
  }
  const looked = await look(api, form, sent)
  if ('errors' in looked) return withErrors(step, looked.errors, looked.values, sent)
  return withPreview(step, looked.preview, looked.values, sent)
}
