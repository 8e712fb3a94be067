import type { SendingChannel, SendingState } from './channel.ts'

/** What a report says of a message: that it arrived, that it never will by this way, or that it is still on its way. */
export type News = 'delivered' | 'failed' | 'onItsWay'

/**
 * What GOV.UK Notify's own words mean, and those of returned mail, which borrows them. A `temporary-failure` is final:
 * Notify has by then tried for three days.
 */
const NEWS: ReadonlyMap<string, News> = new Map([
  ['delivered', 'delivered'],
  ['permanent-failure', 'failed'],
  ['temporary-failure', 'failed'],
  ['technical-failure', 'failed'],
  ['validation-failed', 'failed'],
  ['virus-scan-failed', 'failed'],
  ['cancelled', 'failed'],
])

/** The statuses that say it never will arrive by this way. */
export const FAILED_STATUSES = [...NEWS].flatMap(([status, news]) => (news === 'failed' ? [status] : []))

/** What a status says; one that nobody knows says nothing yet. */
export const newsOf = (status: string): News => NEWS.get(status) ?? 'onItsWay'

/** Mail that a mail server returned, as a provider of reports. It knows a message and not which of its sendings. */
export const RETURNED_MAIL = 'returned-mail'

/** How long a report of a message that is not known is kept before it is given up, in milliseconds. */
export const REPORT_KEPT_MS = 7 * 86_400_000

/** A report, and the message it is of as far as it has got. */
export type Report = { readonly provider: string; readonly providerId: string; readonly status: string }
export type Reported = {
  readonly state: SendingState
  readonly channel: SendingChannel | null
  readonly providerId: string | null
  /** Whether somebody at the council has reached the person in another way meanwhile. */
  readonly isDealtWith: boolean
}

/**
 * What follows from a report.
 *
 * - `wait`: a worker has the message in hand; the report is looked at again when it has not.
 * - `delivered`: it has reached the person.
 * - `cameBack`: it goes by the next way that its person allows, or is for somebody at the council to deal with.
 * - `nothing`: it is late, said before, or of a sending that is over.
 *
 * Reports come twice, late and in any order. That a message arrived is never undone; that it failed counts for the
 * sending it is of and for no other, so that an e-mail's late failure does not stop the letter that went instead.
 */
export function afterReport(
  message: Reported,
  report: Report,
): 'wait' | 'delivered' | 'cameBack' | 'nothing' {
  const { state, channel, providerId } = message
  if (state === 'claimed' || state === 'handed') return 'wait'
  if (state === 'dropped' || state === 'delivered') return 'nothing'
  const isReturned = report.provider === RETURNED_MAIL
  const isOfThis = isReturned ? channel === 'email' : report.providerId === providerId
  switch (newsOf(report.status)) {
    case 'delivered':
      // Whichever sending it was: what has arrived need not go again. One that is under way is left to its own report.
      return state === 'sent' && !isOfThis ? 'nothing' : 'delivered'
    case 'failed':
      if (state === 'sent') return isOfThis ? 'cameBack' : 'nothing'
      // What nobody could tell is told now, by a report that is not of an earlier sending.
      if (state === 'uncertain' && !message.isDealtWith)
        return isReturned === isOfThis ? 'cameBack' : 'nothing'
      return 'nothing'
    default:
      return 'nothing'
  }
}
