import { type Entry, entry } from '../entry.ts'
import { all, type History } from '../history.ts'
import { MANAGER, type Measure } from '../measure.ts'

/** Each need that somebody had at a meeting that took place. */
function needs(history: History): readonly Entry[] {
  const held = [
    ...all(history, 'conversationHeld'),
    ...all(history, 'disagreementResolutionConcluded'),
    ...all(history, 'mediationConcluded'),
  ]
  return held.flatMap(({ seq, event }) =>
    Array.from({ length: event.needs?.asked ?? 0 }, (_, at) =>
      entry({
        key: `need:${seq}:${at + 1}`,
        on: event.heldOn,
        result: at < (event.needs?.met ?? 0) ? 'yes' : 'no',
      }),
    ),
  )
}

const PEOPLE = {
  kind: 'flow',
  days: null,
  parts: null,
  board: 'contact',
  chart: 'line',
  owner: MANAGER,
} as const

/** Whether people can take part, and children are heard. */
export const PEOPLE_MEASURES = [
  {
    ...PEOPLE,
    id: 'needs-met',
    number: 'D26',
    name: 'Access needs met before a meeting',
    counted: { one: 'need', many: 'needs' },
    share: {
      numerator: 'In place before the meeting',
      denominator: 'Needs of people at meetings that took place',
    },
    says: 'of people at meetings were met before the meeting',
    dated: 'the day of the meeting',
    target: { percent: 100, source: 'Equality Act 2010, s.20' },
    source: 'Equality Act 2010, s.20: a duty to make reasonable adjustments',
    note: 'Whoever writes down what came of the meeting says which were in place.',
    entries: needs,
  },
  {
    ...PEOPLE,
    id: 'views',
    number: 'D27',
    name: 'The child’s or young person’s views in papers',
    counted: { one: 'pack', many: 'packs' },
    share: { numerator: 'With the child’s or young person’s own views', denominator: 'Packs of papers made' },
    says: 'of papers had the child’s or young person’s own views',
    dated: 'the day the pack was made',
    target: null,
    source: 'Children and Families Act 2014, s.19; SEND Code of Practice, chapter 1',
    note: 'For children of the age from which their views are asked for, or whose views are there. Packs from before it was counted are left out.',
    entries: (history) =>
      all(history, 'packReleased').flatMap(({ seq, event }) =>
        event.views === undefined
          ? []
          : [entry({ key: `pack:${seq}`, on: event.on, result: event.views ? 'yes' : 'no' })],
      ),
  },
] as const satisfies readonly Measure[]
