import type { Field } from '@common-ground/ui'

/** What a new account is made of. */
export const NEW_ACCOUNT_FIELDS: readonly Field[] = [
  { name: 'fullName', kind: 'text', label: 'Full name', autocomplete: 'name', spellcheck: false },
  {
    name: 'email',
    kind: 'email',
    label: 'Email address',
    hint: 'We send a link to it, to make sure it is yours',
    autocomplete: 'email',
  },
  {
    name: 'password',
    kind: 'password',
    label: 'Choose a password',
    hint: 'At least 12 characters: 3 words in a row work well',
    autocomplete: 'new-password',
  },
]
