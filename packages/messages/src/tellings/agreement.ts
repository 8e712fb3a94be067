import { circle, family, managers, officer, type Tellings } from '../telling.ts'
import { allOnAgain } from './meeting.ts'

/** What both sides say of each point, what they agree, and whether it is done. */
export const AGREEMENT: Tellings<
  | 'unavailableSaid'
  | 'positionStated'
  | 'pointSettled'
  | 'agreementRecorded'
  | 'agreementSigned'
  | 'actionDone'
  | 'actionNotDone'
  | 'withdrawalUndone'
> = {
  unavailableSaid: (_, kase) => officer(kase, 'unavailableSaid'),

  positionStated: ({ from }, kase) =>
    from === 'council' ? [family('positionStated')] : officer(kase, 'positionStatedOfficer'),

  pointSettled: ({ from }, kase) =>
    from === 'council' ? [family('pointSettled')] : officer(kase, 'pointSettledOfficer'),

  agreementRecorded: () => [family('agreementRecorded')],

  agreementSigned: ({ side, by }, kase) =>
    side === 'council'
      ? [family('agreementSigned')]
      : [circle(by, 'agreementSignedCircle'), ...officer(kase, 'agreementSignedOfficer')],

  actionDone: () => [family('actionDone')],

  actionNotDone: (_, kase) => [...officer(kase, 'actionNotDone'), managers('actionNotDoneManager')],

  withdrawalUndone: ({ on }, kase) => [...allOnAgain(kase, on), ...officer(kase, 'withdrawalUndone')],
}
