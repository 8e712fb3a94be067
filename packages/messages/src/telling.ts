import {
  type Case,
  type EventOf,
  type EventType,
  OUTSIDE_STAGES,
  type OutsideStage,
  type PersonId,
} from '@common-ground/domain'
import type { TemplateId } from './catalogue/index.ts'
import type { Values } from './catalogue/template.ts'

/**
 * Whom a message goes to; the addresses are found when it is put in the outbox.
 *
 * - `family`: everyone who takes part for themselves.
 * - `circle`: one of them. Another parent hears nothing of it.
 * - `supporters`: those who support somebody and read the case; of one person, or of all where `of` is null.
 * - `attending`: everyone who only comes to meetings, and reads nothing else.
 * - `person`: one person of either side.
 * - `managers`: the managers of the team whose case it is.
 * - `outside`: organisations to which something about one of these stages was sent, whatever it was for.
 */
export type Recipient =
  | { readonly kind: 'family' }
  | { readonly kind: 'circle'; readonly personId: PersonId }
  | { readonly kind: 'supporters'; readonly of: PersonId | null }
  | { readonly kind: 'attending' }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'managers' }
  | { readonly kind: 'outside'; readonly stages: readonly OutsideStage[] }

/**
 * What is said of one event to one reader: which template, and what stands in its placeholders. Those are days and times
 * and never anything that somebody typed, no name, and no outcome. What is told to the family or to a circle is told to
 * its supporters as well.
 */
export type Telling = {
  readonly template: TemplateId
  readonly to: Recipient
  readonly values?: Values
}

/** What an event is told as: to nobody, to one, or to several. */
export type Tellings<T extends EventType> = {
  readonly [E in T]: (event: EventOf<E>, kase: Case) => readonly Telling[]
}

/** Tells the family. Whoever did it themselves is left out when the message is addressed. */
export const family = (template: TemplateId, values?: Values): Telling => ({
  template,
  to: { kind: 'family' },
  ...(values && { values }),
})

/**
 * Tells everyone who may be at a meeting about it. Those who only come to meetings are told apart: no more than that, and
 * where the family is told more, in words of their own.
 */
export const meeting = (
  template: TemplateId,
  values: Values,
  toFamily: TemplateId = template,
): readonly Telling[] => [family(toFamily, values), { template, to: { kind: 'attending' }, values }]

/** Tells one person of the family's side and whoever supports them. */
export const circle = (personId: PersonId, template: TemplateId): Telling => ({
  template,
  to: { kind: 'circle', personId },
})

/** Tells one person. */
export const person = (personId: PersonId, template: TemplateId): Telling => ({
  template,
  to: { kind: 'person', personId },
})

/** Tells the case's officer, if it has one; without one it shows in the team's list of unassigned cases. */
export const officer = (kase: Case, template: TemplateId, values?: Values): readonly Telling[] =>
  kase.officerId === null ? [] : [{ ...person(kase.officerId, template), ...(values && { values }) }]

/** Tells the managers of the team. */
export const managers = (template: TemplateId): Telling => ({ template, to: { kind: 'managers' } })

/**
 * Tells the organisations that were written to about a stage, and none that only knows of the other: whoever runs one may
 * run the other, and must not take the one for the other. The case's officer is told in any case.
 */
export const outside = (stage: OutsideStage, template: TemplateId, values?: Values): Telling => ({
  template,
  to: { kind: 'outside', stages: [stage] },
  ...(values && { values }),
})

/** Tells every organisation that was written to, but not of a stage that the family had left before: those know already. */
export const allOutside = ({ closed }: Case, template: TemplateId): Telling => ({
  template,
  to: {
    kind: 'outside',
    stages: OUTSIDE_STAGES.filter((stage) => closed?.before?.[stage].state !== 'withdrawn'),
  },
})
