import { readOpenNumbers, switchOpenNumbers } from '@common-ground/db'
import { formatMoment, OPEN_MEASURES } from '@common-ground/domain'
import { type OpenNumbersManaged, SwitchOpenNumbers } from '../contracts/index.ts'
import { readPublic } from '../public-figures/read.ts'
import { openNumbersView } from '../public-figures/view.ts'
import { procedureFor, router } from '../trpc.ts'

/** What everybody would read, for managers, who decide whether everybody does. */
export const openNumbersRouter = router({
  show: procedureFor(['manager'], 'open-numbers.show').query(async ({ ctx }): Promise<OpenNumbersManaged> => {
    const { db, config, today } = ctx
    const [{ isOpen, known }, times] = await Promise.all([
      readPublic(ctx),
      readOpenNumbers(db, config.authorityId),
    ])
    return {
      ...openNumbersView(OPEN_MEASURES, known, today),
      isOpen,
      times: times.map(({ isOpen: began, setBy, setAt }) => ({
        isOpen: began,
        by: setBy,
        at: formatMoment(setAt),
      })),
      address: `${config.portalOrigin}/open-numbers`,
    }
  }),

  /** Begins or ends showing them. Whoever asks for what is so already changes nothing. */
  set: procedureFor(['manager'], 'open-numbers.set')
    .input(SwitchOpenNumbers)
    .mutation(async ({ ctx, input: { isOpen } }) => {
      const { db, config, user, call } = ctx
      const { now, requestId } = call
      const changed = await switchOpenNumbers(db, {
        authorityId: config.authorityId,
        isOpen,
        setBy: user.id,
        now,
        requestId,
      })
      return { changed }
    }),
})
