import { type CaseloadFilter, MOST_UNREAD, readRegisters } from '@common-ground/db'
import { addMonths, formatMoment, instantIn, localTime, overdueSince } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import {
  CaseloadQuery,
  queryOfList,
  REGISTERS,
  type RegisterId,
  type Registers,
  type RegisterView,
  type Whole,
} from '../contracts/index.ts'
import { minderOf } from '../reaching/whose.ts'
import { procedureFor, router } from '../trpc.ts'
import { many, wholeOf } from './exports/noted.ts'
import { spanOf } from './figures/span.ts'

const OPEN: CaseloadFilter = { view: 'all', status: 'open' }

/** The registers that are lists of cases. */
const OF_CASES = {
  overdue: { ...OPEN, due: 'overdue' },
  lawSoon: { ...OPEN, soon: 'law' },
  lawLate: { ...OPEN, late: 'law' },
  agreedLate: { ...OPEN, late: 'agreed' },
  certificateLate: { ...OPEN, late: 'certificate' },
} as const satisfies { readonly [id in RegisterId]?: CaseloadFilter }

/** Disagreements whose officer has changed twice or more, as the figure D8 counts them. */
const CHANGES = { measure: 'changes-of-officer', result: 'yes' } as const

/** Over how many months sent messages are counted. */
const SENT_MONTHS = 12

const casesQuery = (filter: CaseloadFilter): string => queryOfList(CaseloadQuery.parse(filter))

const LISTS: Readonly<Record<RegisterId, Pick<RegisterView, 'page' | 'query'>>> = {
  overdue: { page: 'cases', query: casesQuery(OF_CASES.overdue) },
  lawSoon: { page: 'cases', query: casesQuery(OF_CASES.lawSoon) },
  lawLate: { page: 'cases', query: casesQuery(OF_CASES.lawLate) },
  agreedLate: { page: 'cases', query: casesQuery(OF_CASES.agreedLate) },
  certificateLate: { page: 'cases', query: casesQuery(OF_CASES.certificateLate) },
  notDelivered: { page: 'notDelivered', query: 'view=all' },
  notDeliveredLate: { page: 'notDelivered', query: 'view=all&age=over2' },
  unreadLetters: { page: 'notDelivered', query: 'view=all#letters' },
  changesOfOfficer: { page: 'counted', query: new URLSearchParams(CHANGES).toString() },
  lookIns: { page: 'lookedAt', query: '' },
  holds: { page: 'holds', query: '' },
}

async function registersOf(ctx: SignedIn): Promise<Registers> {
  const { db, today, call } = ctx
  const { counted, sent, ...counts } = await readRegisters(db, minderOf(ctx), {
    cases: OF_CASES,
    counted: { ...CHANGES, span: spanOf({}, today) },
    failedBefore: overdueSince(today),
    sentSince: instantIn(addMonths(today, -SENT_MONTHS), localTime('00:00')),
  })
  const all: Readonly<Record<RegisterId, number>> = { ...counts, changesOfOfficer: counted }
  const registers = REGISTERS.map((id): RegisterView => {
    // The page of letters shows no more than so many.
    const isCut = id === 'unreadLetters' && all[id] > MOST_UNREAD
    return { id, ...LISTS[id], count: isCut ? MOST_UNREAD : all[id], isCut }
  })
  return { asAt: formatMoment(call.now), registers, sent }
}

/** How long each list is, to take away. */
export async function wholeRegisters(ctx: SignedIn): Promise<Whole<RegisterView>> {
  const { registers } = await registersOf(ctx)
  return wholeOf(registers, many(registers.length, 'list'))
}

/** The lists that managers keep short, each with how long it is. */
export const registersRouter = router({
  show: procedureFor(['manager'], 'registers.show').query(({ ctx }) => registersOf(ctx)),
})
