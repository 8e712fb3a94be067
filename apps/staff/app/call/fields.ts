import { CALL_CHANNELS, type CallAnswers, type CallPage } from '@common-ground/api/contracts'
import {
  CHANNEL_WORDS,
  DECISION_TYPES,
  DECISIONS,
  MATTER_WORDS,
  MATTERS,
  PLAN_SECTIONS,
  SECTIONS,
} from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import type { Values } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf } from '../steps/field.ts'
import { CONTACT_LABELS, NEED_LABELS, NEVER_LABELS, optionsOf, WHO_LABELS } from './words.ts'

/** A page on which an officer writes down what somebody says. */
export type Page = {
  readonly slug: CallPage
  readonly heading: string
  readonly fields: readonly Field[]
  /** What the page shows before anything is changed. */
  readonly start: (answers: CallAnswers) => Values
}

const date = (name: string, label: string, dateName: string, hint: string): Field => ({
  name,
  kind: 'date',
  label,
  dateName,
  hint,
})

const who: Page = {
  slug: 'who',
  heading: 'Who is asking',
  fields: [
    {
      name: 'channel',
      kind: 'radios',
      label: 'How did they get in touch?',
      inline: true,
      options: choicesOf(CALL_CHANNELS, CHANNEL_WORDS),
    },
    {
      name: 'who',
      kind: 'radios',
      label: 'Who are they?',
      options: [
        { value: 'parent', text: WHO_LABELS.parent },
        { value: 'carer', text: WHO_LABELS.carer },
        {
          value: 'youngPerson',
          text: WHO_LABELS.youngPerson,
          hint: 'They have left compulsory school age. Leave the next name empty',
        },
      ],
    },
    { name: 'callerName', kind: 'text', label: 'Their full name', spellcheck: false, autocomplete: 'off' },
    {
      name: 'childName',
      kind: 'text',
      label: 'Child’s or young person’s full name',
      spellcheck: false,
      autocomplete: 'off',
    },
    date('dateOfBirth', 'Date of birth', 'Date of birth', 'Of the child or young person'),
  ],
  start: ({ who: said }) => ({
    channel: said?.channel ?? 'telephone',
    who: said?.who ?? '',
    callerName: said?.callerName ?? '',
    childName: said?.childName ?? '',
    dateOfBirth: datePartsFor(said?.dateOfBirth ?? null),
  }),
}

const decision: Page = {
  slug: 'decision',
  heading: 'What they disagree with',
  fields: [
    {
      name: 'decision',
      kind: 'radios',
      label: 'What is it about?',
      options: DECISION_TYPES.map((value) => ({
        value,
        text: DECISIONS[value].staff,
        ...(value === 'CON' && {
          below: [
            {
              name: 'sections',
              kind: 'checkboxes' as const,
              label: 'Which parts of the plan?',
              options: choicesOf(PLAN_SECTIONS, SECTIONS),
            },
          ],
        }),
        ...(value === 'OTH' && {
          below: [
            {
              name: 'matter',
              kind: 'select' as const,
              label: 'Which matter?',
              options: [{ value: '', text: 'Choose one' }, ...choicesOf(MATTERS, MATTER_WORDS)],
            },
          ],
        }),
        ...(value === 'SUP' && {
          below: [{ name: 'setting', kind: 'text' as const, label: 'Name of the school or setting' }],
        }),
      })),
    },
    date(
      'dateOnLetter',
      'Date on the letter (optional)',
      'Date on the letter',
      'Every last day counts from it. Leave it empty if they do not have it',
    ),
    {
      name: 'wrong',
      kind: 'textarea',
      label: 'What do they disagree with?',
      hint: 'In their words. You read it back to them before it is sent',
      rows: 6,
      maxlength: 4_000,
    },
    {
      name: 'wanted',
      kind: 'textarea',
      label: 'What would they like instead? (optional)',
      rows: 4,
      maxlength: 4_000,
    },
  ],
  start: ({ decision: said }) => ({
    decision: said?.decision ?? '',
    sections: [...(said?.sections ?? [])],
    matter: said?.matter ?? '',
    setting: said?.setting ?? '',
    dateOnLetter: datePartsFor(said?.dateOnLetter ?? null),
    wrong: said?.wrong ?? '',
    wanted: said?.wanted ?? '',
  }),
}

const reach: Page = {
  slug: 'reach',
  heading: 'How to reach them',
  fields: [
    {
      name: 'contactBy',
      kind: 'radios',
      label: 'How should we get in touch?',
      options: [
        {
          value: 'telephone',
          text: CONTACT_LABELS.telephone,
          below: [{ name: 'phone', kind: 'tel', label: 'Telephone number', width: 20 }],
        },
        {
          value: 'text',
          text: CONTACT_LABELS.text,
          below: [{ name: 'mobile', kind: 'tel', label: 'Mobile number', width: 20 }],
        },
        { value: 'letter', text: CONTACT_LABELS.letter },
      ],
    },
    {
      name: 'address',
      kind: 'textarea',
      label: 'Address for letters (optional)',
      hint: 'We post what you wrote down, with their last days. It can be care of somebody. Nobody but the council sees it',
      rows: 4,
      maxlength: 500,
    },
    {
      name: 'never',
      kind: 'checkboxes',
      label: 'Is there anything we must not do? (optional)',
      hint: 'Ask it every time: others might hear or read what we send',
      options: optionsOf(NEVER_LABELS),
    },
    {
      name: 'needs',
      kind: 'checkboxes',
      label: 'Do they need anything to take part? (optional)',
      options: optionsOf(NEED_LABELS).map((option) => ({
        ...option,
        ...(option.value === 'interpreter' && {
          below: [{ name: 'language', kind: 'text' as const, label: 'Which language?', width: 20 as const }],
        }),
      })),
    },
  ],
  start: ({ reach: said }) => ({
    contactBy: said?.contactBy ?? '',
    phone: said?.phone ?? '',
    mobile: said?.mobile ?? '',
    address: said?.address ?? '',
    never: [...(said?.never ?? [])],
    needs: [...(said?.needs ?? [])],
    language: said?.language ?? '',
  }),
}

/** The pages, in order. */
export const PAGES = [who, decision, reach] as const
