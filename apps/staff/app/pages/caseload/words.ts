import { type AGE_BANDS, ASKED_PARTIES, type CaseloadQuery, type VIEWS } from '@common-ground/api/contracts'
import {
  CLOSING_OUTCOME_WORDS,
  CLOSING_OUTCOMES,
  CLOSING_REASON_WORDS,
  CLOSING_REASONS,
  DECISION_TYPES,
  DECISIONS,
  HEADLINE_WORDS,
  HEADLINES,
  PARTY_WORDS,
  STAGE_NAMES,
  STAGE_WORDS,
} from '@common-ground/domain'
import { type Choice, choicesOf } from '../../steps/field.ts'

type View = (typeof VIEWS)[number]
type Age = (typeof AGE_BANDS)[number]

/** The four lists, as the navigation calls them and as the page's heading does. */
export const VIEW_WORDS: Readonly<Record<View, { readonly link: string; readonly heading: string }>> = {
  mine: { link: 'Mine', heading: 'My cases' },
  team: { link: 'My team', heading: 'Cases of my team' },
  unassigned: { link: 'Unassigned', heading: 'Unassigned cases' },
  all: { link: 'All', heading: 'All cases' },
}

const AGE_WORDS: Readonly<Record<Age, string>> = {
  under1: 'Under 30 days',
  '1to3': '30 to 89 days',
  '3to6': '90 to 179 days',
  over6: '180 days or more',
}

const STATUS_WORDS = { open: 'Open', closed: 'Closed', any: 'Open and closed' }
const DUE_WORDS = {
  overdue: 'A date has passed',
  week: 'A date in the next 7 days',
  fortnight: 'A date in the next 14 days',
}

const LATE_WORDS = {
  agreed: 'Something that was agreed',
  law: 'A legal date of ours',
  certificate: 'A mediation certificate',
}

/** A filter with a fixed list of answers, and the answer that stands when none is chosen. */
export type ListFilter = {
  readonly name: Exclude<keyof CaseloadQuery, 'q' | 'view' | 'sort' | 'order' | 'from' | 'officer' | 'team'>
  readonly label: string
  readonly unchosen: string
  readonly options: readonly Choice[]
}

export const LIST_FILTERS: readonly ListFilter[] = [
  {
    name: 'status',
    label: 'Open or closed',
    unchosen: 'open',
    options: choicesOf(['open', 'closed', 'any'], STATUS_WORDS),
  },
  { name: 'headline', label: 'Where it is', unchosen: '', options: choicesOf(HEADLINES, HEADLINE_WORDS) },
  { name: 'running', label: 'Under way', unchosen: '', options: choicesOf(STAGE_NAMES, STAGE_WORDS) },
  { name: 'decision', label: 'Decision', unchosen: '', options: choicesOf(DECISION_TYPES, DECISIONS) },
  {
    name: 'age',
    label: 'Age of the case',
    unchosen: '',
    options: choicesOf(['under1', '1to3', '3to6', 'over6'], AGE_WORDS),
  },
  {
    name: 'due',
    label: 'Next date',
    unchosen: '',
    options: choicesOf(['overdue', 'week', 'fortnight'], DUE_WORDS),
  },
  {
    name: 'late',
    label: 'Late',
    unchosen: '',
    options: choicesOf(['agreed', 'law', 'certificate'], LATE_WORDS),
  },
  {
    name: 'soon',
    label: 'Coming up',
    unchosen: '',
    options: [{ value: 'law', text: 'A legal date of ours in 7 days' }],
  },
  {
    name: 'waiting',
    label: 'Families',
    unchosen: '',
    options: [{ value: 'yes', text: 'Waiting for an answer' }],
  },
  {
    name: 'sameDecider',
    label: 'Who looked again',
    unchosen: '',
    options: [{ value: 'yes', text: 'Whoever decided first' }],
  },
  {
    name: 'party',
    label: 'Asked to take part',
    unchosen: '',
    options: choicesOf(ASKED_PARTIES, PARTY_WORDS),
  },
  {
    name: 'safety',
    label: 'Safety',
    unchosen: '',
    options: [{ value: 'yes', text: 'Somebody could be in danger' }],
  },
  {
    name: 'outcome',
    label: 'How it closed',
    unchosen: '',
    options: choicesOf(CLOSING_OUTCOMES, CLOSING_OUTCOME_WORDS),
  },
  {
    name: 'reason',
    label: 'Why it closed',
    unchosen: '',
    options: choicesOf(CLOSING_REASONS, CLOSING_REASON_WORDS),
  },
]
