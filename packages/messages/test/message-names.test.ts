import { expect, test } from 'vitest'
import { TEMPLATE_IDS } from '../src/catalogue/index.ts'
import { MESSAGE_KINDS, type MessageKind, messageKind, messageName, templatesOf } from '../src/index.ts'

const isOf = (template: string, kind: MessageKind): boolean => {
  const choice = templatesOf(kind)
  return 'among' in choice ? choice.among.includes(template) : !choice.notAmong.includes(template)
}

test.each([...TEMPLATE_IDS, 'somethingOld'])(
  '%s has a name, and is found under its kind and no other',
  (id) => {
    expect(messageName(id)).toMatch(/^[A-Z].{4,}[^.]$/)
    expect(MESSAGE_KINDS.filter((kind) => isOf(id, kind))).toEqual([messageKind(id)])
  },
)

test('what a template is called never depends on what an object happens to have', () =>
  expect(messageName('constructor')).toBe('News of the case'))
