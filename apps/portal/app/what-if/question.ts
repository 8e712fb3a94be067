import { WhatIfStep } from '@common-ground/api/contracts'
import {
  type Change,
  canAskAbout,
  compare,
  formatWithWeekday,
  type LocalDate,
  POSSIBLE_STEP_WORDS,
  POSSIBLE_STEPS,
} from '@common-ground/domain'
import type { DateChangeRow, Field } from '@common-ground/ui'
import { type FieldError, parseForm, type Values } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'

/** The question, as every page puts it. */
export const whatIfFields: readonly Field[] = [
  {
    name: 'step',
    kind: 'radios',
    label: 'What might happen?',
    options: POSSIBLE_STEPS.map((value) => ({ value, text: POSSIBLE_STEP_WORDS[value].family })),
  },
  {
    name: 'on',
    kind: 'date',
    label: 'On which day?',
    hint: 'Today or later, for example 27 9 2026',
    dateName: 'The day it might happen',
  },
]

export type Asked = {
  readonly values: Values
  readonly errors: readonly FieldError[]
  readonly asked: WhatIfStep | null
}

/** Reads the question out of an address. Nothing in it is about anybody. */
export function readWhatIf(request: Request, today: LocalDate): Asked {
  const query = new URL(request.url).searchParams
  const start: Values = { step: '', on: datePartsFor(today) }
  if ([...query.keys()].length === 0) return { values: start, errors: [], asked: null }
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value.slice(0, 40))
  const parsed = parseForm(WhatIfStep, whatIfFields, form)
  if (!parsed.ok) return { values: parsed.values, errors: parsed.errors, asked: null }
  const wrong = (message: string): Asked => ({
    values: parsed.values,
    errors: [{ field: 'on', href: '#on-day', message }],
    asked: null,
  })
  if (compare(parsed.value.on, today) < 0) return wrong('Enter today or a later day')
  if (!canAskAbout(parsed.value.on)) {
    return wrong('Enter a nearer day: the bank holidays of later years are not known yet')
  }
  return { values: parsed.values, errors: [], asked: parsed.value }
}

const NOTES: Record<Change['kind'], string> = {
  starts: 'This day starts to run.',
  moves: 'This day moves.',
  stays: 'This day does not move.',
  ends: 'This is settled, and no longer runs.',
}

/** The changes as a page lists them. */
export const changeRows = (changes: readonly Change[]): DateChangeRow[] =>
  changes.map(({ deadline, from, to, kind }) => ({
    id: deadline.id,
    what: deadline.title.family,
    before: from ? formatWithWeekday(from) : 'Not running',
    after: to ? formatWithWeekday(to) : 'Settled',
    note: NOTES[kind],
  }))

/** The answer in one sentence. */
export function summaryOf({ step, on }: WhatIfStep, changes: readonly Change[]): string {
  const what = POSSIBLE_STEP_WORDS[step].family
  const changed = changes.filter(({ kind }) => kind !== 'stays').length
  const rest =
    changed === 0 ? 'no date changes' : changed === 1 ? '1 date changes' : `${changed} dates change`
  return `If this happens on ${formatWithWeekday(on)}: ${what.replace(/^[A-Z]/, (first) => first.toLowerCase())}, ${rest}.`
}
