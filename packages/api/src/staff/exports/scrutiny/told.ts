import {
  type KnownMeasure,
  type LocalDate,
  localDate,
  monthsOfQuarter,
  PACK_MEASURES,
  type PublicFigure,
  spanWords,
} from '@common-ground/domain'
import type { MeasureView, OpenFigure } from '../../../contracts/index.ts'
import type { Known } from '../../../public-figures/read.ts'
import { openFigure } from '../../../public-figures/view.ts'
import { definitionOf, type FigureSettings } from '../../figures/view.ts'

/** How many quarters a pack tells: two years of them. */
const QUARTERS = 8

/** A quarter of a pack, and the moment in milliseconds at which the last of its months was frozen. */
export type ToldQuarter = { readonly first: LocalDate; readonly label: string; readonly at: number }

/** The quarters of one calendar year that a pack tells, and the whole year where all four of them are told. */
export type ToldYear = {
  readonly year: string
  readonly isWhole: boolean
  readonly columns: readonly string[]
  readonly rows: OpenFigure['rows']
}

/** A measure as a pack tells it: nothing that is hidden is in it. */
export type ToldMeasure = {
  readonly measure: KnownMeasure
  readonly definition: MeasureView['definition']
  /** One for each quarter of the pack; null where it was not told of that. */
  readonly quarters: readonly (PublicFigure | null)[]
  readonly tables: readonly ToldYear[]
}

/** Everything that a pack tells. */
export type ToldPack = {
  readonly quarters: readonly ToldQuarter[]
  readonly years: readonly string[]
  /** "October 2024 to September 2026". */
  readonly words: string
  readonly measures: readonly ToldMeasure[]
}

const SHORT = ['Jan to Mar', 'Apr to Jun', 'Jul to Sep', 'Oct to Dec']
const shortOf = (first: LocalDate): string => SHORT[Math.floor((Number(first.slice(5, 7)) - 1) / 3)] ?? ''

/** The last quarters that can be told, the first first. */
export function toldQuarters(known: Known): readonly ToldQuarter[] {
  const at = new Map<LocalDate, number>()
  for (const { id } of PACK_MEASURES) {
    for (const each of known.get(id)?.frozen ?? [])
      at.set(each.quarter, Math.max(each.at, at.get(each.quarter) ?? 0))
  }
  return [...at]
    .map(([first, moment]) => ({ first, label: spanWords(monthsOfQuarter(first)), at: moment }))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))
    .slice(-QUARTERS)
}

function tablesOf({ id }: KnownMeasure, figures: readonly PublicFigure[], quarters: readonly ToldQuarter[]) {
  return [...Map.groupBy(quarters, ({ first }) => first.slice(0, 4))].map(([year, its]): ToldYear => {
    const isWhole = its.length === 4
    const periods = its.map(({ first }) => monthsOfQuarter(first))
    const whole = { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-01`) }
    return {
      year,
      isWhole,
      columns: [...its.map(({ first }) => shortOf(first)), ...(isWhole ? [`All ${year}`] : [])],
      rows: openFigure(id, figures, [...periods, ...(isWhole ? [whole] : [])]).rows,
    }
  })
}

/**
 * What a scrutiny pack tells: the last eight quarters that are frozen and the calendar years of which all four are among
 * them, of every measure, out of what was decided for everybody. Years are told with their quarters or not at all.
 */
export function toldPack(known: Known, settings: FigureSettings): ToldPack {
  const quarters = toldQuarters(known)
  const [first, last] = [quarters.at(0), quarters.at(-1)]
  return {
    quarters,
    years: [...Map.groupBy(quarters, (each) => each.first.slice(0, 4))]
      .filter(([, its]) => its.length === 4)
      .map(([year]) => year),
    words: first && last ? spanWords({ from: first.first, to: monthsOfQuarter(last.first).to }) : '',
    measures: PACK_MEASURES.map((measure) => {
      const figures = known.get(measure.id)?.figures ?? []
      return {
        measure,
        definition: definitionOf(measure, settings),
        quarters: quarters.map(
          (each) => figures.find(({ kind, span }) => kind === 'quarter' && span.from === each.first) ?? null,
        ),
        tables: tablesOf(measure, figures, quarters),
      }
    }),
  }
}
