import { addMonths, compare, formatDate } from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { barredBy, CONTACT_WORDS, NEED_OPTIONS, NEVER_OPTIONS, needsInWords } from './contact-words.ts'
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
        {
          value: 'text',
          text: 'By text message',
          below: [{ name: 'mobile', kind: 'tel', label: 'Mobile number', autocomplete: 'tel', width: 20 }],
        },
        {
          value: 'letter',
          text: 'By letter',
          below: [
            {
              name: 'address',
              kind: 'textarea',
              label: 'Address',
              hint: 'It can be a refuge, or care of somebody, and only the council sees it',
              autocomplete: 'street-address',
              rows: 4,
            },
          ],
        },
      ],
    },
  ],
  start: (draft) => ({
    contactBy: draft.contactBy ?? '',
    phone: draft.phone ?? '',
    mobile: draft.mobile ?? '',
    address: draft.address ?? '',
  }),
  readBack: ({ contactBy, phone, mobile, address }) => {
    if (!contactBy) return null
    const more = {
      email: '',
      telephone: `: ${phone ?? ''}`,
      text: `: ${mobile ?? ''}`,
      letter: `:\n${address ?? ''}`,
    }
    return `${CONTACT_WORDS[contactBy]}${more[contactBy]}`
  },
  check: ({ contactBy, phone, mobile, address, never }) => {
    const barred = barredBy(contactBy, never)
    if (barred) return { field: 'contactBy', href: '#contactBy', message: barred }
    const missing = (field: string, message: string) => ({ field, href: `#${field}`, message })
    if (contactBy === 'telephone' && !phone) return missing('phone', 'Enter a telephone number')
    if (contactBy === 'text' && !mobile) return missing('mobile', 'Enter a mobile number')
    return contactBy === 'letter' && !address ? missing('address', 'Enter the address for letters') : null
  },
}

export const safety: Question = {
  key: 'safety',
  slug: 'safe-contact',
  ask: () => 'Is there anything we must not do?',
  applies: () => true,
  fields: () => [
    {
      name: 'never',
      kind: 'checkboxes',
      label: 'Is there anything we must not do?',
      hint: 'Such as if somebody you live with should not know; leave it empty if there is nothing',
      isPageHeading: true,
      options: NEVER_OPTIONS,
    },
    {
      name: 'safetyNote',
      kind: 'textarea',
      label: 'Anything else we should know about when or how to reach you (optional)',
      maxlength: 500,
      rows: 3,
    },
  ],
  start: (draft) => ({ never: draft.never ?? [], safetyNote: draft.safetyNote ?? '' }),
  readBack: ({ never = [], safetyNote }) => {
    const said = NEVER_OPTIONS.filter(({ value }) => never.some((each) => each === value)).map(
      ({ text }) => text,
    )
    return [...said, safetyNote].filter(Boolean).join('. ') || null
  },
  check: ({ contactBy, never }) => {
    const barred = barredBy(contactBy, never)
    return barred ? { field: 'never', href: '#never', message: barred } : null
  },
}

export const needs: Question = {
  key: 'needs',
  slug: 'what-you-need',
  ask: () => 'Do you need anything to talk with us or to read what we send?',
  applies: () => true,
  fields: () => [
    {
      name: 'needs',
      kind: 'checkboxes',
      label: 'Do you need anything to talk with us or to read what we send?',
      hint: 'Leave it empty if you do not',
      isPageHeading: true,
      options: NEED_OPTIONS,
    },
    {
      name: 'needsNote',
      kind: 'textarea',
      label: 'Anything else that would help (optional)',
      maxlength: 1000,
      rows: 3,
    },
  ],
  start: (draft) => ({
    needs: draft.needs ?? [],
    language: draft.language ?? '',
    needsNote: draft.needsNote ?? '',
  }),
  readBack: (draft) => needsInWords(draft) || null,
  check: ({ needs: chosen, language }) =>
    chosen?.includes('interpreter') && !language
      ? { field: 'language', href: '#language', message: 'Enter the language' }
      : null,
}
