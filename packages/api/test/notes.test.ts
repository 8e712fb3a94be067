import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type House, house, raised } from './house.ts'

const built: House = house()

test('a note sent twice is one; changed after going back, it is another, and nothing is lost', async () => {
  const officer = await built.person('officer')
  const colleague = await built.person('officer')
  const reference = await raised(built, await built.person('family'))
  const id = randomUUID()
  const add = (body: string, who = officer) => built.staff(who).notes.add({ reference, id, body })
  const bodies = async () => {
    const notes = await built.staff(officer).notes.list({ reference })
    return notes.map(({ body }) => body).toSorted()
  }
  await add('Ring the school.')
  await add('Ring the school.')
  expect(await bodies()).toEqual(['Ring the school.'])
  await add('Ring the school on Monday.')
  // The key of a form is its writer's own.
  await add('Ring the school.', colleague)
  expect(await bodies()).toEqual(['Ring the school on Monday.', 'Ring the school.', 'Ring the school.'])
})
