import { addWorkingDays, type LocalDate, workingDaysBetween } from '../../calendar/index.ts'
import { POINT_RESULTS } from '../../stages/index.ts'
import { type Entry, entry } from '../entry.ts'
import type { History } from '../history.ts'
import { LOCAL, MANAGER, type Measure } from '../measure.ts'

const RESULT_NAMES = { changed: 'Changed', partlyChanged: 'Changed in part', kept: 'Not changed' } as const

/** Each time a decision was looked at again: from the day that was asked for, or that it began, to its end. */
function onTime({ events, promises }: History): readonly Entry[] {
  if (!promises) return []
  const found: Entry[] = []
  let began: { readonly on: LocalDate; readonly seq: number } | null = null
  const end = (decided: LocalDate | null) => {
    if (!began) return
    const { on, seq } = began
    const due = addWorkingDays(on, promises.reconsideration)
    const key = `reconsideration:${seq}`
    if (decided === null) return found.push(entry({ key, on: due, result: 'open', due }))
    const days = Math.max(0, workingDaysBetween(on, decided))
    return found.push(entry({ key, on: due, result: decided <= due ? 'yes' : 'no', days }))
  }
  events.forEach((event, at) => {
    if (event.type === 'reconsiderationRequested' || event.type === 'reconsiderationOpened') {
      began ??= { on: event.on, seq: at + 1 }
    }
    if (event.type === 'reconsiderationDecided') {
      end(event.on)
      began = null
    }
    if (event.type === 'reconsiderationWithdrawn') began = null
  })
  if (began) end(null)
  return found
}

const DECIDED = {
  kind: 'flow',
  counted: { one: 'reconsideration', many: 'reconsiderations' },
  owner: MANAGER,
} as const

/** The council looking at its own decision again. */
export const RECONSIDERATION_MEASURES = [
  {
    ...DECIDED,
    id: 'reconsidered-in-time',
    number: 'D9',
    name: 'Reconsiderations decided in time',
    share: { numerator: 'Decided by the day we promise', denominator: 'Reconsiderations due' },
    says: 'due were decided in time',
    parts: null,
    days: { unit: 'working days', from: 'being asked for to the decision' },
    dated: 'the day it is due',
    board: 'promises',
    chart: 'line',
    target: { percent: 90, source: LOCAL },
    source: 'The council’s own promise to families',
    note: 'One that the family withdrew before it was decided is not counted, nor one neither decided nor due yet.',
    entries: onTime,
  },
  {
    ...DECIDED,
    id: 'reconsidered',
    number: 'D10',
    name: 'Decisions changed at reconsideration',
    share: { numerator: 'Changed, wholly or in part', denominator: 'Decisions reconsidered' },
    says: 'changed the decision, wholly or in part',
    parts: { name: 'Result', all: POINT_RESULTS.map((id) => ({ id, name: RESULT_NAMES[id] })) },
    days: null,
    dated: 'the day it was decided',
    board: 'learning',
    chart: 'stacked',
    target: null,
    source: 'Whether talking early changes anything',
    note: null,
    entries: ({ events }) =>
      events.flatMap((event, at) =>
        event.type === 'reconsiderationDecided'
          ? [
              entry({
                key: `decided:${at + 1}`,
                on: event.on,
                part: event.result,
                result: event.result === 'kept' ? 'no' : 'yes',
              }),
            ]
          : [],
      ),
  },
] as const satisfies readonly Measure[]
