import { OPEN_MEASURES } from '@common-ground/domain'
import type { OpenNumbersView } from '../contracts/index.ts'
import { readPublic } from '../public-figures/read.ts'
import { openNumbersView } from '../public-figures/view.ts'
import { notFound, publicProcedure, router } from '../trpc.ts'

/** The numbers that an authority shows to everybody: there is nothing here while it shows none. */
export const openNumbersRouter = router({
  show: publicProcedure('open-numbers.read').query(async ({ ctx }): Promise<OpenNumbersView> => {
    const { isOpen, known } = await readPublic(ctx)
    if (!isOpen) throw notFound()
    return openNumbersView(OPEN_MEASURES, known, ctx.today)
  }),
})
