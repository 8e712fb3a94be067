import type { LocalDate } from '../../calendar/index.ts'
import type { Case } from '../../case/case.ts'
import { CAUSE_WORDS, CAUSES, type ChangedBy, changesOf } from '../../case/causes.ts'
import { type Entry, entry } from '../entry.ts'
import { all, type History } from '../history.ts'
import { MANAGER, type Measure } from '../measure.ts'

const last = (days: readonly LocalDate[]): LocalDate | null => days.at(-1) ?? null

/** The day on which a decision was last changed in each way. */
const CHANGED_ON: { readonly [W in ChangedBy]: (history: History) => LocalDate | null } = {
  reconsideration: (history) =>
    last(
      all(history, 'reconsiderationDecided')
        .filter(({ event }) => event.result !== 'kept')
        .map(({ event }) => event.on),
    ),
  mediation: (history) => agreedOn(history, 'mediation', 'mediationConcluded'),
  disagreementResolution: (history) =>
    agreedOn(history, 'disagreementResolution', 'disagreementResolutionConcluded'),
  appeal: ({ events, kase }) => endOf(kase) ?? last(conceded(events)),
}

const conceded = (events: History['events']): readonly LocalDate[] =>
  all({ events }, 'appealConceded').map(({ event }) => event.toldOn)

const endOf = ({ stages: { appeal } }: Case): LocalDate | null =>
  appeal.state === 'ended' ? appeal.endedOn : null

function agreedOn(
  history: History,
  from: 'mediation' | 'disagreementResolution',
  type: 'mediationConcluded' | 'disagreementResolutionConcluded',
): LocalDate | null {
  const held = all(history, type)
    .filter(({ event }) => event.outcome !== 'none')
    .map(({ event }) => event.heldOn)
  const agreed = history.kase.agreements.filter((each) => each.from === from).map(({ on }) => on)
  return last(held) ?? last(agreed)
}

/** Each way in which the decision was changed, with why, where somebody has said so. */
const causes = (history: History): readonly Entry[] =>
  changesOf(history.kase).flatMap((by) => {
    const on = CHANGED_ON[by](history)
    const cause = history.kase.causes?.[by]?.cause
    return on ? [entry({ key: by, on, part: cause ?? null, result: cause ? 'yes' : 'no' })] : []
  })

const LEARNING = {
  kind: 'flow',
  days: null,
  board: 'learning',
  owner: MANAGER,
  target: null,
} as const

/** What the service can learn from decisions that were changed, and from its own letters. */
export const LEARNING_MEASURES = [
  {
    ...LEARNING,
    id: 'causes',
    number: 'D22',
    name: 'Why decisions were changed',
    counted: { one: 'change', many: 'changes' },
    share: {
      numerator: 'Changes with a recorded cause',
      denominator: 'Changes of a decision, wholly or in part',
    },
    says: 'of a decision have a recorded cause',
    parts: { name: 'Cause', all: CAUSES.map((id) => ({ id, name: CAUSE_WORDS[id] })) },
    dated: 'the day it was changed',
    chart: 'bar',
    source: 'Learning from what went wrong, so that it is not decided so again',
    note: 'Each way in which a decision was changed counts once, as the case stands now.',
    entries: causes,
  },
  {
    ...LEARNING,
    id: 'notice-complete',
    number: 'D23',
    name: 'Letters complete the first time',
    counted: { one: 'decision letter', many: 'decision letters' },
    share: { numerator: 'Held back for nothing that was missing', denominator: 'Decision letters issued' },
    says: 'had everything the law asks for the first time',
    parts: null,
    dated: 'the day it was issued',
    chart: 'line',
    source: 'Ombudsman’s findings: letters without rights, dates or reasons',
    note: 'No letter is issued here while something is missing: this counts those that were held back for it. Those from before it was counted are left out.',
    entries: (history) =>
      all(history, 'reconsiderationDecided').flatMap(({ seq, event }) =>
        event.refusedBefore === undefined
          ? []
          : [entry({ key: `notice:${seq}`, on: event.on, result: event.refusedBefore === 0 ? 'yes' : 'no' })],
      ),
  },
] as const satisfies readonly Measure[]
