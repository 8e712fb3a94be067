import { forgetTarget, keepNumber, keepTarget, noteAct, readFigureSettings } from '@common-ground/db'
import { formatMoment, MEASURE_IDS, measureOf } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../../context.ts'
import {
  AimKept,
  type AimView,
  OUTSIDE_NUMBER_NAMES,
  type OutsideNumber,
  OutsideNumberKept,
  type OutsideNumberView,
} from '../../contracts/index.ts'
import { procedureFor, router } from '../../trpc.ts'

const OfMeasure = z.object({ measure: z.enum(MEASURE_IDS) })
const isNumber = (name: string): name is OutsideNumber => OUTSIDE_NUMBER_NAMES.some((each) => each === name)

/** Writes down who changed what figures are told by. */
const note = (ctx: SignedIn, action: string, subject: string) =>
  noteAct(ctx.db, {
    authorityId: ctx.config.authorityId,
    actorId: ctx.user.id,
    action,
    subject,
    requestId: ctx.call.requestId,
    at: ctx.call.now,
  })

const manager = (audit: string) => procedureFor(['manager'], audit)

/** What an authority says itself of its figures: numbers that no case holds, owners and aims. */
export const figureSettingsRouter = router({
  numbers: manager('figures.numbers').query(async ({ ctx }): Promise<readonly OutsideNumberView[]> => {
    const [{ numbers }, { people }] = await Promise.all([
      readFigureSettings(ctx.db, ctx.config.authorityId),
      ctx.directory(),
    ])
    const nameOf = new Map(people.map(({ id, name }) => [id, name]))
    return numbers
      .flatMap(({ name, year, value, source, setBy, setAt }) =>
        isNumber(name)
          ? [
              {
                name,
                year,
                value,
                source,
                setBy: nameOf.get(setBy) ?? 'Somebody who has left',
                setOn: formatMoment(setAt),
              },
            ]
          : [],
      )
      .toSorted(
        (a, b) =>
          b.year - a.year || OUTSIDE_NUMBER_NAMES.indexOf(a.name) - OUTSIDE_NUMBER_NAMES.indexOf(b.name),
      )
  }),
  keepNumber: manager('figures.keep-number')
    .input(OutsideNumberKept)
    .mutation(async ({ ctx, input }) => {
      await keepNumber(ctx.db, ctx.config.authorityId, { ...input, setBy: ctx.user.id, setAt: ctx.call.now })
      await note(ctx, 'figures.keep-number', `${input.name} ${input.year}`)
    }),
  aim: manager('figures.aim')
    .input(OfMeasure)
    .query(async ({ ctx, input: { measure: id } }): Promise<AimView> => {
      const measure = measureOf(id)
      const { targets } = await readFigureSettings(ctx.db, ctx.config.authorityId)
      const own = targets.find((target) => target.measure === id)
      return {
        name: measure.name,
        hasShare: measure.share !== null && !measure.share.byPart,
        isOwn: own !== undefined,
        owner: own?.owner ?? measure.owner,
        percent: own ? own.percent : (measure.target?.percent ?? null),
        source: own ? own.source : (measure.target?.source ?? null),
      }
    }),
  keepAim: manager('figures.keep-aim')
    .input(AimKept)
    .mutation(async ({ ctx, input }) => {
      await keepTarget(ctx.db, ctx.config.authorityId, { ...input, setBy: ctx.user.id, setAt: ctx.call.now })
      await note(ctx, 'figures.keep-aim', input.measure)
    }),
  usualAim: manager('figures.usual-aim')
    .input(OfMeasure)
    .mutation(async ({ ctx, input: { measure } }) => {
      await forgetTarget(ctx.db, ctx.config.authorityId, measure)
      await note(ctx, 'figures.usual-aim', measure)
    }),
})
