import { bare, type Template } from './template.ts'

const LINK_RULES =
  'The link opens until {until}. Pass it only to whoever deals with this. If it is not for you, tell us and delete it.'

/**
 * What organisations outside are told. It names no family, no child and no school: mailboxes are shared and forwarded.
 * What it is about stands behind a link, or on the paper that they have had.
 */
export const OUTSIDE = {
  partyAsked: bare(['school', 'icb'], 'outside')('Asked to take part in disagreement resolution', {
    subject: 'You are asked to take part in disagreement resolution',
    happened:
      'We ask you to take part in disagreement resolution about special educational needs (Children and Families Act 2014, section 57).',
    toDo: `Open this link to see what it is about, and to say yes or no. You need no account.\n\n{link}\n\n${LINK_RULES}`,
  }),
  providerReferred: bare(['provider'], 'outside')('A referral', {
    subject: 'A referral for you',
    happened: 'We refer a disagreement about special educational needs to you.',
    toDo: `Open this link to read the referral. You need no account.\n\n{link}\n\n${LINK_RULES}`,
  }),
  icbTold: bare(['icb'], 'outside')('Mediation that includes health', {
    subject: 'Mediation that includes health provision',
    happened:
      'A family wants mediation, and health provision is part of it (SEND Regulations 2014, regulation 35).',
    toDo: `Open this link to read the issues and what the family wants. You need no account.\n\n{link}\n\n${LINK_RULES}`,
  }),
  adviserTold: bare(['provider'], 'outside')('Mediation that cannot be arranged in time', {
    subject: 'Mediation that cannot be arranged in time',
    happened:
      'We cannot arrange a mediation in time. A certificate is due within 3 working days (SEND Regulations 2014, regulation 39).',
    toDo: `Open this link to read which, and what the certificate needs. You need no account.\n\n{link}\n\n${LINK_RULES}`,
  }),
  outsideMeetingMoved: bare(['provider', 'school', 'icb'], 'outside')(
    'A meeting outsiders know of has moved',
    {
      subject: 'A meeting has moved, {reference}',
      happened: 'The meeting in {reference}, about which we wrote to you, has moved. It is now on {when}.',
      toDo: 'If you take part and the day does not suit you, tell us. You can still open the link that we sent you, until its last day.',
    },
  ),
  outsideMeetingOff: bare(['provider', 'school', 'icb'], 'outside')('A meeting outsiders know of is off', {
    subject: 'A meeting is off, {reference}',
    happened: 'The meeting on {when} in {reference}, about which we wrote to you, is not going ahead.',
    toDo: 'You can take it out of your calendar.',
  }),
  outsideMeetingOn: bare(['provider', 'school', 'icb'], 'outside')(
    'A meeting outsiders know of is on again',
    {
      subject: 'A meeting is on again, {reference}',
      happened: 'The meeting on {when} in {reference}, about which we wrote to you, goes ahead after all.',
      toDo: 'If the day does not suit you any more, tell us.',
    },
  ),
  outsideWithdrawn: bare(['provider', 'school', 'icb'], 'outside')('What outsiders were asked is withdrawn', {
    subject: 'What we wrote to you about is withdrawn, {reference}',
    happened: 'What we wrote to you about, {reference}, has been withdrawn and does not go ahead.',
    toDo: 'You do not need to do anything more. If a link that we sent you asked something, it no longer does.',
  }),
} as const satisfies Record<string, Template>
