import type { Field } from '@common-ground/ui'

export const APP_CODE: Field = {
  name: 'code',
  kind: 'text',
  label: 'Code from the app',
  hint: '6 digits',
  autocomplete: 'one-time-code',
  width: 10,
  spellcheck: false,
}

export const ANY_CODE: Field = {
  name: 'code',
  kind: 'text',
  label: 'Code from your authenticator app, or one of your recovery codes',
  autocomplete: 'one-time-code',
  spellcheck: false,
  width: 20,
}

export const PASSKEY_NAME: Field = {
  name: 'name',
  kind: 'text',
  label: 'Name for it',
  hint: 'So that you know it again, such as My phone',
  width: 20,
}
