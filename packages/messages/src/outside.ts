import type { OutsidePurpose } from '@common-ground/domain'
import type { Names } from './letter.ts'

/** Where somebody outside reads what was sent to them. */
export const outsideLink = (origin: string, token: string): string => `${origin}/shared-with-you/${token}`

/** What the message says of why it comes. It names no family, no child and no school: mailboxes are shared. */
const SAYS: Record<
  OutsidePurpose,
  { readonly subject: string; readonly why: string; readonly toDo: string }
> = {
  partyAsked: {
    subject: 'You are asked to take part in disagreement resolution',
    why: 'We ask you to take part in disagreement resolution about special educational needs (Children and Families Act 2014, section 57).',
    toDo: 'Open this link to see what it is about, and to say yes or no. You need no account.',
  },
  providerReferred: {
    subject: 'A referral for you',
    why: 'We refer a disagreement about special educational needs to you.',
    toDo: 'Open this link to read the referral. You need no account.',
  },
  icbTold: {
    subject: 'Mediation that includes health provision',
    why: 'A family wants mediation, and health provision is part of it (SEND Regulations 2014, regulation 35).',
    toDo: 'Open this link to read the issues and what the family wants. You need no account.',
  },
  adviserTold: {
    subject: 'Mediation that cannot be arranged in time',
    why: 'We cannot arrange a mediation in time. A certificate is due within 3 working days (SEND Regulations 2014, regulation 39).',
    toDo: 'Open this link to read which, and what the certificate needs. You need no account.',
  },
}

/**
 * The message to an organisation outside: why it comes, and a link to what is shared with it.
 *
 * @param until the last day on which the link opens, in words.
 */
export function outsideLetter(
  purpose: OutsidePurpose,
  token: string,
  until: string,
  names: Names,
): { readonly template: string; readonly subject: string; readonly body: string } {
  const { subject, why, toDo } = SAYS[purpose]
  const body = [
    why,
    toDo,
    outsideLink(names.portalOrigin, token),
    `The link opens until ${until}. Pass it only to whoever deals with this. If it is not for you, tell us and delete it.`,
    names.authorityName,
  ]
  return { template: purpose, subject, body: body.join('\n\n') }
}
