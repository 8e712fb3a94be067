import { createAuth } from '@common-ground/auth'
import { type Connection, connect } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { todayIn } from '@common-ground/domain'
import { makerOf } from '../../../../scripts/generate/batch.ts'
import { makeWhatWaits, prepare } from '../../../../scripts/generate/database.ts'
import { houseOf } from '../../../../scripts/generate/house.ts'
import { batchesOf, type Wish } from '../../../../scripts/generate/plan.ts'
import { pack, write } from '../../../../scripts/generate/write.ts'
import { seedDemonstration } from '../../../../scripts/seed.ts'
import { openStaff } from '../../src/staff/index.ts'
import { layGround } from './ground.ts'
import { liveMany } from './put.ts'

export const NOW = new Date('2026-11-18T12:00:00Z')
const TODAY = todayIn(NOW)
const ORIGINS = { portalOrigin: 'http://localhost:3000', staffOrigin: 'http://localhost:3001' }

/** An authority with its cases, opened as one of its managers, and the ground to count it again. */
export type World = {
  readonly owner: Connection
  readonly caller: ReturnType<ReturnType<typeof openStaff>['caller']>
  /** By their ids; null stands for cases that no team has, undefined for all. */
  readonly teams: readonly (string | null | undefined)[]
  readonly end: () => Promise<void>
}

type Filled = { readonly authorityId: string; readonly managerId: string }

async function world(fill: (url: string) => Promise<Filled>): Promise<World> {
  const { url, drop } = await testDatabase()
  const { authorityId, managerId } = await fill(url)
  const owner = connect(url, { as: 'owner', max: 4 })
  const staff = openStaff({ databaseUrl: url, authorityId, filesDir: '', environment: {}, ...ORIGINS })
  await layGround(owner, { authorityId, today: TODAY, viewerId: managerId })
  const auth = createAuth({ db: owner.db, authorityId, world: 'staff', origin: ORIGINS.staffOrigin })
  const sessionId = await auth.openSession(managerId, NOW)
  const teams = await owner.sql<{ id: string }[]>`select id from teams where authority_id = ${authorityId}`
  return {
    owner,
    caller: staff.caller({ sessionId, requestId: 'test', now: NOW, clientAddress: '', device: '' }),
    teams: [undefined, null, ...teams.map(({ id }) => id)],
    end: async () => {
      await Promise.all([staff.end(), owner.end()])
      await drop()
    },
  }
}

/** The demonstration, lived through the door, and beside it histories in which anything happens that the domain allows. */
export const demonstrationWorld = (lived: number): Promise<World> =>
  world(async (url) => {
    await seedDemonstration(url, { now: NOW })
    const owner = connect(url, { as: 'owner', max: 4 })
    try {
      const users = await owner.sql<{ id: string; name: string }[]>`
        select id, split_part(email, '@', 1) as name from users`
      const of = (name: string): string => {
        const user = users.find((each) => each.name === name)
        if (!user) throw new Error(`The demonstration lacks ${name}`)
        return user.id
      }
      const managerId = of('iris.blackthorn')
      const ids = new Map([
        ['family-1', of('parent')],
        ['friend-1', of('adviser')],
        ['officer-1', of('alex.hawthorn')],
        ['officer-2', of('devi.rowan')],
        ['manager-1', managerId],
        ['decider-1', of('harvey.willow')],
        ['decider-2', of('glenys.cedar')],
      ])
      const authorityId = 'shropshire'
      await liveMany(owner, { authorityId, count: lived, seed: 1, now: NOW, today: TODAY, ids })
      return { authorityId, managerId }
    } finally {
      await owner.end()
    }
  })

/** An authority filled by the generator, at the rates of England. */
export const generatedWorld = (cases: number): Promise<World> =>
  world(async (url) => {
    const wish: Wish = { authorities: 1, cases, seed: 7, until: TODAY }
    const connection = connect(url, { as: 'owner', max: 1 })
    try {
      await prepare(connection, wish)
      const make = makerOf(wish)
      for (const batch of batchesOf(wish)) await write(connection, pack(batch.number, make(batch)))
      await makeWhatWaits(connection, () => {})
    } finally {
      await connection.end()
    }
    const { authorityId, staff } = houseOf(wish, 0)
    const manager = staff.find(({ roles, teamId }) => roles.includes('manager') && teamId === null)
    if (!manager) throw new Error('The generated authority lacks a manager')
    return { authorityId, managerId: manager.id }
  })
