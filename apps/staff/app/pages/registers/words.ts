import type { RegisterId } from '@common-ground/api/contracts'

type Words = { readonly name: string; readonly what: string }

/** Each list as its page calls it, and what is in it. */
export const REGISTER_WORDS: Readonly<Record<RegisterId, Words>> = {
  overdue: {
    name: 'Next date passed',
    what: 'Open cases whose next date has passed, whoever has to act.',
  },
  lawSoon: {
    name: 'Our legal dates in the next 7 days',
    what: 'Open cases with something that we must do by law, or that the tribunal told us to do, today or in the next 7 days.',
  },
  lawLate: {
    name: 'Our legal dates late',
    what: 'Open cases with something that we had to do by law, or that the tribunal told us to do, and did not do in time.',
  },
  agreedLate: {
    name: 'Promises late',
    what: 'Open cases with something that was agreed and not done by its day, whoever has to do it.',
  },
  certificateLate: {
    name: 'Mediation certificates late',
    what: 'Open cases whose mediation certificate was not issued by its day. The mediation adviser issues it.',
  },
  notDelivered: {
    name: 'Not delivered',
    what: 'Messages that did not arrive, or may not have, and that nobody has dealt with.',
  },
  notDeliveredLate: {
    name: 'Not delivered for more than 2 working days',
    what: 'Those of them that failed more than 2 working days ago.',
  },
  unreadLetters: {
    name: 'Letters that nobody has opened',
    what: 'Letters on a family’s page that nobody of the family has opened for 5 working days.',
  },
  changesOfOfficer: {
    name: 'Two or more changes of case officer',
    what: 'Cases open for more than 60 days whose case officer has changed twice or more.',
  },
  lookIns: {
    name: 'Looked at outside their own cases',
    what: 'Each time somebody opened a case of another team, with the reason they gave.',
  },
  holds: {
    name: 'Legal holds',
    what: 'Holds that stand: they keep a case whatever its period says.',
  },
}

type Group = { readonly id: string; readonly title: string; readonly registers: readonly RegisterId[] }

/** The lists as they stand together. */
export const REGISTER_GROUPS: readonly Group[] = [
  {
    id: 'dates',
    title: 'Dates',
    registers: ['overdue', 'lawSoon', 'lawLate', 'agreedLate', 'certificateLate'],
  },
  {
    id: 'messages',
    title: 'Messages and letters',
    registers: ['notDelivered', 'notDeliveredLate', 'unreadLetters'],
  },
  {
    id: 'people-and-records',
    title: 'People and records',
    registers: ['changesOfOfficer', 'lookIns', 'holds'],
  },
]
