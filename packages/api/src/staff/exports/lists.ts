import { countOutbox, readOutbox } from '@common-ground/db'
import type { Role } from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import {
  EXPORTS,
  type LastExport,
  LIST_QUERIES,
  type ListName,
  type ListQuery,
  type OutboxMessage,
  type Whole,
} from '../../contracts/index.ts'
import { MINDERS } from '../../reaching/whose.ts'
import { messageOf, mustBeDemonstration } from '../../shared/outbox.ts'
import { procedureFor, router } from '../../trpc.ts'
import { wholeCaseload } from '../caseload.ts'
import { COUNCIL } from '../cases.ts'
import { wholeCounted } from '../figures/counted.ts'
import { wholeMonths } from '../figures/router.ts'
import { wholeLooks } from '../look-ins.ts'
import { wholeQueue } from '../reconsiderations.ts'
import { wholeRegisters } from '../registers.ts'
import { wholeHolds } from '../retention/holds.ts'
import { wholeRemovals, wholeRemoved } from '../retention/removals.ts'
import { wholeAccounts } from '../staff-accounts.ts'
import { wholeUndelivered } from '../undelivered.ts'
import { wholeWork } from '../work.ts'
import { wholeWorkload } from '../workload.ts'
import { lastTaken } from './last.ts'
import { afterEach, BATCH, many, noteExport, wholeOf } from './noted.ts'
import { wholeSen2 } from './sen2.ts'

/** Every message of a demonstration. Its page is open to all; a file has somebody who took it. */
async function wholeOutbox(ctx: SignedIn): Promise<Whole<OutboxMessage>> {
  await mustBeDemonstration(ctx)
  const { authorityId } = ctx.config
  const reader = { personId: ctx.user.id }
  const after = async (id: string | null) => ({
    rows: await readOutbox(ctx.db, authorityId, reader, { after: id, size: BATCH }),
  })
  const [total, first] = await Promise.all([countOutbox(ctx.db, authorityId, reader), after(null)])
  const rows = afterEach(first, after, (row) => messageOf(row, ctx.call.now))
  return { total, what: many(total, 'message'), rows }
}

async function wholeDownloads(ctx: SignedIn): Promise<Whole<LastExport>> {
  const rows = await lastTaken(ctx)
  return wholeOf(rows, many(rows.length, 'kind of download', 'kinds of download'))
}

/**
 * A list to take away: whoever may see its page may, and nobody else. What it is and how many rows it has is written down
 * before the first row leaves.
 *
 * @param whole finds the list for somebody: what they may see of it, by the filters of its page.
 */
const list = <N extends ListName, W extends Whole<unknown>>(
  name: N,
  who: readonly Role[],
  whole: (ctx: SignedIn, query: ListQuery<N>) => Promise<W>,
) =>
  procedureFor(who, EXPORTS[name])
    .input(LIST_QUERIES[name])
    .query(async ({ ctx, input }): Promise<W> => {
      const taken = await whole(ctx, input as ListQuery<N>)
      await noteExport(ctx, name, taken.what)
      return taken
    })

const MANAGERS = ['manager'] as const

/** Every list that can be taken away whole, by its name. */
export const listsRouter = router({
  cases: list('cases', COUNCIL, wholeCaseload),
  work: list('work', COUNCIL, wholeWork),
  underReview: list('underReview', COUNCIL, wholeQueue),
  counted: list('counted', MANAGERS, wholeCounted),
  months: list('months', MANAGERS, wholeMonths),
  workload: list('workload', MANAGERS, wholeWorkload),
  registers: list('registers', MANAGERS, wholeRegisters),
  notDelivered: list('notDelivered', MINDERS, wholeUndelivered),
  lookedAt: list('lookedAt', MANAGERS, wholeLooks),
  removals: list('removals', MANAGERS, wholeRemovals),
  removed: list('removed', COUNCIL, wholeRemoved),
  holds: list('holds', MANAGERS, wholeHolds),
  staffAccounts: list('staffAccounts', MANAGERS, wholeAccounts),
  outbox: list('outbox', MANAGERS, wholeOutbox),
  sen2Cases: list('sen2Cases', MANAGERS, wholeSen2),
  downloads: list('downloads', MANAGERS, wholeDownloads),
})
