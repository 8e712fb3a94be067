import { z } from 'zod'

/** A number as everybody may read it: `hidden` so that nobody can be found out by it, `none` where there is none. */
export type OpenValue = number | 'hidden' | 'none'

/** A quarter or a calendar year that is told. */
export type OpenPeriod = {
  readonly label: string
  readonly kind: 'quarter' | 'year'
  /** The first and the last month, by their first days. */
  readonly from: string
  readonly to: string
}

/** A line of a figure, with a value for each period. */
export type OpenRow = {
  readonly label: string
  readonly unit: 'number' | 'percent'
  readonly values: readonly OpenValue[]
}

export type OpenFigure = {
  readonly id: string
  readonly name: string
  readonly rows: readonly OpenRow[]
  readonly definition: {
    readonly numerator: string | null
    readonly denominator: string | null
    readonly dated: string
    readonly source: string
    readonly note: string | null
  }
}

/** The numbers that an authority shows to everybody. */
export type OpenNumbersView = {
  readonly periods: readonly OpenPeriod[]
  readonly figures: readonly OpenFigure[]
  /** When the last of the months was frozen; null where none is. */
  readonly asAt: string | null
}

/** The same for those who decide whether it is shown. */
export type OpenNumbersManaged = OpenNumbersView & {
  readonly isOpen: boolean
  readonly times: readonly { readonly isOpen: boolean; readonly by: string; readonly at: string }[]
  /** Where everybody would read it. */
  readonly address: string
}

export const SwitchOpenNumbers = z.strictObject({ isOpen: z.boolean() })
