import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { BOARDS, MEASURE_IDS } from '@common-ground/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BoardQuery, type MeasureView } from '../src/contracts/index.ts'
import { MEASURES } from './recount/measures.ts'
import { count, partLabels, recounted, type Told, toldBy } from './recount/tell.ts'
import { demonstrationWorld, generatedWorld, type World } from './recount/worlds.ts'

const PAGE = readFileSync(new URL('../../../docs/process/measures.md', import.meta.url), 'utf8')
const [SINCE, UNTIL] = ['2024-12', '2026-11']
const MONTHS = { from: `${SINCE}-01`, to: `${UNTIL}-01` }
/** Told with what each route costs, and by itself nowhere. */
const WITH_COST = 'cost-time'

/** The names of events in a statement. */
const EVENT_WORDS =
  /\b(?:case|conversation|reconsideration|disagreementResolution|mediation|appeal|certificate|party|action|agreement|cause|cost|message|pack|person|access)(?!Id\b)(?:[A-Z][a-z]+)+\b/g

const worlds: Record<string, World> = {}
beforeAll(async () => {
  const [demonstration, generated] = await Promise.all([demonstrationWorld(250), generatedWorld(1_500)])
  Object.assign(worlds, { demonstration, generated })
  for (const { owner } of Object.values(worlds)) {
    for (const [measure, statement] of Object.entries(MEASURES)) {
      await count(owner, measure, statement)
    }
    await owner.sql`analyze recount.counted`
  }
}, 180_000)
afterAll(async () => {
  await Promise.all(Object.values(worlds).map(({ end }) => end()))
})

const worldOf = (name: string): World => {
  const found = worlds[name]
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

/** Every measure of every board, as the product tells it of a team. */
async function views({ caller }: World, team?: string | null): Promise<readonly MeasureView[]> {
  const asked = team === null ? 'none' : team
  const boards = await Promise.all(
    BOARDS.map((board) =>
      caller.figures.board(BoardQuery.parse({ board, since: SINCE, until: UNTIL, team: asked })),
    ),
  )
  return boards.flatMap(({ measures }) => measures)
}

/** Where the product and the recount differ, by measure: nothing, if all is well. */
async function differences(world: World, team?: string | null, only?: string) {
  const found: Record<string, { product: Told; recount: Told }> = {}
  for (const view of await views(world, team)) {
    if (only && view.id !== only) continue
    const product = toldBy(view)
    const recount = await recounted(world.owner, view.id, { ...MONTHS, team }, partLabels(PAGE, view.id))
    if (!isDeepStrictEqual(product, recount)) found[view.id] = { product, recount }
  }
  return found
}

test('every measure has a recount, and every measure but one is on a board', async () => {
  expect(Object.keys(MEASURES).toSorted()).toEqual([...MEASURE_IDS].toSorted())
  const shown = (await views(worldOf('demonstration'))).map(({ id }) => id)
  expect([...shown, WITH_COST].toSorted()).toEqual([...MEASURE_IDS].toSorted())
})

describe.each(['demonstration', 'generated'])('the recount of the %s', (name) => {
  test('agrees to the unit: whole, months, parts, bands, waits and costs, for all and each team', async () => {
    const world = worldOf(name)
    for (const team of world.teams) {
      expect(await differences(world, team), `of the team ${team}`).toEqual({})
    }
  })
})

describe('the recount is of something', () => {
  test('each measure counts at least five things, and each share has some that count and some that do not', async () => {
    const most = new Map<string, readonly MeasureView[]>()
    for (const world of Object.values(worlds)) {
      for (const view of await views(world)) most.set(view.id, [...(most.get(view.id) ?? []), view])
    }
    const thin = [...most].filter(
      ([, each]) =>
        !each.some(({ told, whole: { n, of } }) =>
          told === 'share' ? n.count > 0 && of.count > n.count && of.count >= 5 : of.count >= 5,
        ),
    )
    expect(thin.map(([id]) => id)).toEqual([])
    const waits = [...most].filter(([, each]) => each.some((view) => view.waits !== null)).map(([id]) => id)
    expect(waits.length).toBeGreaterThan(4)
    expect(most.get('cost')?.some(({ costs }) => costs.length > 1)).toBe(true)
  })

  test('every part of a measure is there once at least', async () => {
    const all = (await Promise.all(Object.values(worlds).map((world) => views(world)))).flat()
    const missing = all
      .flatMap(({ id, parts }) => (parts?.all ?? []).map(({ label }) => `${id}: ${label}`))
      .filter(
        (part) =>
          !all.some(({ id, parts }) =>
            parts?.all.some((p) => `${id}: ${p.label}` === part && p.of.count > 0),
          ),
      )
    expect(missing).toEqual([])
  })

  test('every kind of event that a measure reads is there', async () => {
    const words = Object.values(MEASURES).flatMap((statement) => statement.match(EVENT_WORDS) ?? [])
    const kinds = await Promise.all(
      Object.values(worlds).map(
        ({ owner }) => owner.sql<{ type: string }[]>`select distinct type from recount.noted`,
      ),
    )
    const there = new Set(kinds.flat().map(({ type }) => type))
    expect(words.length).toBeGreaterThan(50)
    expect([...new Set(words)].filter((word) => !there.has(word))).toEqual([])
  })
})

describe('what the recount is for', () => {
  test('one more in a tally is found', async () => {
    const world = worldOf('generated')
    const { sql } = world.owner
    const [row] = await sql<{ id: string }[]>`
      select id from figure_tallies where measure = 'reply' and result = 'yes' and n > 0
        and period between ${MONTHS.from} and ${MONTHS.to} limit 1`
    const add = (n: number) => sql`update figure_tallies set n = n + ${n} where id = ${row?.id ?? ''}`
    try {
      await add(1)
      expect(Object.keys(await differences(world))).toEqual(['reply'])
    } finally {
      await add(-1)
    }
    expect(await differences(world)).toEqual({})
  })

  test('an entry that went missing is found', async () => {
    const world = worldOf('demonstration')
    const { sql } = world.owner
    const [row] = await sql`
      delete from case_figures where ctid = (select ctid from case_figures where measure = 'certificates'
        and result <> 'open' and not restricted and period between ${MONTHS.from} and ${MONTHS.to} limit 1) returning *`
    try {
      expect(Object.keys(await differences(world))).toEqual(['certificates'])
    } finally {
      await sql`insert into case_figures ${sql(row ?? {})}`
    }
    expect(await differences(world)).toEqual({})
  })
})
