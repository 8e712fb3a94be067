import type { WordingView } from '@common-ground/api/contracts'

type Audience = WordingView['audiences'][number]
type Kind = WordingView['kind']

/** Who gets a message, as a heading says it. */
export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  family: 'Families and who supports them',
  youngPerson: 'Young people',
  attending: 'Whoever only comes to meetings',
  officer: 'Case officers',
  decisionMaker: 'Decision makers',
  manager: 'Managers',
  provider: 'Mediation and disagreement resolution services',
  school: 'Schools',
  icb: 'The NHS',
  invited: 'People who may have no account yet',
  account: 'Families, about their account',
  staffAccount: 'Staff, about their account',
}

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  news: 'News',
  meeting: 'Meeting',
  decision: 'Decision',
  reminder: 'Reminder',
  account: 'Account',
  outside: 'To an organisation',
}

export const TIMING_WORDS: Readonly<Record<WordingView['timing'], string>> = {
  atOnce: 'At once',
  gentle: 'Not late on a Friday, at a weekend or on a bank holiday, because it can be bad news',
  workingHours: 'On working days, between 9am and 5pm',
}
