import { randomUUID } from 'node:crypto'
import { openPortal, type PortalCaller } from '@common-ground/api/portal'
import { openStaff, type StaffCaller } from '@common-ground/api/staff'
import { createAuth } from '@common-ground/auth'
import { connect } from '@common-ground/db'

const AUTHORITY = 'shropshire'

/** Both worlds in this process, on the journeys' own database: for whatever a journey is not about. */
export type Worlds = {
  /** The council's world as somebody who works there sees it. */
  readonly council: (email: string) => Promise<StaffCaller>
  readonly family: (email: string) => Promise<PortalCaller>
  /** The families' world of one session, and of nobody. */
  readonly familyWith: (session: string) => PortalCaller
  readonly nobody: () => PortalCaller
  /** A session of somebody, as the cookie of a window that is signed in. */
  readonly session: (world: 'portal' | 'staff', email: string) => Promise<string>
  /** Somebody new on the families' side, who has confirmed their address. */
  readonly newFamily: (fullName: string, email: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** @param url the journeys' database, as its owner. */
export function openWorlds(url: string): Worlds {
  const origins = {
    portalOrigin: process.env.E2E_PORTAL ?? '',
    staffOrigin: process.env.E2E_STAFF ?? '',
  }
  const config = {
    databaseUrl: url,
    authorityId: AUTHORITY,
    filesDir: process.env.E2E_FILES ?? '',
    environment: {
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      CLAMD_HOST: '127.0.0.1',
      CLAMD_PORT: process.env.E2E_CLAMD_PORT ?? '',
    },
    ...origins,
  }
  const owner = connect(url, { as: 'owner', max: 1 })
  const [portal, staff] = [openPortal(config), openStaff(config)]
  const session: Worlds['session'] = async (world, email) => {
    const [user] = await owner.sql<{ id: string }[]>`
      select id from users where email = ${email} and world = ${world} limit 1`
    if (!user) throw new Error(`Nobody has the address ${email}`)
    const options = { db: owner.db, authorityId: AUTHORITY }
    const auth =
      world === 'portal'
        ? createAuth({ ...options, origin: origins.portalOrigin, world: 'portal' })
        : createAuth({ ...options, origin: origins.staffOrigin, world: 'staff' })
    return auth.openSession(user.id, new Date())
  }
  const call = (sessionId: string | null) => ({
    sessionId,
    requestId: randomUUID(),
    now: new Date(),
    clientAddress: '127.0.0.1',
    device: '',
  })
  return {
    council: async (email) => staff.caller(call(await session('staff', email))),
    family: async (email) => portal.caller(call(await session('portal', email))),
    familyWith: (known) => portal.caller(call(known)),
    nobody: () => portal.caller(call(null)),
    session,
    newFamily: async (fullName, email) => {
      await owner.sql`
        insert into users (authority_id, id, world, email, full_name, password_hash, roles, email_confirmed_at, created_at)
        values (${AUTHORITY}, ${randomUUID()}, 'portal', ${email}, ${fullName}, 'none', '{family}', now(), now())`
    },
    end: async () => {
      await Promise.all([portal.end(), staff.end(), owner.end()])
    },
  }
}
