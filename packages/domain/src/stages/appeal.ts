import type { LocalDate, OrderedItem } from '../calendar/index.ts'

/** How an appeal to the SEND Tribunal came to its end, as the tribunal or the parties recorded it. */
export const APPEAL_OUTCOMES = [
  'allowed',
  'allowedInPart',
  'dismissed',
  'conceded',
  'consentOrder',
  'struckOut',
] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

/** An appeal to the SEND Tribunal (CFA 2014 s.51). We note it; the tribunal decides it. */
export type Appeal =
  | { readonly state: 'notLodged' }
  | {
      readonly state: 'lodged'
      readonly lodgedOn: LocalDate
      readonly tribunalReference: string | null
      /** The day the tribunal sent the papers to the council, which starts the time to answer (r.21). */
      readonly papersSentOn?: LocalDate
    }
  | {
      readonly state: 'ended'
      readonly endedOn: LocalDate
      readonly outcome: AppealOutcome
      readonly ordered: readonly OrderedItem[]
    }
  | { readonly state: 'withdrawn'; readonly on: LocalDate }
