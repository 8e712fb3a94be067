import {
  addDays,
  type Case,
  type CaseEvent,
  decide,
  evolve,
  fold,
  type LocalDate,
  raise,
  sideOf,
} from '@common-ground/domain'
import { drawRaise, drawStep, FAMILY } from './draw.ts'
import { brokenBy, type Plant, shownOf, takenAway } from './laws.ts'
import { lotsFrom } from './lots.ts'

/** What a run counted. */
export type Counts = { commands: number; refused: number; deadlines: number; routes: number }
/** A law that was broken, with everything needed to see it again. */
export type Broken = { readonly history: number; readonly law: string; readonly events: readonly CaseEvent[] }

const MOST_STEPS = 16
const FOLD_AGAIN = 100

/**
 * Lives one history and holds every law to it after each step that was accepted.
 * @param history its number, from 0: with the seed it is the whole history.
 */
export function liveOne(seed: number, history: number, plant: Plant, counts: Counts): Broken | null {
  const lots = lotsFrom(Math.imul(seed, 0x9e3779b1) + history)
  const raised = drawRaise(lots)
  let { today }: { today: LocalDate } = raised
  const born = raise(raised.command, { actor: FAMILY, today })
  if (!born.ok) return null
  const events: CaseEvent[] = [...born.events]
  const broken = (law: string): Broken => ({ history, law, events })
  try {
    let kase: Case = fold(events)
    let shown = shownOf(kase, today, plant)
    for (let left = lots.below(MOST_STEPS); left > 0; left -= 1) {
      today = addDays(today, lots.below(12))
      const { actor, command } = drawStep(lots, kase, today)
      const decided = decide(kase, command, { actor, today })
      if (!decided.ok) {
        counts.refused += 1
        continue
      }
      const before = kase
      const was = shownOf(kase, today, plant)
      kase = decided.events.reduce<Case>(evolve, kase)
      events.push(...decided.events)
      shown = shownOf(kase, today, plant)
      counts.commands += 1
      counts.deadlines += shown.deadlines.length
      counts.routes += shown.routes.length
      if (sideOf(actor) === 'council') {
        const taken = takenAway(was, shown, before, decided.events, today)
        if (taken) return broken(`${command.type} by the council: ${taken}`)
      }
      const law = brokenBy(shown)
      if (law) return broken(law)
    }
    const law = brokenBy(shown)
    if (law) return broken(law)
    if (history % FOLD_AGAIN === 0 && JSON.stringify(fold(events)) !== JSON.stringify(kase)) {
      return broken('folding the events does not give the case')
    }
  } catch (error) {
    return broken(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  return null
}
