import { LIST_NAMES, LIST_QUERIES, type ListName } from '@common-ground/api/contracts'
import type { Caller } from '../api.server.ts'
import { listSegment, paths } from '../paths.ts'
import {
  casesTable,
  countedTable,
  monthsTable,
  sen2CasesTable,
  underReviewTable,
  workTable,
} from './tables/cases.ts'
import { notDeliveredTable, outboxTable } from './tables/messages.ts'
import { downloadsTable, registersTable } from './tables/overviews.ts'
import { lookedAtTable, staffAccountsTable, workloadTable } from './tables/people.ts'
import { holdsTable, removalsTable, removedTable } from './tables/records.ts'
import type { FileTable } from './tables/table.ts'

/** What an address says after its "?". */
type Asked = Readonly<Record<string, string>>

type Listed = {
  /** The page that shows it: where somebody comes back to who has to show a second step first. */
  readonly page: string
  /** The list as a table, as the API gives it to whoever asks; null where the address names no list. */
  readonly take: (api: Pick<Caller, 'takeAway'>, asked: Asked) => Promise<FileTable | null>
}

type WholeOf<N extends ListName> = Awaited<ReturnType<Caller['takeAway'][N]>>

function list<N extends ListName>(name: N, page: string, table: (whole: WholeOf<N>) => FileTable): Listed {
  return {
    page,
    async take(api, asked) {
      const query = LIST_QUERIES[name].safeParse(asked)
      if (!query.success) return null
      const ask = api.takeAway[name] as unknown as (query: unknown) => Promise<WholeOf<N>>
      return { file: listSegment(name), ...table(await ask(query.data)) }
    },
  }
}

/** Every list that goes away as a file: its page, and its columns. Who may take it is the API's to say. */
export const LISTS: Readonly<Record<ListName, Listed>> = {
  cases: list('cases', paths.cases(), casesTable),
  work: list('work', paths.work, workTable),
  underReview: list('underReview', paths.reconsiderations, underReviewTable),
  counted: list('counted', paths.dashboard, countedTable),
  months: list('months', paths.dashboard, monthsTable),
  workload: list('workload', paths.workload(), workloadTable),
  registers: list('registers', paths.registers, registersTable),
  notDelivered: list('notDelivered', paths.notDelivered(), notDeliveredTable),
  lookedAt: list('lookedAt', paths.lookedAt(), lookedAtTable),
  removals: list('removals', paths.removals(), removalsTable),
  removed: list('removed', paths.removed(), removedTable),
  holds: list('holds', paths.holds(), holdsTable),
  staffAccounts: list('staffAccounts', paths.staffAccounts, staffAccountsTable),
  outbox: list('outbox', paths.outbox, outboxTable),
  sen2Cases: list('sen2Cases', paths.sen2(), sen2CasesTable),
  downloads: list('downloads', paths.exports, downloadsTable),
}

/** The list that an address names, or null. */
export function listAt(segment: string): Listed | null {
  const name = LIST_NAMES.find((each) => listSegment(each) === segment)
  return name ? LISTS[name] : null
}
