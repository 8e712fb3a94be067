import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Connection, connect } from '@common-ground/db'
import { listening } from '@common-ground/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CaseloadQuery } from '../src/contracts/index.ts'
import { openStaff, type StaffCaller } from '../src/staff/index.ts'
import { next } from './company.ts'
import { HERE, type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()
const officer = {} as Person
let reference = ''
let council: { opens: () => StaffCaller; said: () => readonly { query: string }[]; end: () => Promise<void> }

/** The council's world once more, with every statement that it sends written down. */
function overheard(): typeof council {
  const connection: Connection = connect(built.url, { as: 'staff', max: 4 })
  const { db, said } = listening(connection)
  const config = {
    databaseUrl: built.url,
    authorityId: HERE,
    filesDir: built.filesDir,
    environment: {},
    portalOrigin: 'http://localhost:3000',
    staffOrigin: 'http://localhost:3001',
  }
  const { caller, end } = openStaff(config, { ...connection, db })
  const call = () => ({
    sessionId: officer.session,
    requestId: randomUUID(),
    now: NOW,
    clientAddress: '127.0.0.1',
    device: '',
  })
  return { opens: () => caller(call()), said, end }
}

beforeAll(async () => {
  Object.assign(officer, await built.person('officer'))
  reference = await raised(built, await built.person('family'))
  await built.staff(officer).step.assignCase({ ...(await next(built, reference)), officerId: officer.id })
  council = overheard()
})
afterAll(async () => {
  await council?.end()
})

type Calls = Readonly<Record<string, (api: StaffCaller) => Promise<unknown>>>

/** What stands on every page: the root's loader. */
const FRAME: Calls = {
  'account.me': (api) => api.account.me(),
  'authority.show': (api) => api.authority.show(),
  'work.counts': (api) => api.work.counts(),
}
const list =
  (filters: object): Calls[string] =>
  (api) =>
    api.cases.list(CaseloadQuery.parse(filters))
const caseload = (filters: object): Calls => ({
  'cases.list': list(filters),
  'directory.show': (api) => api.directory.show(),
  'work.views': (api) => api.work.views(),
  'account.me': (api) => api.account.me(),
})
const CASE: Calls = {
  'cases.show': (api) => api.cases.show({ reference }),
  'account.me': (api) => api.account.me(),
}
const WORK: Calls = {
  'work.show': (api) => api.work.show(),
  'undelivered.work': (api) => api.undelivered.work(),
  'work.views': (api) => api.work.views(),
  'account.me': (api) => api.account.me(),
}

const FILTERS: readonly object[] = [
  {},
  { view: 'all', status: 'any', sort: 'raised', order: 'desc' },
  { view: 'team', running: 'mediation', due: 'overdue', late: 'law', party: 'school', safety: 'yes' },
  { view: 'all', status: 'closed', outcome: 'notResolved', reason: 'noReply', q: 'Wren "canary words"' },
]

/** The procedures that a page's loader calls, as its source says. */
function calledBy(page: string): readonly string[] {
  const source = readFileSync(new URL(`../../../apps/staff/app/${page}`, import.meta.url), 'utf8')
  const from = source.indexOf('export async function loader')
  const loader = source.slice(from, source.indexOf('\n}\n', from))
  return [...loader.matchAll(/\bapi\s*\.(\w+)\s*\.(\w+)\(/g)].map(([, room, name]) => `${room}.${name}`)
}

/** How many statements one request for a page makes, its frame with it, once what is remembered for seconds is known. */
async function statementsOf(page: Calls): Promise<readonly string[]> {
  const once = async () => {
    const api = council.opens()
    await Promise.all([...Object.values(FRAME), ...Object.values(page)].map((ask) => ask(api)))
  }
  await once()
  council.said()
  await once()
  return council.said().map(({ query }) => query)
}

describe('how many statements a page takes: the session, what stands on every page, and its own', () => {
  test.each([
    ['root.tsx', FRAME],
    ['pages/caseload/route.tsx', caseload({})],
    ['pages/case/route.tsx', CASE],
    ['pages/work/route.tsx', WORK],
  ])('%s calls what is counted here, and nothing else', (page, calls) => {
    expect(calledBy(page).toSorted()).toEqual(Object.keys(calls).toSorted())
  })

  test('a page that asks nothing of its own takes two', async () => {
    expect(await statementsOf({})).toHaveLength(2)
  })

  test.each(FILTERS)('the caseload takes three, filtered by %j', async (filters) => {
    expect(await statementsOf(caseload(filters))).toHaveLength(3)
  })

  test('a case takes three', async () => {
    expect(await statementsOf(CASE)).toHaveLength(3)
  })

  test('somebody’s work takes five: its dates, its cases and what reached nobody', async () => {
    expect(await statementsOf(WORK)).toHaveLength(5)
  })
})
