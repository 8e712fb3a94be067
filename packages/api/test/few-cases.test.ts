import { BOARDS, MEASURES } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { BoardQuery, CountedQuery, type MeasureView } from '../src/contracts/index.ts'
import { type House, house, type Person, raised } from './house.ts'

const built: House = house()

/** Every figure of every dashboard, and how many rows the list behind each has. */
async function figures(manager: Person) {
  const { figures: api } = built.staff(manager)
  const boards = await Promise.all(BOARDS.map((board) => api.board(BoardQuery.parse({ board }))))
  const told = boards.flatMap(({ measures }) => measures)
  const rows = await Promise.all(
    told.map(({ id }) => api.counted(CountedQuery.parse({ measure: id })).then(({ total }) => total)),
  )
  return { told, rows }
}
const counts = (told: readonly MeasureView[]) => told.map(({ whole }) => whole.of.count)
const ofId = (told: readonly MeasureView[], id: string) => told.find((measure) => measure.id === id)

test('an authority with no case has every figure, each of them nothing, and its lists are empty', async () => {
  const { told, rows } = await figures(await built.person('manager'))
  expect(told.length).toBe(MEASURES.filter(({ toldWith }) => !toldWith).length)
  expect(new Set([...counts(told), ...rows])).toEqual(new Set([0]))
  for (const { sentence, whole, waits } of told) {
    expect(sentence).toMatch(/^There are no .+ to count\.$/)
    expect([whole.percent, waits]).toEqual([null, null])
  }
})

test('with a single case each figure counts that one or nothing, and so do the lists', async () => {
  await raised(built, await built.person('family'))
  const { told, rows } = await figures(await built.person('manager'))
  expect(rows).toEqual(counts(told))
  expect(ofId(told, 'raised')).toMatchObject({
    whole: { of: { count: 1 } },
    sentence: '1 disagreement was raised.',
  })
  expect(ofId(told, 'waiting-on-us')?.sentence).toMatch(/^\d+ things? waits? for the council/)
  expect(ofId(told, 'officer-named')).toMatchObject({ whole: { of: { count: 0 } }, open: 1 })
})
