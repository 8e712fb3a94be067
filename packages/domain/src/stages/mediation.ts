import type { AgreedItem, LocalDate } from '../calendar/index.ts'
import type { Side } from '../people/actor.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { MeetingOutcome } from './disagreement-resolution.ts'
import type { Arrangement, Postponement } from './meeting.ts'

/**
 * Why a mediation certificate was issued: the family did not want to mediate (CFA 2014 s.55(4)), took part
 * (s.55(5)), or the council could not arrange it in time (SEND Regs 2014, reg 39).
 */
export const CERTIFICATE_GROUNDS = ['notPursuing', 'tookPart', 'couldNotArrange'] as const
export type CertificateGround = (typeof CERTIFICATE_GROUNDS)[number]

/** A certificate issued by the independent mediation adviser. We record it; we never issue it. */
export type Certificate = {
  readonly ground: CertificateGround
  readonly issuedOn: LocalDate
  /** The provider's own number, and the day it came. Absent where nobody wrote them down. */
  readonly number?: TextRef
  readonly receivedOn?: LocalDate
}

type Facets = {
  readonly certificate: Certificate | null
  /** The first day the family asked for mediation or declined it: in time once, in time for good (reg 33). */
  readonly contactedOn: LocalDate | null
}
type Request = {
  readonly askedBy: Side
  /** The day the family told the council they want mediation: the 30 days run from here (reg 36). */
  readonly toldCouncilOn: LocalDate
  readonly healthIncluded: boolean
  readonly providerId: string
  /** The day the council told the adviser that it cannot arrange a meeting in time (reg 39). */
  readonly cannotArrangeSince?: LocalDate
  /** Why it could not be arranged, as the adviser was told. */
  readonly cannotArrangeWhy?: TextRef
  /** The day the provider was sent the referral. */
  readonly referredOn?: LocalDate
  /** Each time an arranged meeting moved or was called off, the first first. Absent while none did. */
  readonly postponements?: readonly Postponement[]
  /** What the family wants to talk about, and the health provision it wants (SEND Regs 2014, reg 34). */
  readonly issues?: TextRef | null
  readonly healthWanted?: TextRef | null
}

/** Statutory mediation (CFA 2014 ss.52-56). The council must arrange it and take part. */
export type Mediation = Facets &
  (
    | { readonly state: 'notRequested' }
    | { readonly state: 'notWanted'; readonly toldOn: LocalDate }
    | ({ readonly state: 'requested' } & Request)
    | ({ readonly state: 'arranged' } & Arrangement & Request)
    | ({
        readonly state: 'held'
        readonly heldOn: LocalDate
        readonly outcome: MeetingOutcome
        readonly summary: TextRef
        readonly agreementOn: LocalDate | null
        readonly agreed: readonly AgreedItem[]
        /** Whether whoever came for the council could decide. Absent from older records. */
        readonly couldDecide?: boolean
      } & Request)
    | { readonly state: 'withdrawn'; readonly on: LocalDate }
  )

/** Which states of the stage make sense of which ground. */
export const GROUND_STATES: Record<CertificateGround, readonly Mediation['state'][]> = {
  notPursuing: ['notRequested', 'notWanted', 'withdrawn'],
  tookPart: ['held'],
  couldNotArrange: ['requested', 'arranged'],
}
