import { readCounted, readFigureSettings, readFrozen, readTallies } from '@common-ground/db'
import {
  formatMoment,
  HEADLINE_WORDS,
  localDate,
  MEASURES,
  type Measure,
  type MeasureId,
  measureOf,
} from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import {
  BoardQuery,
  type BoardView,
  type CountedList,
  CountedQuery,
  type FiguresQuery,
  MeasureQuery,
  PAGE_SIZE,
} from '../../contracts/index.ts'
import { procedureFor, router } from '../../trpc.ts'
import { decisionLabel } from '../../views/case.ts'
import { spanOf } from './span.ts'
import { measureView } from './view.ts'

/** Some figures as they stand this moment, of the months and the team that are asked for. */
async function tell(
  ctx: SignedIn,
  query: FiguresQuery,
  measures: readonly (Measure & { id: MeasureId })[],
): Promise<BoardView> {
  const { db, today, config, user, call } = ctx
  const span = spanOf(query, today)
  const { team } = query
  const ids = measures.map(({ id }) => id)
  const beside = MEASURES.filter(({ toldWith }) => ids.some((id) => id === toldWith)).map(({ id }) => id)
  const [tallies, frozen, settings] = await Promise.all([
    readTallies(db, config.authorityId, { measures: [...ids, ...beside], span, team, lookerId: user.id }),
    readFrozen(db, config.authorityId, { measures: ids, span, team }),
    readFigureSettings(db, config.authorityId),
  ])
  return {
    span,
    team,
    asAt: formatMoment(call.now),
    measures: measures.map((measure) =>
      measureView({
        measure,
        tallies: tallies.filter((tally) => tally.measure === measure.id),
        beside: tallies.filter((tally) => measureOf(tally.measure).toldWith === measure.id),
        frozen: frozen.filter((month) => month.measure === measure.id),
        settings,
        span,
        team,
        today,
      }),
    ),
  }
}

/** The list behind a figure: one row for each thing that it counts. */
async function listCounted(ctx: SignedIn, query: CountedQuery): Promise<CountedList> {
  const { db, today, config, user } = ctx
  const span = spanOf(query, today)
  const { measure: id, result, part, band, team, officer, from } = query
  const measure = measureOf(id)
  const { rows, ...counted } = await readCounted(
    db,
    config.authorityId,
    { measure: id, span, result, part, band, team },
    { view: 'all', status: 'any', officer },
    { id: user.id, teamId: user.teamId, today },
    { size: PAGE_SIZE, from },
  )
  const partName = new Map(measure.parts?.all.map((each) => [each.id, each.name]))
  return {
    ...counted,
    measure: id,
    name: measure.name,
    span,
    rows: rows.map((row) => ({
      reference: row.reference,
      childName: row.childName ?? '',
      decisionLabel: decisionLabel(row.decisionType, 'staff', row.matter),
      headlineLabel: HEADLINE_WORDS[row.headline].staff,
      officerName: row.officerName,
      day: localDate(row.day),
      counts: row.counts,
      part: row.part === null ? null : (partName.get(row.part) ?? row.part),
      days: row.days,
    })),
  }
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
    .query(({ ctx, input: { measure, ...query } }) =>
      tell(
        ctx,
        query,
        MEASURES.filter(({ id }) => id === measure),
      ),
    ),
  counted: procedureFor(['manager'], 'figures.counted')
    .input(CountedQuery)
    .query(({ ctx, input }) => listCounted(ctx, input)),
})
