import {
  addDays,
  type Case,
  type CommandName,
  DECISION_TYPES,
  decide,
  evolve,
  fold,
  type LocalDate,
  type OpenDate,
  openDates,
  raise,
} from '@common-ground/domain'
import type { Company } from './company.ts'
import { type Lots, lotsFrom } from './lots.ts'
import { STEPS, stepOf, WORDS } from './steps.ts'

export const PROMISES = { firstContact: 5, reply: 5, reconsideration: 15 }

/** A case as a day left it. */
export type Stand = { readonly on: LocalDate; readonly kase: Case; readonly dates: readonly OpenDate[] }

/** Where somebody outside was written to about a case. */
export type Outside = {
  readonly party: string | null
  readonly purpose: 'partyAsked' | 'icbTold' | 'providerReferred'
  readonly email: string
}

/** A case from the day it was raised, each day on which something was done to it; and who outside knows of it. */
export type Life = {
  readonly id: string
  readonly stands: readonly Stand[]
  readonly outside: readonly Outside[]
}

const MOST_STEPS = 7

/** A disagreement raised on a day about anything. */
function born(lots: Lots, id: string, reference: string, on: LocalDate, company: Company): Case {
  const type = lots.chance(0.75)
    ? lots.of(['RTA', 'RTI', 'CON', 'CEASE', 'RAM'] as const)
    : lots.of(DECISION_TYPES)
  const sections =
    type === 'CON' ? lots.of([['B', 'F'], ['F'], ['I'], ['G'], ['F', 'G'], ['H1']] as const) : ([] as const)
  const dateOnLetter = addDays(on, -4 - lots.below(56))
  const raised = raise(
    {
      type: 'raiseCase',
      caseId: id,
      reference,
      channel: 'portal',
      decision: {
        type,
        sections,
        ...(type === 'OTH' && { matter: 'transport' }),
        dateOnLetter,
        dateSent: lots.chance(0.7) ? addDays(dateOnLetter, lots.below(4)) : null,
        decidedBy: null,
      },
      points: [{ id: 'point-1', section: sections[0] ?? null, wrong: WORDS, wanted: null }],
      setting: null,
      teamId: null,
      raisedAs: 'parent',
    },
    { actor: { id: lots.of(company.families), roles: ['family'] }, today: on },
  )
  if (!raised.ok) throw new Error(`A disagreement about ${type} was not taken: ${raised.refusal.code}`)
  return fold(raised.events)
}

/** Somebody outside, where they were written to. */
function outsideOf(lots: Lots): readonly Outside[] {
  const school: Outside = {
    party: 'school',
    purpose: 'partyAsked',
    email: `Office-${lots.below(300)}@school.example.org`,
  }
  const icb: Outside = { party: null, purpose: 'icbTold', email: `icb-${lots.below(3)}@nhs.example.org` }
  const provider: Outside = {
    party: null,
    purpose: 'providerReferred',
    email: 'referrals@mediation.example.org',
  }
  return [
    ...(lots.chance(0.5) ? [school] : []),
    ...(lots.chance(0.5) ? [icb] : []),
    ...(lots.chance(0.3) ? [provider] : []),
  ]
}

/**
 * One life, lived by the domain's own commands.
 *
 * @param n its number: with the seed it is the whole life.
 * @param first a day on which some lives are under way already and others are still to begin; `days` is how long they
 *   are looked at from there.
 */
export function live(seed: number, n: number, first: LocalDate, days: number, company: Company): Life {
  const lots = lotsFrom(Math.imul(seed, 7_919) + n)
  const id = lots.id()
  const digits = String(n).padStart(9, '0')
  const reference = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
  const last = addDays(first, days)
  let today = addDays(first, lots.below(70) - 45)
  let kase = born(lots, id, reference, today, company)
  const stands = new Map<LocalDate, Case>([[today, kase]])
  const names: CommandName[] = lots.chance(0.85) ? ['assignCase'] : []
  // About health alone the NHS arranges a mediation, once it has been asked for and told.
  if (kase.decision.sections.join() === 'G') names.unshift('tellIcb', 'requestMediation')
  for (let left = 2 + lots.below(MOST_STEPS); left > 0; left -= 1) {
    today = addDays(today, lots.below(16))
    if (today > last) break
    for (let tries = 6; tries > 0; tries -= 1) {
      const { actor, command } = stepOf(names.pop() ?? lots.of(STEPS), lots, kase, today, company)
      const decided = decide(kase, command, { actor, today })
      if (!decided.ok) continue
      kase = decided.events.reduce<Case>(evolve, kase)
      stands.set(today, kase)
      break
    }
  }
  // Of what happened before anybody looks, only how it was left.
  const all = [...stands]
  const before = all.filter(([on]) => on < first).slice(0, -1)
  return {
    id,
    outside: outsideOf(lots),
    stands: all
      .slice(before.length)
      .map(([on, state]) => ({ on, kase: state, dates: openDates(state, PROMISES, on) })),
  }
}
