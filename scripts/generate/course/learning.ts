import { CAUSES, causesWanted, type StageName } from '@common-ground/domain'
import { CAUSE_RECORDED, COST_NOTED, NEEDED, NEEDS_MET } from '../rates.ts'
import type { Course } from './course.ts'

/** Minutes of an officer's work on each route, least and most, and what a provider charges for one in pence. */
const SPENT: {
  readonly [S in StageName]: { minutes: readonly [number, number]; pence: readonly [number, number] | null }
} = {
  conversation: { minutes: [20, 180], pence: null },
  reconsideration: { minutes: [60, 420], pence: null },
  disagreementResolution: { minutes: [120, 480], pence: [40_000, 90_000] },
  mediation: { minutes: [180, 600], pence: [45_000, 95_000] },
  appeal: { minutes: [900, 4_800], pence: null },
}
const ROUTES = Object.keys(SPENT) as readonly StageName[]

/** What the council writes down for itself once a case is over: why a decision was changed, and what it took. */
export function learn(course: Course): void {
  const { lots } = course
  for (const _ of [1, 2]) {
    if (!lots.happens(CAUSE_RECORDED)) continue
    const cause = lots.of(CAUSES)
    course.beside('officer', course.day + lots.between(0, 12), ({ kase }) => {
      const [of] = causesWanted(kase)
      return of ? { type: 'recordCause', of, cause, text: null } : null
    })
  }
  for (const route of ROUTES) {
    if (!lots.happens(COST_NOTED)) continue
    const { minutes, pence } = SPENT[route]
    const spent = { minutes: lots.between(...minutes), providerPence: pence && lots.between(...pence) }
    course.beside('officer', course.day + lots.between(0, 8), ({ kase }) => {
      const was = kase.stages[route].state
      return was === 'notStarted' || was === 'notRequested' || was === 'notLodged' || was === 'notWanted'
        ? null
        : { type: 'recordCost', route, ...spent }
    })
  }
}

/** What people needed at a meeting, and how much of it was in place; nothing where nobody needed anything. */
export function needsAt({ lots }: Course): {
  readonly needs?: { readonly asked: number; readonly met: number }
} {
  if (!lots.happens(NEEDED)) return {}
  const asked = lots.between(1, 3)
  const met = Array.from({ length: asked }, () => lots.happens(NEEDS_MET)).filter(Boolean).length
  return { needs: { asked, met } }
}
