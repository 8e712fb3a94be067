import { COUNCIL_ROLES, type Role } from '@common-ground/domain'
import type { ListName } from '../src/contracts/index.ts'
import type { StaffCaller } from '../src/staff/index.ts'

/** Every row of a list whose pages have numbers. */
async function numbered<Row>(read: (page: number) => Promise<{ rows: readonly Row[]; pages: number }>) {
  const first = await read(1)
  const rows = [...first.rows]
  for (let page = 2; page <= first.pages; page += 1) rows.push(...(await read(page)).rows)
  return rows
}

/** Every row of a list of which each page says where the next begins. */
async function followed<Row>(
  read: (from?: string) => Promise<{ rows: readonly Row[]; next: string | null }>,
) {
  const rows: Row[] = []
  let from: string | undefined
  do {
    const page = await read(from)
    rows.push(...page.rows)
    from = page.next ?? undefined
  } while (from)
  return rows
}

type Page = {
  /** Who may see the page, by hand. */
  readonly who: readonly Role[]
  readonly rows: (staff: StaffCaller) => Promise<readonly unknown[]>
  readonly query?: object
}
const COUNCIL: readonly Role[] = COUNCIL_ROLES
const MANAGER: readonly Role[] = ['manager']
const MEASURE = { measure: 'raised' } as const

/** Every list as its page shows it, all pages of it. */
export const PAGES: { readonly [N in ListName]: Page } = {
  cases: {
    who: COUNCIL,
    query: { view: 'all', status: 'any' },
    rows: (staff) => followed((from) => staff.cases.list({ view: 'all', status: 'any', from })),
  },
  work: {
    who: COUNCIL,
    rows: async (staff) => {
      const { dates, cases } = await staff.work.show()
      return [
        ...dates.map((date) => ({ kind: 'date', date })),
        ...cases.map((each) => ({ kind: 'case', case: each })),
      ]
    },
  },
  underReview: {
    who: COUNCIL,
    rows: async (staff) => {
      const queue = await staff.reconsiderations.queue()
      const waiting = (whom: string) => queue.filter(({ waitsFor }) => waitsFor === whom)
      return [...waiting('decisionMaker'), ...waiting('officer')]
    },
  },
  counted: {
    who: MANAGER,
    query: MEASURE,
    rows: (staff) => followed((from) => staff.figures.counted({ ...MEASURE, from })),
  },
  months: {
    who: MANAGER,
    query: MEASURE,
    rows: async (staff) => (await staff.figures.measure(MEASURE)).measures[0]?.months ?? [],
  },
  workload: { who: MANAGER, rows: async (staff) => (await staff.workload.show({})).rows },
  registers: { who: MANAGER, rows: async (staff) => (await staff.registers.show()).registers },
  notDelivered: {
    who: ['officer', 'manager'],
    query: { view: 'all' },
    rows: async (staff) => {
      const messages = await followed((from) => staff.undelivered.list({ view: 'all', from }))
      const { unread } = await staff.undelivered.list({ view: 'all' })
      return [
        ...messages.map((message) => ({ kind: 'message', message })),
        ...unread.map((letter) => ({ kind: 'letter', letter })),
      ]
    },
  },
  lookedAt: { who: MANAGER, rows: (staff) => numbered((page) => staff.lookIns.list({ page })) },
  removals: {
    who: MANAGER,
    rows: async (staff) => {
      const rows = await numbered((page) => staff.retention.removals({ list: 'waiting', page }))
      const kept = await staff.retention.keptAllTheSame()
      return [
        ...rows.map((removal) => ({ kind: 'removal', removal })),
        ...kept.map((each) => ({ kind: 'kept', kept: each })),
      ]
    },
  },
  removed: { who: COUNCIL, rows: (staff) => numbered((page) => staff.retention.removed({ page })) },
  holds: { who: MANAGER, rows: (staff) => numbered((page) => staff.holds.list({ page })) },
  staffAccounts: { who: MANAGER, rows: (staff) => staff.staffAccounts.list() },
  // Its page ends with the fiftieth; how many there are is counted below.
  outbox: { who: MANAGER, rows: (staff) => staff.outbox.list() },
  sen2Cases: {
    who: MANAGER,
    rows: (staff) => numbered((page) => staff.exports.sen2List({ page })),
  },
  downloads: { who: MANAGER, rows: (staff) => staff.exports.list() },
}
