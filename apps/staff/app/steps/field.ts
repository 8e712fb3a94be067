import type { Field } from '@common-ground/ui'

export type Choice = {
  readonly value: string
  readonly text: string
  readonly hint?: string
  /** Fields that go with this choice, shown under it. */
  readonly below?: readonly StepField[]
}

/** A field that can be sent from a loader to a page: its words are text, never markup. */
export type StepField = Omit<Field, 'hint' | 'options'> & {
  readonly hint?: string
  readonly options?: readonly Choice[]
}

type More = Omit<StepField, 'name' | 'kind' | 'label'>

/** A fixed list's words as choices. */
export const choicesOf = <K extends string>(
  keys: readonly K[],
  words: { readonly [P in K]: string | { readonly staff: string } },
): readonly Choice[] =>
  keys.map((value) => {
    const said = words[value]
    return { value, text: typeof said === 'string' ? said : said.staff }
  })

export const textarea = (name: string, label: string, more: More = {}): StepField => ({
  name,
  kind: 'textarea',
  label,
  maxlength: 4_000,
  rows: 6,
  ...more,
})

/** @param dateName what the date is called when something in it is wrong. */
export const date = (name: string, label: string, dateName: string, hint?: string): StepField => ({
  name,
  kind: 'date',
  label,
  dateName,
  hint: hint ?? 'For example, 27 9 2026',
})

export const radios = (
  name: string,
  label: string,
  options: readonly Choice[],
  more: More = {},
): StepField => ({
  name,
  kind: 'radios',
  label,
  options,
  ...more,
})

/** Any number of a list. */
export const checkboxes = (
  name: string,
  label: string,
  options: readonly Choice[],
  more: More = {},
): StepField => ({ name, kind: 'checkboxes', label, options, ...more })

/** One of a list that may be long, with nothing chosen at first. */
export const select = (
  name: string,
  label: string,
  options: readonly Choice[],
  more: More & { readonly none?: string } = {},
): StepField => {
  const { none = 'Choose one', ...rest } = more
  return { name, kind: 'select', label, options: [{ value: '', text: none }, ...options], ...rest }
}

export const YES_NO: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
