import { NEEDS_CERTIFICATE, PLACEMENT_ONLY, WITH_APPEAL } from './groups.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, sendRegulation, tribunalRule } from './sources.ts'

const BY_FIVE = 'Your appeal must reach the SEND Tribunal by 5pm on that day.'
const BY_FIVE_STAFF = 'To be received by 5pm (r.12(1)).'

const TELL_WHY = 'Tell the SEND Tribunal why it is late. The tribunal decides whether to allow it.'

const LATE_APPEAL = {
  family: `You can still ask to appeal late. ${TELL_WHY}`,
  staff:
    'Not a dead end: the appellant can ask the tribunal to extend time, with reasons. A decision letter without the reg 32 information makes an extension likely.',
} as const

/** What a family has to do to keep the right to mediate and to appeal. */
export const FAMILY_RULES = [
  {
    id: 'contact-adviser',
    deadline: 'contact-adviser',
    owedBy: 'family',
    when: { situations: WITH_APPEAL },
    terms: [{ n: 2, unit: 'months', from: 'decision' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: PART_3_BEGAN },
    citation: sendRegulation('33', 'reg 33', 'V'),
    title: {
      family: 'Last day to contact a mediation adviser',
      staff: 'Family to contact the mediation adviser',
    },
    notes: {
      family: [
        'This day does not move for weekends, bank holidays, August or Christmas. Some advisers allow longer. Do not count on it.',
      ],
      staff: [
        'Tribunal Rules r.12 does not extend a limit set by the SEND Regulations: not rolled. Some advisers issue certificates after it all the same.',
      ],
    },
    ifMissed: {
      family:
        'You can ask the SEND Tribunal to let you appeal without a certificate. Say why you did not contact an adviser in time. Disagreement resolution stays open to you.',
      staff:
        'No certificate as of right. The family can ask the tribunal for leave to appeal without one. Offer disagreement resolution and reconsideration; signpost to IASS.',
    },
  },
  {
    id: 'appeal',
    deadline: 'appeal',
    owedBy: 'family',
    when: { situations: NEEDS_CERTIFICATE },
    terms: [
      { n: 2, unit: 'months', from: 'decision' },
      { n: 1, unit: 'months', from: 'certificateIssuedOn' },
    ],
    pick: 'latest',
    roll: 'appealRule12',
    inForce: { from: PART_3_BEGAN },
    citation: tribunalRule('20', 'r.20(1)(c), with r.12', 'V'),
    title: { family: 'Last day to appeal to the SEND Tribunal', staff: 'Appeal to reach the tribunal' },
    notes: {
      family: [BY_FIVE, 'A mediation certificate can make this day later. It never makes it earlier.'],
      staff: [BY_FIVE_STAFF, 'Later of 2 months from sending and 1 month from the certificate (r.20(1)(c)).'],
    },
    ifMissed: {
      family: `If you are still to get your certificate, you have 1 month from its date. If not, you can still ask to appeal late. ${TELL_WHY}`,
      staff: `If a certificate asked for in time is still to come, 1 month runs from its date. ${LATE_APPEAL.staff}`,
    },
  },
  {
    id: 'appeal-placement-only',
    deadline: 'appeal',
    owedBy: 'family',
    when: { situations: PLACEMENT_ONLY },
    terms: [{ n: 2, unit: 'months', from: 'decision' }],
    pick: 'latest',
    roll: 'appealRule12',
    readings: [
      {
        kind: 'riskier',
        term: { n: 1, unit: 'months', from: 'certificateIssuedOn' },
        who: {
          family: 'Some would give you 1 month from your certificate',
          staff: 'It is not settled whether a certificate taken by choice adds a month (r.20(1)(c)(ii))',
        },
      },
    ],
    inForce: { from: PART_3_BEGAN },
    citation: tribunalRule('20', 'r.20(1)(c), with r.12', 'V'),
    title: { family: 'Last day to appeal to the SEND Tribunal', staff: 'Appeal to reach the tribunal' },
    notes: {
      family: [
        BY_FIVE,
        'You do not need a mediation certificate for this appeal. If you get one, do not count on extra time from it.',
      ],
      staff: [
        BY_FIVE_STAFF,
        'Section I alone: no certificate is needed, and it is not settled whether one taken by choice adds a month. Plan on 2 months.',
      ],
    },
    ifMissed: LATE_APPEAL,
  },
] as const satisfies readonly Rule[]
