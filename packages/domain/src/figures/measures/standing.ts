import type { LocalDate } from '../../calendar/index.ts'
import { SUPPORTERS } from '../../people/member.ts'
import { entry } from '../entry.ts'
import { all, type History } from '../history.ts'
import { CASES, MANAGER, type Measure, TEAM_MANAGER } from '../measure.ts'

/** What the council can be the next to act on. */
const WAITING = [
  { id: 'officer', name: 'A case officer to be named' },
  { id: 'message', name: 'A message to be answered' },
  { id: 'conversation', name: 'A conversation to be arranged' },
  { id: 'reconsideration', name: 'A decision to be looked at again' },
  { id: 'mediation', name: 'Mediation to be arranged' },
  { id: 'agreed', name: 'Something agreed to be done' },
] as const
type Waiting = (typeof WAITING)[number]['id']

type Item = { readonly key: string; readonly part: Waiting; readonly since: LocalDate }

/** Everything of an open case that waits for the council, each with the day since when. */
function waitsForUs({ kase }: History): readonly Item[] {
  if (kase.closed) return []
  const { conversation, reconsideration, mediation } = kase.stages
  const found: Item[] = []
  const put = (part: Waiting, since: LocalDate, key: string = part) => found.push({ key, part, since })
  if (!kase.officerId) put('officer', kase.raisedOn)
  for (const { id, waitingSince } of kase.threads)
    if (waitingSince) put('message', waitingSince, `message:${id}`)
  if (conversation.state === 'requested') put('conversation', conversation.on)
  if (reconsideration.state === 'requested') put('reconsideration', reconsideration.on)
  if (reconsideration.state === 'underReview') put('reconsideration', reconsideration.openedOn)
  if (mediation.state === 'requested') put('mediation', mediation.toldCouncilOn)
  for (const { id, on, actions } of kase.agreements) {
    for (const action of actions) {
      if (action.owner === 'council' && !action.doneOn) put('agreed', on, `agreed:${id}:${action.id}`)
    }
  }
  return found
}

/** How often the officer of a case became somebody else. */
export function changesOfOfficer(history: Pick<History, 'events'>): number {
  const officers = all(history, 'caseAssigned').map(({ event }) => event.officerId)
  return officers.filter((officer, at) => at > 0 && officer !== officers[at - 1]).length
}

const hasSupporter = ({ kase }: History): boolean =>
  kase.people.some(({ relation, endedOn }) => !endedOn && SUPPORTERS.some((each) => each === relation))

const STANDING = { kind: 'stock', days: null, target: null } as const

/** What stands now. */
export const STANDING_MEASURES = [
  {
    ...STANDING,
    id: 'waiting-on-us',
    number: 'D7',
    banded: true,
    name: 'Waiting on us now',
    counted: { one: 'thing', many: 'things' },
    share: null,
    says: 'wait for the council',
    parts: { name: 'What waits', all: WAITING },
    dated: 'since when it has waited',
    board: 'team',
    chart: 'bar',
    owner: TEAM_MANAGER,
    source: 'What the council is the next to act on',
    note: null,
    entries: (history) => waitsForUs(history).map(({ key, part, since }) => entry({ key, part, on: since })),
  },
  {
    ...STANDING,
    id: 'changes-of-officer',
    number: 'D8',
    leastDays: 61,
    name: 'Two or more changes of officer',
    counted: CASES,
    share: {
      numerator: 'Open disagreements whose officer changed twice or more',
      denominator: 'Disagreements open for more than 60 days',
    },
    says: 'open for more than 60 days had two or more changes of officer',
    parts: null,
    dated: 'the day it was raised',
    board: 'team',
    chart: 'line',
    owner: TEAM_MANAGER,
    source: 'Families have to tell their story again each time',
    note: null,
    entries: (history) =>
      history.kase.closed
        ? []
        : [
            entry({
              key: 'case',
              on: history.kase.raisedOn,
              result: changesOfOfficer(history) >= 2 ? 'yes' : 'no',
            }),
          ],
  },
  {
    ...STANDING,
    id: 'supporter',
    number: 'D25',
    name: 'Families with a supporter',
    counted: CASES,
    share: {
      numerator: 'Open disagreements with an adviser, friend or representative',
      denominator: 'Open disagreements',
    },
    says: 'open now have an adviser, friend or representative',
    parts: null,
    dated: 'the day it was raised',
    board: 'contact',
    chart: 'line',
    owner: MANAGER,
    source: 'Whether families find independent advice',
    note: 'Somebody counts once they have come in, and until somebody ends their access: also after its last day. An adviser whom a family speaks to outside the portal is not known here.',
    entries: (history) =>
      history.kase.closed
        ? []
        : [entry({ key: 'case', on: history.kase.raisedOn, result: hasSupporter(history) ? 'yes' : 'no' })],
  },
] as const satisfies readonly Measure[]
