import { fold } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { MESSAGE_KINDS, messageKind, messageName, messagesFor, templatesOf } from '../src/index.ts'
import { ALL_SAMPLES, OFFICER, raised } from './samples.ts'

const NAMES = {
  authorityName: 'Shropshire Council',
  portalOrigin: 'https://portal.example',
  staffOrigin: 'https://staff.example',
}
const kase = { ...fold([raised]), officerId: OFFICER }
const TEMPLATES = [
  ...new Set(
    ALL_SAMPLES.flatMap((event) => messagesFor([event], kase, NAMES).map(({ template }) => template)),
  ),
  'resetPassword',
  'invitation',
  'reminderOfAnything',
  'somethingNew',
]

const isOf = (template: string, kind: (typeof MESSAGE_KINDS)[number]): boolean => {
  const choice = templatesOf(kind)
  if ('among' in choice) return choice.among.includes(template)
  if ('begins' in choice) return template.startsWith(choice.begins)
  return !choice.notAmong.includes(template) && !template.startsWith(choice.notBegins)
}

test.each(TEMPLATES)('%s has a name, and is found under its kind and no other', (template) => {
  expect(messageName(template)).toMatch(/^[A-Z].{4,}[^.]$/)
  expect(MESSAGE_KINDS.filter((kind) => isOf(template, kind))).toEqual([messageKind(template)])
})

test('what a template is called never depends on what an object happens to have', () =>
  expect(messageName('constructor')).toBe('News of the case'))
