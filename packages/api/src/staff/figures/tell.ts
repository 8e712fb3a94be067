import { readFigureSettings, readFrozen, readTallies } from '@common-ground/db'
import { formatMoment, MEASURES, type Measure, type MeasureId, measureOf } from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import type { BoardView, FiguresQuery } from '../../contracts/index.ts'
import { spanOf } from './span.ts'
import { measureView } from './view.ts'

/** Some figures as they stand this moment, of the months and the team that are asked for. */
export async function tell(
  ctx: SignedIn,
  query: FiguresQuery,
  measures: readonly (Measure & { id: MeasureId })[],
): Promise<BoardView> {
  const { db, today, config, call, user } = ctx
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
