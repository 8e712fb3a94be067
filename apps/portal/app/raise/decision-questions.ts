import type { RaiseDraft } from '@common-ground/api/contracts'
import {
  compare,
  DECISION_TYPES,
  DECISIONS,
  type DecisionType,
  formatDate,
  MATTER_WORDS,
  MATTERS,
  type Matter,
  PLAN_SECTIONS,
  type PlanSection,
  SECTIONS,
} from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import type { Question } from './question.ts'

/** The situations in a family's words, with what the letter calls them beside. */
export const SITUATIONS: Record<DecisionType, { readonly text: string; readonly hint: string }> = {
  RTA: { text: 'No assessment', hint: 'The council decided not to carry out an EHC needs assessment' },
  RTI: { text: 'No plan after an assessment', hint: 'The council decided not to issue an EHC plan' },
  CON: {
    text: 'What the plan says',
    hint: 'The needs, the help, or the school or college in a final EHC plan',
  },
  RAM: { text: 'No change after a review', hint: 'The council decided not to change the plan' },
  RRA: { text: 'No new assessment', hint: 'There is a plan, and the council decided not to assess again' },
  CEASE: { text: 'The plan is to end', hint: 'The council decided to stop the plan' },
  SUP: { text: 'Support without a plan', hint: 'At a school, college, nursery or other setting' },
  OTH: {
    text: 'Something else',
    hint: 'Such as a delay, help in the plan that is not given, a review, travel, or how somebody was treated',
  },
}

/** Matters as choices. Support without a plan at a school has a choice of its own among the decisions. */
export const matterOptions = (some: readonly Matter[]) =>
  some.map((value) => ({ value, text: MATTER_WORDS[value].family }))
/** The parts of a plan that families disagree about most come first. */
const FIRST: readonly PlanSection[] = ['B', 'F', 'I']
const ORDERED = [...FIRST, ...PLAN_SECTIONS.filter((section) => !FIRST.includes(section))]

/** The parts of a plan as choices. */
export const SECTION_OPTIONS = ORDERED.map((section) => ({
  value: section,
  text:
    section === 'I'
      ? 'The school or college (I)'
      : `${SECTIONS[section].family.replace(/ \(part H[12]\)$/, '')} (${section})`,
}))

export const decision: Question = {
  key: 'decision',
  slug: 'decision',
  ask: () => 'What do you disagree with?',
  applies: () => true,
  fields: () => [
    {
      name: 'decision',
      kind: 'radios',
      label: 'What do you disagree with?',
      isPageHeading: true,
      options: DECISION_TYPES.map((type) => ({ value: type, ...SITUATIONS[type] })),
    },
  ],
  start: (draft) => ({ decision: draft.decision ?? '' }),
  readBack: (draft) => (draft.decision ? SITUATIONS[draft.decision].text : null),
}

export const sections: Question = {
  key: 'sections',
  slug: 'parts-of-the-plan',
  ask: () => 'Which parts of the plan do you disagree with?',
  applies: (draft) => draft.decision === 'CON',
  fields: () => [
    {
      name: 'sections',
      kind: 'checkboxes',
      label: 'Which parts of the plan do you disagree with?',
      hint: 'Choose all that apply. The letter of each part is on the plan',
      isPageHeading: true,
      options: SECTION_OPTIONS,
    },
  ],
  start: (draft) => ({ sections: draft.sections ?? [] }),
  readBack: (draft) =>
    draft.sections?.length
      ? draft.sections.map((section) => `${SECTIONS[section].family} (${section})`).join(', ')
      : null,
}

export const matter: Question = {
  key: 'matter',
  slug: 'what-it-is-about',
  ask: () => 'What is it about?',
  applies: (draft) => draft.decision === 'OTH',
  fields: () => [
    {
      name: 'matter',
      kind: 'radios',
      label: 'What is it about?',
      isPageHeading: true,
      options: matterOptions(MATTERS.filter((each) => each !== 'senSupport')),
    },
  ],
  start: (draft) => ({ matter: draft.matter ?? '' }),
  readBack: (draft) => (draft.matter ? MATTER_WORDS[draft.matter].family : null),
}

export const setting: Question = {
  key: 'setting',
  slug: 'school',
  ask: () => 'Which school, college or setting is it about?',
  applies: (draft) => draft.decision === 'SUP',
  fields: () => [
    {
      name: 'setting',
      kind: 'text',
      label: 'Which school, college or setting is it about?',
      hint: 'We do not tell them unless you ask us to',
      isPageHeading: true,
      spellcheck: false,
    },
  ],
  start: (draft) => ({ setting: draft.setting ?? '' }),
  readBack: (draft) => draft.setting ?? null,
}

export const letterDate: Question = {
  key: 'letterDate',
  slug: 'date-on-the-letter',
  ask: () => 'Do you know the date on the decision letter?',
  applies: (draft) => draft.decision !== undefined && DECISIONS[draft.decision].appealable,
  fields: () => [
    {
      name: 'knowsDate',
      kind: 'radios',
      label: 'Do you know the date on the decision letter?',
      hint: 'Your last dates count from it. If you are not sure, we find out',
      isPageHeading: true,
      options: [
        {
          value: 'yes',
          text: 'Yes',
          below: [
            {
              name: 'dateOnLetter',
              kind: 'date',
              label: 'Date on the letter',
              hint: 'For example, 27 9 2026',
              dateName: 'Date on the letter',
            },
          ],
        },
        { value: 'no', text: 'I’m not sure' },
      ],
    },
  ],
  start: (draft) => ({
    knowsDate: draft.knowsDate ?? '',
    dateOnLetter: datePartsFor(draft.dateOnLetter ?? null),
  }),
  readBack: (draft) => {
    if (draft.knowsDate === 'no') return 'Not sure'
    return draft.dateOnLetter ? formatDate(draft.dateOnLetter) : null
  },
  check: ({ knowsDate, dateOnLetter }, today) => {
    if (knowsDate !== 'yes') return null
    const at = { field: 'dateOnLetter', href: '#dateOnLetter-day' } as const
    if (!dateOnLetter) return { ...at, message: 'Enter the date on the letter' }
    return compare(dateOnLetter, today) > 0
      ? { ...at, message: 'Date on the letter must be today or in the past' }
      : null
  },
}

/** Whether there is one point with pages of its own; several parts of a plan have a page each. */
const isOnePoint = (draft: RaiseDraft): boolean =>
  !(draft.decision === 'CON' && (draft.sections?.length ?? 0) > 1)

export const wrong: Question = {
  key: 'wrong',
  slug: 'what-is-wrong',
  ask: () => 'What do you disagree with, and why?',
  applies: isOnePoint,
  fields: () => [
    {
      name: 'wrong',
      kind: 'textarea',
      label: 'What do you disagree with, and why? (optional)',
      hint: 'Use your own words, or leave it and tell us later',
      isPageHeading: true,
      maxlength: 4000,
      rows: 10,
    },
  ],
  start: (draft) => ({ wrong: draft.wrong ?? '' }),
  readBack: (draft) => draft.wrong ?? null,
}

export const wanted: Question = {
  key: 'wanted',
  slug: 'what-would-be-right',
  ask: () => 'What would you like instead?',
  applies: isOnePoint,
  fields: () => [
    {
      name: 'wanted',
      kind: 'textarea',
      label: 'What would you like instead? (optional)',
      hint: 'What would be right for your child, or for you',
      isPageHeading: true,
      maxlength: 4000,
      rows: 8,
    },
  ],
  start: (draft) => ({ wanted: draft.wanted ?? '' }),
  readBack: (draft) => draft.wanted ?? null,
}
