import { entry } from '../entry.ts'
import type { History } from '../history.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

/** Whether both flags of a case can be given for good: it is over, or both routes have had their say. */
function flagsAreDecided({ kase }: History): boolean {
  if (kase.closed) return true
  const { mediation, appeal } = kase.stages
  const mediated =
    mediation.state === 'held' || mediation.state === 'notWanted' || mediation.certificate !== null
  return mediated && appeal.state !== 'notLodged'
}

/** What the annual return asks. */
export const READY_MEASURES = [
  {
    id: 'sen2-ready',
    number: 'D32',
    name: 'Ready for the SEN2 return',
    kind: 'flow',
    counted: CASES,
    share: {
      numerator: 'With the mediation and tribunal flags decided',
      denominator: 'Disagreements raised',
    },
    says: 'have their mediation and tribunal flags decided',
    parts: null,
    days: null,
    dated: 'the day it was raised',
    board: 'service',
    chart: 'table',
    owner: MANAGER,
    target: { percent: 100, source: 'The SEN2 return of each January' },
    source:
      'DfE, SEN2 return: RequestMediation, RequestTribunal, AssessmentMediation, AssessmentTribunal, OtherMediation, OtherTribunal',
    note: 'Flags are decided once the case is closed, or the family has mediated or said no, and has appealed.',
    entries: (history) => [
      entry({ key: 'case', on: history.kase.raisedOn, result: flagsAreDecided(history) ? 'yes' : 'no' }),
    ],
  },
] as const satisfies readonly Measure[]
