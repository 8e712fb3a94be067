import { MEASURES } from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import { BoardQuery, CountedQuery, MeasureQuery, type MonthsExport } from '../../contracts/index.ts'
import { found, procedureFor, router } from '../../trpc.ts'
import { many, wholeOf } from '../exports/noted.ts'
import { listCounted } from './counted.ts'
import { tell } from './tell.ts'

const tellOne = (ctx: SignedIn, { measure, ...query }: MeasureQuery) =>
  tell(
    ctx,
    query,
    MEASURES.filter(({ id }) => id === measure),
  )

/** A figure's months, to take away. */
export async function wholeMonths(ctx: SignedIn, query: MeasureQuery): Promise<MonthsExport> {
  const { measures, span, asAt } = await tellOne(ctx, query)
  const measure = found(measures[0])
  const what = `${many(measure.months.length, 'month')}: ${measure.name}`
  return { measure, span, asAt, ...wholeOf(measure.months, what) }
}

/** Figures, and the lists behind them: for managers. */
export const figuresRouter = router({
  board: procedureFor(['manager'], 'figures.board')
    .input(BoardQuery)
    .query(({ ctx, input: { board, ...query } }) =>
      tell(
        ctx,
        query,
        MEASURES.filter((measure) => measure.board === board && !measure.toldWith),
      ),
    ),
  measure: procedureFor(['manager'], 'figures.measure')
    .input(MeasureQuery)
    .query(({ ctx, input }) => tellOne(ctx, input)),
  counted: procedureFor(['manager'], 'figures.counted')
    .input(CountedQuery)
    .query(({ ctx, input }) => listCounted(ctx, input)),
})
