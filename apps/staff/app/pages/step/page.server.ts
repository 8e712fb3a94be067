import type { Me, StaffCaseView } from '@common-ground/api/contracts'
import { isDirected, type LocalDate } from '@common-ground/domain'
import type { Values } from '@common-ground/web'
import { closedDoor } from '../../case/doors.ts'
import { type Identity, identityOf } from '../../case/identity.ts'
import type { Lists } from '../../steps/lists.ts'
import type { Part, PreviewWords, Step } from '../../steps/step.ts'

/** What the page of a step shows. */
export type StepPage = {
  readonly title: string
  readonly heading: string
  readonly happens: readonly string[]
  readonly button: string
  /** The words around what is seen before it goes out, where anything is. */
  readonly preview: PreviewWords | null
  readonly identity: Identity | null
  /** Why there is no form. */
  readonly door: string | null
  readonly recordDecider: boolean
  readonly notes: readonly string[]
  readonly parts: readonly Part[]
  readonly values: Values
  readonly version: number
  readonly key: string
}

const wordsOf = ({ button, heading, lead, none, change }: PreviewWords): PreviewWords => ({
  button,
  heading,
  lead,
  ...(none && { none }),
  change,
})

/** A step's page when the case itself cannot be read just now: what somebody typed comes from their own form. */
export const pageWithoutCase = (
  { heading, happens, button, preview }: Step,
  reference: string,
): StepPage => ({
  title: `${heading} – ${reference}`,
  heading,
  happens,
  button,
  preview: preview ? wordsOf(preview) : null,
  identity: null,
  door: null,
  recordDecider: false,
  notes: [],
  parts: [],
  values: {},
  version: 0,
  key: crypto.randomUUID(),
})

/** The date that a step was opened from, in the field that asks which. */
const aboutDate = (id: string): Values =>
  isDirected(id) ? { directionId: id.replace('direction:', '') } : { deadline: id }

/** A step's page for a case as it stands. */
export function pageOf(
  step: Step,
  view: StaffCaseView,
  lists: Lists,
  me: Me,
  today: LocalDate,
  deadline: string | null,
): StepPage {
  const door = closedDoor(view, step.command, me)
  return {
    ...pageWithoutCase(step, view.reference),
    identity: identityOf(view),
    door,
    recordDecider: door !== null && step.command === 'openReconsideration' && view.decidedBy === null,
    notes: step.notes?.(view, lists) ?? [],
    parts: step.parts(lists),
    values: { ...step.values?.(view, today), ...(deadline && aboutDate(deadline)) },
    version: view.version,
  }
}
