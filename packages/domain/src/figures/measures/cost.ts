import type { StageName } from '../../stages/index.ts'
import { STAGE_WORDS } from '../../stages/words.ts'
import { type Entry, entry } from '../entry.ts'
import { all, type History } from '../history.ts'
import { MANAGER, type Measure } from '../measure.ts'

const ROUTES = [
  'conversation',
  'reconsideration',
  'disagreementResolution',
  'mediation',
  'appeal',
] as const satisfies readonly StageName[]

/** What was noted for each route of a case that is closed. */
function spent(history: History, what: 'minutes' | 'providerPence'): readonly Entry[] {
  const { closed } = history.kase
  if (!closed) return []
  const noted = all(history, 'costRecorded').map(({ event }) => event)
  return ROUTES.flatMap((route) => {
    const mine = noted.filter((each) => each.route === route)
    if (mine.length === 0) return []
    const amount = mine.reduce((sum, each) => sum + (each[what] ?? 0), 0)
    return [entry({ key: route, on: closed.on, part: route, amount })]
  })
}

const COST = {
  kind: 'flow',
  counted: { one: 'route of a closed disagreement', many: 'routes of closed disagreements' },
  share: null,
  parts: { name: 'Route', all: ROUTES.map((id) => ({ id, name: STAGE_WORDS[id].staff })) },
  days: null,
  dated: 'the day the disagreement was closed',
  board: 'route',
  chart: 'table',
  owner: MANAGER,
  target: null,
  source: 'Councils are asked what each way costs; Devon could not say (freedom of information request 8596)',
  note: 'Only what somebody has noted on a case is counted. One disagreement can have been through several routes.',
} as const

/** What each way of resolving a disagreement costs. */
export const COST_MEASURES = [
  {
    ...COST,
    id: 'cost',
    number: 'D33',
    name: 'What each route costs',
    says: 'have a cost or time noted',
    entries: (history) => spent(history, 'providerPence'),
  },
  {
    ...COST,
    id: 'cost-time',
    toldWith: 'cost',
    number: 'D33',
    name: 'Officers’ time on each route',
    says: 'have time noted',
    entries: (history) => spent(history, 'minutes'),
  },
] as const satisfies readonly Measure[]
