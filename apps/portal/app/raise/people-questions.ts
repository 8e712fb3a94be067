import { addMonths, compare, formatDate } from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { isYoungPerson, type Question } from './question.ts'

const WHO = {
  parent: 'A parent',
  carer: 'A carer with parental responsibility',
  youngPerson: 'A young person, asking for yourself',
} as const

export const who: Question = {
  key: 'who',
  slug: 'who-you-are',
  ask: () => 'Who are you?',
  applies: () => true,
  fields: () => [
    {
      name: 'who',
      kind: 'radios',
      label: 'Who are you?',
      isPageHeading: true,
      options: [
        { value: 'parent', text: WHO.parent },
        { value: 'carer', text: WHO.carer, hint: 'Such as a grandparent, guardian or foster carer' },
        {
          value: 'youngPerson',
          text: WHO.youngPerson,
          hint: 'You have left compulsory school age, and are under 25',
        },
      ],
    },
  ],
  start: (draft) => ({ who: draft.who ?? '' }),
  readBack: (draft) => (draft.who ? WHO[draft.who] : null),
}

const nameQuestion = (young: boolean): string =>
  young ? 'What is your full name?' : 'What is the child’s full name?'

export const childName: Question = {
  key: 'childName',
  slug: 'name',
  ask: (draft) => nameQuestion(isYoungPerson(draft)),
  applies: () => true,
  fields: (draft) => [
    {
      name: 'childName',
      kind: 'text',
      label: nameQuestion(isYoungPerson(draft)),
      hint: isYoungPerson(draft) ? undefined : 'Or the young person’s, if they are older',
      isPageHeading: true,
      spellcheck: false,
      autocomplete: isYoungPerson(draft) ? 'name' : 'off',
    },
  ],
  start: (draft) => ({ childName: draft.childName ?? '' }),
  readBack: (draft) => draft.childName ?? null,
}

const birthQuestion = (young: boolean): string =>
  young ? 'What is your date of birth?' : 'What is their date of birth?'

export const dateOfBirth: Question = {
  key: 'dateOfBirth',
  slug: 'date-of-birth',
  ask: (draft) => birthQuestion(isYoungPerson(draft)),
  applies: () => true,
  fields: (draft) => [
    {
      name: 'dateOfBirth',
      kind: 'date',
      label: birthQuestion(isYoungPerson(draft)),
      hint: 'For example, 27 3 2015. It tells us whose right this is',
      dateName: 'Date of birth',
      isPageHeading: true,
      autocomplete: isYoungPerson(draft) ? 'bday' : undefined,
    },
  ],
  start: (draft) => ({ dateOfBirth: datePartsFor(draft.dateOfBirth ?? null) }),
  readBack: (draft) => (draft.dateOfBirth ? formatDate(draft.dateOfBirth) : null),
  check: ({ dateOfBirth: born }, today) => {
    if (!born) return null
    const at = { field: 'dateOfBirth', href: '#dateOfBirth-year' } as const
    if (compare(born, today) > 0) return { ...at, message: 'Date of birth must be in the past', part: 'year' }
    if (compare(born, addMonths(today, -26 * 12)) < 0) {
      return { ...at, message: 'Check the year: this service is for people under 25', part: 'year' }
    }
    return null
  },
}

export const contact: Question = {
  key: 'contact',
  slug: 'contact',
  ask: () => 'How should we get in touch with you?',
  applies: () => true,
  fields: () => [
    {
      name: 'contactBy',
      kind: 'radios',
      label: 'How should we get in touch with you?',
      isPageHeading: true,
      options: [
        { value: 'email', text: 'By email', hint: 'To the address you sign in with' },
        {
          value: 'telephone',
          text: 'By telephone',
          below: [{ name: 'phone', kind: 'tel', label: 'Telephone number', autocomplete: 'tel', width: 20 }],
        },
      ],
    },
  ],
  start: (draft) => ({ contactBy: draft.contactBy ?? '', phone: draft.phone ?? '' }),
  readBack: (draft) => {
    if (!draft.contactBy) return null
    return draft.contactBy === 'email' ? 'By email' : `By telephone: ${draft.phone ?? ''}`
  },
  check: ({ contactBy, phone }) =>
    contactBy === 'telephone' && !phone
      ? { field: 'phone', href: '#phone', message: 'Enter a telephone number' }
      : null,
}
