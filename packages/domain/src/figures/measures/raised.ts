import { CHANNELS, type Channel } from '../../case/case.ts'
import { DECISION_TYPES, DECISIONS } from '../../routes/index.ts'
import { entry } from '../entry.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  portal: 'By the portal',
  telephone: 'By telephone',
  letter: 'By letter',
  email: 'By email',
  adviser: 'Through IASS',
}

const RAISED = {
  kind: 'flow',
  counted: CASES,
  days: null,
  dated: 'the day it was raised',
  board: 'service',
  owner: MANAGER,
  target: null,
  note: null,
} as const

/** What families bring to the council (demand). */
export const RAISED_MEASURES = [
  {
    ...RAISED,
    id: 'raised',
    number: 'D1',
    name: 'Disagreements raised',
    share: null,
    says: 'were raised',
    parts: null,
    chart: 'line',
    source: 'How much is asked of the service',
    entries: ({ kase }) => [entry({ key: 'case', on: kase.raisedOn })],
  },
  {
    ...RAISED,
    id: 'decision-type',
    number: 'D2',
    name: 'What the disagreements are about',
    share: {
      numerator: 'Disagreements about this kind of decision',
      denominator: 'All disagreements raised',
      byPart: true,
    },
    says: 'were raised',
    parts: { name: 'Decision', all: DECISION_TYPES.map((id) => ({ id, name: DECISIONS[id].staff })) },
    chart: 'bar',
    source: 'The same kinds as the SEND Tribunal’s statistics',
    entries: ({ kase }) => [entry({ key: 'case', on: kase.raisedOn, part: kase.decision.type })],
  },
  {
    ...RAISED,
    id: 'channel',
    number: 'D3',
    name: 'How disagreements reach us',
    share: {
      numerator: 'Disagreements that came this way',
      denominator: 'All disagreements raised',
      byPart: true,
    },
    says: 'were raised',
    parts: { name: 'Way', all: CHANNELS.map((id) => ({ id, name: CHANNEL_NAMES[id] })) },
    chart: 'bar',
    source: 'Whether people without the internet reach us too',
    entries: ({ kase }) => [entry({ key: 'case', on: kase.raisedOn, part: kase.channel })],
  },
] as const satisfies readonly Measure[]
