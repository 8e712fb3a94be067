import type { FindOutAnswers, FindOutQuestion } from '@common-ground/api/contracts'
import {
  ASKED_DECISIONS,
  addMonths,
  formatDate,
  type LocalDate,
  localDate,
  MATTER_WORDS,
  MATTERS,
  MONTHS,
  SECTIONS,
} from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import type { Values } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'
import { matterOptions, SECTION_OPTIONS, SITUATIONS } from '../raise/decision-questions.ts'
import { adviserOptions } from './adviser-options.ts'

/** A question page as data. At most six of them apply to anybody. */
export type AskedQuestion = {
  readonly key: FindOutQuestion
  readonly slug: string
  readonly ask: string
  readonly applies: (answers: FindOutAnswers) => boolean
  /** The answers that are there once it has been asked, be they empty. */
  readonly marks: readonly (keyof FindOutAnswers)[]
  readonly fields: (today: LocalDate) => readonly Field[]
  readonly start: (answers: FindOutAnswers) => Values
  readonly readBack: (answers: FindOutAnswers) => string
}

const isDecision = ({ what }: FindOutAnswers): boolean => what !== undefined && what !== 'OTH'

const what: AskedQuestion = {
  key: 'what',
  slug: 'what-happened',
  marks: ['what'],
  ask: 'What do you disagree with?',
  applies: () => true,
  fields: () => [
    {
      name: 'what',
      kind: 'radios',
      label: 'What do you disagree with?',
      isPageHeading: true,
      options: [...ASKED_DECISIONS, 'OTH' as const].map((value) => ({
        value,
        ...(value === 'OTH'
          ? {
              text: 'Something else',
              hint: 'Support without a plan, a delay, help that is not given, a review',
            }
          : SITUATIONS[value]),
      })),
    },
  ],
  start: (answers) => ({ what: answers.what ?? '' }),
  readBack: (answers) => (answers.what ? SITUATIONS[answers.what].text : 'Not answered'),
}

const sections: AskedQuestion = {
  key: 'sections',
  slug: 'parts-of-the-plan',
  marks: ['sections'],
  ask: 'Which parts of the plan do you disagree with?',
  applies: (answers) => answers.what === 'CON',
  fields: () => [
    {
      name: 'sections',
      kind: 'checkboxes',
      label: 'Which parts of the plan do you disagree with?',
      hint: 'Choose all that apply. If you are not sure, leave them all empty',
      isPageHeading: true,
      options: SECTION_OPTIONS,
    },
  ],
  start: (answers) => ({ sections: answers.sections ?? [] }),
  readBack: ({ sections: parts = [] }) =>
    parts.length > 0 ? parts.map((each) => `${SECTIONS[each].family} (${each})`).join(', ') : 'Not sure',
}

const matter: AskedQuestion = {
  key: 'matter',
  slug: 'what-it-is-about',
  marks: ['matter'],
  ask: 'What is it about?',
  applies: (answers) => answers.what === 'OTH',
  fields: () => [
    {
      name: 'matter',
      kind: 'radios',
      label: 'What is it about?',
      isPageHeading: true,
      options: matterOptions(MATTERS),
    },
  ],
  start: (answers) => ({ matter: answers.matter ?? '' }),
  readBack: (answers) => (answers.matter ? MATTER_WORDS[answers.matter].family : 'Not answered'),
}

const monthName = (month: string): string =>
  `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

/** This month and those of the two years before it. */
const recentMonths = (today: LocalDate): readonly string[] =>
  Array.from({ length: 25 }, (_, back) => addMonths(localDate(`${today.slice(0, 7)}-01`), -back).slice(0, 7))

const letter: AskedQuestion = {
  key: 'letter',
  slug: 'date-on-the-letter',
  marks: ['knowsLetter'],
  ask: 'Do you know the date on the decision letter?',
  applies: isDecision,
  fields: (today) => [
    {
      name: 'knowsLetter',
      kind: 'radios',
      label: 'Do you know the date on the decision letter?',
      hint: 'Your last dates count from it. It is usually at the top of the letter',
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
        {
          value: 'month',
          text: 'Only the month',
          below: [
            {
              name: 'letterMonth',
              kind: 'select',
              label: 'Month it came',
              options: [
                { value: '', text: 'Choose a month' },
                ...recentMonths(today).map((value) => ({ value, text: monthName(value) })),
              ],
            },
          ],
        },
        { value: 'no', text: 'I don’t know' },
      ],
    },
  ],
  start: (answers) => ({
    knowsLetter: answers.knowsLetter ?? '',
    dateOnLetter: datePartsFor(answers.dateOnLetter ?? null),
    letterMonth: answers.letterMonth ?? '',
  }),
  readBack: ({ knowsLetter, dateOnLetter, letterMonth }) => {
    if (knowsLetter === 'yes' && dateOnLetter) return formatDate(dateOnLetter)
    return knowsLetter === 'month' && letterMonth ? `In ${monthName(letterMonth)}` : 'Not known'
  },
}

const happened: AskedQuestion = {
  key: 'happened',
  slug: 'when-it-happened',
  marks: ['happenedOn'],
  ask: 'When did it happen, or when did you first know?',
  applies: (answers) => answers.what === 'OTH',
  fields: () => [
    {
      name: 'happenedOn',
      kind: 'date',
      label: 'When did it happen, or when did you first know?',
      hint: 'If it happened more than once, give the last time. Leave it empty if you are not sure',
      dateName: 'The day it happened',
      isPageHeading: true,
    },
  ],
  start: (answers) => ({ happenedOn: datePartsFor(answers.happenedOn ?? null) }),
  readBack: ({ happenedOn }) => (happenedOn ? formatDate(happenedOn) : 'Not known'),
}

const birth: AskedQuestion = {
  key: 'birth',
  slug: 'date-of-birth',
  marks: ['dateOfBirth'],
  ask: 'What is the child’s or young person’s date of birth?',
  applies: () => true,
  fields: () => [
    {
      name: 'dateOfBirth',
      kind: 'date',
      label: 'What is the child’s or young person’s date of birth?',
      hint: 'It tells us whose right this is. Leave it empty if you would rather not say',
      dateName: 'Date of birth',
      isPageHeading: true,
    },
  ],
  start: (answers) => ({ dateOfBirth: datePartsFor(answers.dateOfBirth ?? null) }),
  readBack: ({ dateOfBirth }) => (dateOfBirth ? formatDate(dateOfBirth) : 'Not given'),
}

const adviser: AskedQuestion = {
  key: 'adviser',
  slug: 'mediation-adviser',
  marks: ['adviser'],
  ask: 'Have you talked to a mediation adviser about this decision?',
  applies: isDecision,
  fields: () => [
    {
      name: 'adviser',
      kind: 'radios',
      label: 'Have you talked to a mediation adviser about this decision?',
      hint: 'Somebody independent who explains mediation. Their number is in the decision letter',
      isPageHeading: true,
      options: adviserOptions,
    },
  ],
  start: (answers) => ({
    adviser: answers.adviser ?? '',
    declinedOn: datePartsFor(answers.declinedOn ?? null),
    askedOn: datePartsFor(answers.askedOn ?? null),
  }),
  readBack: ({ adviser: said, declinedOn, askedOn }) => {
    if (said === 'declined')
      return `Yes, and you do not want mediation${declinedOn ? ` (${formatDate(declinedOn)})` : ''}`
    return said === 'wants'
      ? `Yes, and you want mediation${askedOn ? ` (${formatDate(askedOn)})` : ''}`
      : 'Not yet'
  },
}

const certificate: AskedQuestion = {
  key: 'certificate',
  slug: 'certificate',
  marks: ['hasCertificate'],
  ask: 'Do you have a mediation certificate?',
  applies: (answers) => isDecision(answers) && answers.adviser !== undefined && answers.adviser !== 'no',
  fields: () => [
    {
      name: 'hasCertificate',
      kind: 'radios',
      label: 'Do you have a mediation certificate?',
      hint: 'The paper the mediation adviser sends you',
      isPageHeading: true,
      options: [
        {
          value: 'yes',
          text: 'Yes',
          below: [
            {
              name: 'certificateOn',
              kind: 'date',
              label: 'Date on the certificate',
              dateName: 'Date on the certificate',
            },
          ],
        },
        { value: 'no', text: 'No' },
      ],
    },
  ],
  start: (answers) => ({
    hasCertificate: answers.hasCertificate ?? '',
    certificateOn: datePartsFor(answers.certificateOn ?? null),
  }),
  readBack: ({ hasCertificate, certificateOn }) =>
    hasCertificate === 'yes' && certificateOn ? `Yes, dated ${formatDate(certificateOn)}` : 'No',
}

export const FIND_OUT: readonly [AskedQuestion, ...AskedQuestion[]] = [
  what,
  sections,
  matter,
  letter,
  happened,
  birth,
  adviser,
  certificate,
]

/** The questions that these answers lead to. */
export const askedOf = (answers: FindOutAnswers): readonly AskedQuestion[] =>
  FIND_OUT.filter((question) => question.applies(answers))
