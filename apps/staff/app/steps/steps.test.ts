import { COMMAND_NAMES, rowOf } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { STEPS } from './index.ts'
import { NO_LISTS } from './lists.ts'
import { fieldsOf } from './step.ts'

const byStaff = COMMAND_NAMES.filter(
  (name) =>
    rowOf(name).by.some((role) => role !== 'family' && role !== 'outside') &&
    !/Document$|^releasePack$/.test(name),
)

test('every command that staff may give has a step, and nothing else has', () => {
  expect(Object.keys(STEPS).toSorted()).toEqual(byStaff.toSorted())
})

describe.each(Object.entries(STEPS))('%s', (name, step) => {
  test('is filed under its own command', () => expect(step.command).toBe(name))

  test('says what happens, in whole sentences', () => {
    expect(step.happens.length).toBeGreaterThan(0)
    for (const line of [...step.happens, step.done]) expect(line).toMatch(/^[A-Z].*\.$/)
  })

  test('asks nothing twice', () => {
    const names = fieldsOf(step.parts(NO_LISTS)).map((field) => field.name)
    expect(new Set(names).size).toBe(names.length)
  })
})
