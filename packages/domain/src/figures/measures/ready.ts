import { sen2Flags, sen2ModuleOf } from '../../sen2/index.ts'
import { entry } from '../entry.ts'
import type { History } from '../history.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

/** Whether both flags of a case can be given for good. */
function flagsAreDecided({ kase, events }: History): boolean {
  const { mediation, appeal } = kase.stages
  const flags = sen2Flags({
    closed: kase.closed !== null,
    mediationAsked: events.some(({ type }) => type === 'mediationRequested'),
    mediation: mediation.state,
    hasCertificate: mediation.certificate != null,
    appealRegistered: events.some(({ type }) => type === 'appealRegistered'),
    appeal: appeal.state,
    appealOutcome: appeal.state === 'ended' ? appeal.outcome : null,
  })
  return flags.mediation !== null && flags.tribunal !== null
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
      denominator: 'Disagreements raised about a decision that can be appealed',
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
    note: 'Mediation is decided once the family has asked for it or said no, an appeal once the tribunal has registered or ended it, and both once the case is closed.',
    entries: (history) =>
      sen2ModuleOf(history.kase.decision.type) === null
        ? []
        : [
            entry({
              key: 'case',
              on: history.kase.raisedOn,
              result: flagsAreDecided(history) ? 'yes' : 'no',
            }),
          ],
  },
] as const satisfies readonly Measure[]
