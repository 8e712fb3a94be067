import {
  COMMAND_INPUTS,
  type LegalTestView,
  type Outcome,
  type StaffCaseView,
  type StepPreview,
} from '@common-ground/api/contracts'
import type { CommandName, LocalDate, Refusal, Transitions } from '@common-ground/domain'
import { type FieldError, type Parsed, parseForm, type Values } from '@common-ground/web'
import type { z } from 'zod'
import type { Caller } from '../api.server.ts'
import type { StepField } from './field.ts'
import { type Lists, NO_LISTS } from './lists.ts'

/** Papers have pages of their own: a form with a file is read another way, and a pack is made before it is on the record. */
type WithFile = 'addDocument' | 'shareDocument' | 'removeDocument' | 'releasePack'

/** Every command that is open to somebody at the council. The rest are the family's own. */
export type StaffCommand = Exclude<
  {
    [C in CommandName]: Exclude<Transitions[C]['by'][number], 'family' | 'outside'> extends never ? never : C
  }[CommandName],
  WithFile
>

export type InputOf<C extends StaffCommand> = z.output<(typeof COMMAND_INPUTS)[C]>

/** The schemas, each known to make the input of its own command. */
const SCHEMAS: { readonly [C in StaffCommand]: z.ZodType<InputOf<C>> } = COMMAND_INPUTS

/** Words that somebody wrote, and papers that go with them. */
export type Said = {
  readonly label: string
  readonly text: string
  readonly links?: readonly { readonly href: string; readonly text: string; readonly note: string }[]
}

/** A part of a form: its fields and, beside them, words that they answer. */
export type Part = {
  readonly heading?: string
  readonly said?: readonly Said[]
  /** What stands beside each other above the fields, a column each. */
  readonly columns?: readonly (readonly Said[])[]
  /** What the law asks about it. */
  readonly tests?: readonly LegalTestView[]
  readonly fields: readonly StepField[]
}

/** What a form says of itself beside its fields: which case, the version seen, and its key. */
export type Sent = {
  readonly reference: string
  readonly expectedVersion: number
  readonly idempotencyKey: string
}

/** The words around what goes out: the button that shows it, and the page that it is shown on. */
export type PreviewWords = {
  readonly button: string
  readonly heading: string
  readonly lead: string
  /** Said in its place where nothing goes out. */
  readonly none?: string
  /** The button that leads back to the form. */
  readonly change: string
}

/** What is asked beside a form once it has been refused for this reason, to go on all the same. */
export type Confirm = { readonly when: Refusal['code']; readonly fields: readonly StepField[] }

/** A step as somebody declares it. */
export type Spec<C extends StaffCommand> = {
  readonly command: C
  readonly heading: string
  /** What happens when it is sent, and who is told. */
  readonly happens: readonly string[]
  readonly button: string
  /** What the case says afterwards. */
  readonly done: string
  readonly parts: (lists: Lists) => readonly Part[]
  /** What is asked beside, once the step has been refused for a reason. */
  readonly confirm?: readonly Confirm[]
  readonly needsDirectory?: boolean
  /** What the form holds before anybody types. */
  readonly values?: (view: StaffCaseView, today: LocalDate) => Values
  /** What to know about this very case before sending. */
  readonly notes?: (view: StaffCaseView, lists: Lists) => readonly string[]
  /** The lists that the form itself bears witness to, for when the case cannot be read. */
  readonly listsIn?: (form: FormData) => Lists
  readonly parse?: (form: FormData, sent: Sent) => Parsed<InputOf<C>>
  /** What goes out with the step, to be seen first: the words around it, and how it is made. */
  readonly preview?: PreviewWords & {
    readonly show: (api: Caller, input: InputOf<C>) => Promise<StepPreview>
  }
  readonly send: (steps: Caller['step'], input: InputOf<C>) => Promise<Outcome>
}

/** How a form fared: things to put right, or what the API answered. */
export type Submitted =
  | { readonly errors: readonly FieldError[]; readonly values: Values }
  | { readonly outcome: Outcome; readonly values: Values }

/** How a form fared that was sent to see its letter. */
export type Looked =
  | { readonly errors: readonly FieldError[]; readonly values: Values }
  | { readonly preview: StepPreview; readonly values: Values }

/** A step as the pages use it, whatever its command. */
export type Step = Omit<Spec<StaffCommand>, 'parse' | 'send' | 'listsIn' | 'preview'> & {
  readonly preview?: PreviewWords & {
    readonly look: (api: Caller, form: FormData, sent: Sent) => Promise<Looked>
  }
  readonly listsIn: (form: FormData) => Lists
  readonly submit: (steps: Caller['step'], form: FormData, sent: Sent) => Promise<Submitted>
}

/** A field with those that stand under its choices. */
const withBelow = (field: StepField): readonly StepField[] => [
  field,
  ...(field.options ?? []).flatMap(({ below }) => (below ?? []).flatMap(withBelow)),
]

/** The fields of all parts, one after the other, with those that stand under a choice. */
export const fieldsOf = (parts: readonly Part[]): readonly StepField[] =>
  parts.flatMap((part) => part.fields.flatMap(withBelow))

/** Every field that a step's form may hold, with what is asked only after a refusal. */
export const allFieldsOf = ({ parts, confirm }: Pick<Step, 'parts' | 'confirm'>, lists: Lists) => [
  ...fieldsOf(parts(lists)),
  ...(confirm ?? []).flatMap(({ fields }) => fields),
]

/** Ties a step's reading of its form to the call it makes, so that the two cannot part. */
export function step<C extends StaffCommand>(spec: Spec<C>): Step {
  const { parse, send, preview, listsIn = () => NO_LISTS, ...rest } = spec
  const read =
    parse ??
    ((form: FormData, sent: Sent): Parsed<InputOf<C>> =>
      parseForm(SCHEMAS[spec.command], allFieldsOf(spec, NO_LISTS), form, sent))
  return {
    ...rest,
    listsIn,
    ...(preview && {
      preview: {
        button: preview.button,
        heading: preview.heading,
        lead: preview.lead,
        ...(preview.none && { none: preview.none }),
        change: preview.change,
        look: async (api: Caller, form: FormData, sent: Sent): Promise<Looked> => {
          const parsed = read(form, sent)
          if (!parsed.ok) return { errors: parsed.errors, values: parsed.values }
          return { preview: await preview.show(api, parsed.value), values: parsed.values }
        },
      },
    }),
    submit: async (steps, form, sent) => {
      const parsed = read(form, sent)
      if (!parsed.ok) return { errors: parsed.errors, values: parsed.values }
      return { outcome: await send(steps, parsed.value), values: parsed.values }
    },
  }
}
