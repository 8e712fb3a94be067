import type { Reminded, Reminder, ReminderStep, ReminderTemplate } from './reminder.ts'

/** So many days before, each to the same people in the same words. */
const before = (
  days: readonly number[],
  to: readonly Reminded[],
  template: ReminderTemplate,
): readonly ReminderStep[] =>
  days.map((each) => ({ step: `before-${each}`, on: { before: each }, to, template }))

/** The first working day after nobody has written down that it was done. */
const late = (to: readonly Reminded[], template: ReminderTemplate): ReminderStep => ({
  step: 'late',
  on: 'late',
  to,
  template,
})

/** Two weeks, one week, and a last time with a working day left in most weeks. */
const LAST_DAYS = [14, 7, 2]

/** Days 10, 20 and 27 of 30, as so many days before the last of them. */
const OF_THIRTY = [20, 10, 3]

const OFFICER = ['officer'] as const
const FAMILY = ['family'] as const

const OUR_LATE = late(OFFICER, 'reminderCouncilDateLate')
const THEIRS = 'What was promised is reminded of two days before and, once, when it is late'

/** Whoever has to act is told two days before; when it is late, they and the officer who has to ask. */
const owedBySomebody = (who: Reminded): readonly ReminderStep[] => [
  ...before([2], [who], 'reminderOthersDate'),
  late([who, 'officer'], 'reminderOthersDateLate'),
]

/** Every reminder, as data. docs/decisions/2026-11-27-reminders-are-read-from-dates.md says why these. */
export const REMINDERS: readonly Reminder[] = [
  {
    id: 'appeal',
    about: { kinds: ['law'], owedBy: ['family'], rules: ['appeal', 'appeal-placement-only'] },
    steps: before(LAST_DAYS, FAMILY, 'reminderAppeal'),
    source: 'SI 2008/2699 r.20(1)(c): an appeal that comes late needs leave',
  },
  {
    id: 'contact-adviser',
    about: { kinds: ['law'], owedBy: ['family'], rules: ['contact-adviser'] },
    steps: before(LAST_DAYS, FAMILY, 'reminderContactAdviser'),
    source: 'SEND Regulations 2014, reg 33: after it there is no certificate as of right',
  },
  {
    id: 'family-last-day',
    about: { kinds: ['law', 'direction', 'agreed'], owedBy: ['family'] },
    steps: before(LAST_DAYS, FAMILY, 'reminderLastDay'),
    source: 'A family that misses a last day may lose what it was the last day of',
  },
  {
    id: 'arrange-mediation',
    about: {
      kinds: ['law'],
      owedBy: ['council'],
      rules: ['arrange-mediation', 'arrange-mediation-no-appeal'],
    },
    steps: [...before(OF_THIRTY, OFFICER, 'reminderArrangeMediation'), OUR_LATE],
    source:
      'SEND Regulations 2014, regs 36 to 39; Children and Families Act 2014 s.54: 30 days from the day the council was told',
  },
  {
    id: 'nhs-arranges',
    about: { kinds: ['law'], owedBy: ['icb'], rules: ['icb-arrange-mediation'] },
    steps: [
      ...before(OF_THIRTY, ['icb', 'officer'], 'reminderNhsArranges'),
      late(['icb', 'officer'], 'reminderOthersDateLate'),
    ],
    source:
      'SEND Regulations 2014, reg 35; Children and Families Act 2014 s.53: 30 days from the day it was told',
  },
  {
    id: 'council-date',
    about: { kinds: ['law', 'direction'], owedBy: ['council'] },
    steps: [...before([7, 2], OFFICER, 'reminderCouncilDate'), OUR_LATE],
    source: 'Time limits of the council’s own, and what the tribunal directed',
  },
  {
    id: 'certificate',
    about: {
      kinds: ['law'],
      owedBy: ['provider'],
      rules: ['certificate-not-pursuing', 'certificate-cannot-arrange', 'certificate-after-mediation'],
    },
    steps: owedBySomebody('provider'),
    source: 'SEND Regulations 2014, regs 34 and 39: 3 working days',
  },
  {
    id: 'nhs-date',
    about: { kinds: ['law', 'direction'], owedBy: ['icb'] },
    steps: owedBySomebody('icb'),
    source: 'Time limits of the NHS body, of which the family hears from the council',
  },
  {
    id: 'others-date',
    about: { kinds: ['law', 'direction'], owedBy: ['provider'] },
    steps: [...before([2], OFFICER, 'reminderOthersDate'), late(OFFICER, 'reminderOthersDateLate')],
    source: 'Advice that others owe: the officer asked them for it, and asks again',
  },
  {
    id: 'agreed-by-council',
    about: { kinds: ['agreed'], owedBy: ['council'], parties: ['council'] },
    steps: [...before([2], OFFICER, 'reminderPromise'), late(OFFICER, 'reminderPromiseLate')],
    source: `SEND Regulations 2014, reg 42, where the law binds it. ${THEIRS}`,
  },
  {
    id: 'agreed-by-others',
    about: { kinds: ['agreed'], owedBy: ['council', 'icb'] },
    steps: owedBySomebody('party'),
    source: `SEND Regulations 2014, reg 42, where the law binds it. ${THEIRS}`,
  },
  {
    id: 'party-answer',
    about: { kinds: ['promise'], owedBy: ['council'], rules: ['party-answer'] },
    steps: owedBySomebody('party'),
    source: 'Children and Families Act 2014 s.57: everybody must agree before a meeting is arranged',
  },
  {
    id: 'reconsideration',
    about: { kinds: ['promise'], owedBy: ['council'], rules: ['promise-reconsideration'] },
    steps: [
      ...before([2], ['decider', 'officer'], 'reminderPromise'),
      late(['decider', 'officer'], 'reminderPromiseLate'),
    ],
    source: `The council’s own promise. ${THEIRS}`,
  },
  {
    id: 'promise',
    about: { kinds: ['promise'], owedBy: ['council'] },
    steps: [...before([2], OFFICER, 'reminderPromise'), late(OFFICER, 'reminderPromiseLate')],
    source: `The council’s own promise. ${THEIRS}`,
  },
  {
    id: 'meeting',
    about: { kinds: ['meeting'], owedBy: ['council'] },
    steps: [
      ...before([2], ['family', 'attending', 'officer'], 'reminderMeeting'),
      late(OFFICER, 'reminderMeetingToRecord'),
    ],
    source: 'Whoever comes to a meeting is reminded of it; what came of it is written down the day after',
  },
]
