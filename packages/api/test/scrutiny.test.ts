import {
  addMonths,
  BOARD_NAMES,
  DRAFT_MEASURES,
  isMeasure,
  type LocalDate,
  localDate,
  type MeasureId,
  measureOf,
  OPEN_MEASURES,
  PACK_LEFT_OUT,
  PACK_MEASURES,
} from '@common-ground/domain'
import { madeUpCouncil } from '@common-ground/domain/testing/council.ts'
import { cellByCell, foundOut, type Heard, type Truth } from '@common-ground/domain/testing/outsider.ts'
import type { Block } from '@common-ground/papers'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenRow } from '../src/contracts/index.ts'
import { readPublic } from '../src/public-figures/read.ts'
import { blocksOf } from '../src/staff/exports/scrutiny/pack.ts'
import { type ToldPack, toldPack } from '../src/staff/exports/scrutiny/told.ts'
import { freezeQuarters } from './frozen.ts'
import { HERE, type House, house, type Person } from './house.ts'

const built: House = house()
let manager: Person
let other: Person

/** Ten quarters of a council whose numbers are mostly small; of one measure a number that stands out and has to be hidden. */
const FIRST = localDate('2024-04-01')
const QUARTERS = 10
const ODD = { n: 7919, of: 7921 }
const council = madeUpCouncil(6, FIRST, QUARTERS, 26)
const truth: Truth = new Map(
  [...council].map(([id, quarters]) => [
    id,
    id === 'reply'
      ? quarters.map((each, at) => (at === QUARTERS - 1 ? { ...each, ...ODD } : each))
      : quarters,
  ]),
)
const quarterAt = (at: number): LocalDate => addMonths(FIRST, 3 * at)

/** What a pack says, before it is drawn. */
async function pack(): Promise<ToldPack> {
  const { known } = await readPublic({ db: built.owner.db, config: { authorityId: HERE } })
  return toldPack(known, { numbers: [], targets: [] })
}

/** The numbers of some rows, each with what it is a number of. */
function heardIn(measure: MeasureId, whens: readonly string[], rows: readonly OpenRow[]): readonly Heard[] {
  const { parts } = measureOf(measure)
  const names = parts && !parts.within ? [...parts.all.map(({ id }) => id), 'of'] : ['of', 'n']
  return rows.flatMap(({ unit, values }, row) =>
    unit === 'percent'
      ? []
      : values.flatMap((value, at): Heard[] =>
          value === 'none'
            ? []
            : [
                {
                  measure,
                  when: whens[at] ?? '',
                  number: names[row] ?? '',
                  value: value === 'hidden' ? null : value,
                },
              ],
        ),
  )
}

type Period = { readonly kind: 'quarter' | 'year'; readonly from: string }
const whenOf = ({ kind, from }: Period): string => (kind === 'year' ? from.slice(0, 4) : from)

const heardInPack = ({ measures, quarters }: ToldPack): readonly Heard[] =>
  measures.flatMap(({ measure, tables }) =>
    tables.flatMap(({ year, isWhole, rows }) => {
      const its = quarters.filter(({ first }) => first.startsWith(year)).map(({ first }) => first as string)
      return heardIn(measure.id, isWhole ? [...its, year] : its, rows)
    }),
  )

/** The numbers that the words of a draft say of a quarter. */
function heardInDraft(draft: string, when: string): readonly Heard[] {
  const number = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))
  return draft.split('\n\n').flatMap((section) => {
    const [name, ...lines] = section.split('\n')
    const measure = DRAFT_MEASURES.find((each) => each.name === name)
    if (!measure) return []
    const all = lines.map((line) => /^There were ([\d,]+) /.exec(line)?.[1]).find((found) => found)
    const share = lines.map((line) => /^([\d,]+) of ([\d,]+) /.exec(line)).find((found) => found)
    const parts = lines.flatMap((line): Heard[] => {
      const [, label, value] = /^- (.*): ([\d,]+)$/.exec(line) ?? []
      const part = measure.parts?.all.find((each) => each.name === label)
      return part ? [{ measure: measure.id, when, number: part.id, value: number(value) }] : []
    })
    return [
      ...(all ? [{ measure: measure.id, when, number: 'of', value: number(all) }] : []),
      ...(share
        ? [
            { measure: measure.id, when, number: 'n', value: number(share[1]) },
            { measure: measure.id, when, number: 'of', value: number(share[2]) },
          ]
        : []),
      ...parts,
    ]
  })
}

/** Everything that is told outside on a day after a quarter: the pack, the page for everybody, the draft of a note. */
async function toldAfter(quarter: LocalDate): Promise<readonly Heard[]> {
  const day = new Date(`${addMonths(quarter, 3)}T12:00:00Z`)
  const [packed, open, note] = await Promise.all([
    pack(),
    built.portal(null, HERE, day).openNumbers.show(),
    built.staff(manager).learningNotes.show({ quarter: quarter.slice(0, 7) }),
  ])
  return [
    ...heardInPack(packed),
    ...[open, note].flatMap(({ figures, periods }) =>
      figures.flatMap(({ id, rows }) => (isMeasure(id) ? heardIn(id, periods.map(whenOf), rows) : [])),
    ),
    ...heardInDraft(note.draft, quarter),
  ]
}

/** Everything that was told after each quarter, the first first. */
const told: (readonly Heard[])[] = []
beforeAll(async () => {
  ;[manager, other] = await Promise.all([built.person('manager'), built.person('manager')])
  await built.staff(manager).openNumbers.set({ isOpen: true })
})

describe('a scrutiny pack', () => {
  test('is none while no quarter is frozen, and nothing is written down', async () => {
    const { exports } = built.staff(manager)
    expect(await exports.scrutiny()).toMatchObject({ quarters: [], years: [] })
    expect(await exports.exportScrutiny()).toBeNull()
    expect(await built.owner.sql`select 1 from audit_log where action = 'scrutiny.export'`).toHaveLength(0)
  })

  test('gives no hidden number away to whoever kept each of them, the page for everybody and every note', async () => {
    for (let at = 0; at < QUARTERS; at += 1) {
      const quarter = quarterAt(at)
      await freezeQuarters(
        built,
        new Map([...truth].map(([id, all]) => [id, all.filter((each) => each.quarter === quarter)])),
      )
      told.push(await toldAfter(quarter))
    }
    const heard = told.flat()
    expect(foundOut(truth, heard)).toEqual([])
    // There is enough to find, and enough to find it by.
    const distinct = new Map(
      heard.map(({ measure, when, number, value }) => [`${measure} ${when} ${number}`, value]),
    )
    const hidden = [...distinct.values()].filter((value) => value === null).length
    expect(hidden).toBeGreaterThan(300)
    expect(distinct.size - hidden).toBeGreaterThan(300)
  })

  test('would give many away if each number were hidden by itself, as the outsider finds at once', () => {
    expect(foundOut(truth, cellByCell(truth)).filter(({ isSure }) => isSure).length).toBeGreaterThan(50)
    // Or if a single number that is hidden for the sake of another were told in one of the packs.
    const slip: Heard = { measure: 'reply', when: quarterAt(QUARTERS - 1), number: 'n', value: ODD.n }
    const found = foundOut(truth, [...told.flat(), slip])
    expect(found).toContainEqual({ id: `reply ${slip.when} not`, only: 2, isSure: true })
  })

  test('tells the last eight quarters that are frozen, since when they are, and the calendar years among them', async () => {
    const view = await built.staff(manager).exports.scrutiny()
    expect(view.quarters).toHaveLength(8)
    expect(view.quarters.at(0)).toEqual({
      label: 'October 2024 to December 2024',
      frozenAt: '1 January 2025 at 12:04am',
    })
    expect(view.quarters.at(-1)).toEqual({
      label: 'July 2026 to September 2026',
      frozenAt: '1 October 2026 at 1:04am',
    })
    expect([view.years, view.words]).toEqual([['2025'], 'October 2024 to September 2026'])
    expect(view.boards.reduce((sum, { measures }) => sum + measures, 0)).toBe(PACK_MEASURES.length)
    expect(view.leftOut.map(({ name }) => name.split('.')[0])).toEqual(['D7', 'D8', 'D25', 'D28', 'D33'])
    for (const id of OPEN_MEASURES) expect(PACK_MEASURES.map((each) => each.id)).toContain(id)
  })

  test('says no number in any sentence, table or chart that it does not tell', async () => {
    const packed = await pack()
    for (const each of packed.measures) {
      const one = { ...packed, measures: [each] }
      const values = new Set(
        heardInPack(one).flatMap(({ value }) => (value === null ? [] : [value.toLocaleString('en-GB')])),
      )
      const percents = new Set(
        each.tables.flatMap(({ rows }) =>
          rows.filter(({ unit }) => unit === 'percent').flatMap((row) => row.values.map(String)),
        ),
      )
      const aim = String(each.definition.target?.percent)
      const own = JSON.stringify([
        each.measure.name,
        each.measure.says,
        each.measure.counted,
        each.measure.parts,
        packed.quarters,
        packed.years,
        packed.words,
      ])
      const isSaid = (number: string) =>
        values.has(number) || percents.has(number) || own.includes(number) || number === aim
      const said = blocksOf(one, 'a day')
      const from = said.findIndex((block) => block.kind === 'heading' && block.level === 2)
      const section = said.slice(
        from,
        said.findIndex((block, at) => at > from && block.kind === 'rows'),
      )
      expect(
        numbersIn(section).filter((number) => !isSaid(number)),
        each.measure.id,
      ).toEqual([])
    }
  })

  test('is one PDF, the same whoever makes it, with what every figure is and what is left out', async () => {
    const { text, outline, fileName } = await read(manager)
    expect(fileName).toBe('scrutiny-pack-from-2026-07.pdf')
    const boards = new Set(PACK_MEASURES.map(({ board }) => BOARD_NAMES[board]))
    expect(outline).toEqual([
      ...Object.values(BOARD_NAMES).filter((name) => boards.has(name)),
      'What is not in this pack',
    ])
    for (const { number, name } of [...PACK_MEASURES, ...PACK_LEFT_OUT.flatMap(({ measures }) => measures)])
      expect(text).toContain(`${number}. ${name}`)
    for (const part of ['Owner', 'Aim', 'Source', 'As at'])
      expect(text.split(part).length).toBeGreaterThan(PACK_MEASURES.length)
    // Two of so many were not answered in time: how many were would say so, and so would the share.
    expect(text).toContain('There were 7,921 messages. How many of them count is hidden')
    expect(text).not.toMatch(/7,?919|99\.9|teamId/)
    expect(text).not.toMatch(/do not publish|nine in ten/i)
    expect((await read(other)).text).toBe(text)
  })
})

/** Every number in some blocks, as it is written; of drawings those that stand beside what is drawn. */
function numbersIn(blocks: readonly Block[]): readonly string[] {
  const found = (text: string) => text.match(/\d[\d,]*/g)?.map((each) => each.replace(/,$/, '')) ?? []
  return blocks.flatMap((block) => {
    if (block.kind === 'words') return found(block.text.replace(/counts from 1 to 4/, ''))
    if (block.kind === 'table') return [block.caption, ...block.head, ...block.rows.flat()].flatMap(found)
    if (block.kind !== 'figure') return []
    // The numbers of an axis are round ones, and stand at its left or beneath it.
    const written = block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []))
    return [...found(block.alt), ...written.filter(({ bold }) => bold).flatMap(({ words }) => found(words))]
  })
}

async function read(who: Person) {
  const made = await built.staff(who).exports.exportScrutiny()
  if (!made) throw new Error('There is no pack')
  expect(made.type).toBe('application/pdf')
  const stream = made.stream as ReadableStream<Uint8Array<ArrayBuffer>>
  const pdf = await getDocumentProxy(new Uint8Array(await new Response(stream).arrayBuffer()))
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const outline = (await pdf.getOutline())[0]?.items.map(({ title }) => title)
  return { outline, text: pages.join('\n').replace(/\s+/g, ' '), fileName: made.fileName }
}
