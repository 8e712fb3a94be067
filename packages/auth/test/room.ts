import { authorities, type Connection, connect, oneTimeTokens, outbox, users } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import { type Auth, createAuth, hashPassword, type PortalAuth } from '../src/index.ts'

export const NOW = new Date('2026-11-23T10:00:00Z')
export const PASSWORD = 'plum teapot galaxy'
export const PORTAL_ORIGIN = 'https://portal.example'
export const SECRET_KEY = new Uint8Array(32).fill(7)

/** A time so many seconds after another. */
export const later = (seconds: number, from: Date = NOW): Date => new Date(from.getTime() + seconds * 1_000)

export const AUTHORITY = 'shropshire'
export const ELSEWHERE = 'elsewhere'

/** What a test of this package works with: a database of its own, with two authorities. */
export type House = {
  readonly connection: Connection
  readonly portal: PortalAuth
  readonly staff: Auth
  readonly portalElsewhere: PortalAuth
  /** Runs SQL as the owner of the tables, which the apps are not. */
  readonly asOwner: (statement: string) => Promise<void>
}

/** Opens a database for this test file, and closes and drops it at the end. */
export function aHouse(): () => House {
  let house: House | undefined
  let done = async (): Promise<void> => {}
  beforeAll(async () => {
    const database = await testDatabase()
    const owner = connect(database.url, { as: 'owner', max: 1 })
    const settings = {
      senTeam: { name: 'SEN Team', phone: null, email: null },
      iass: { name: 'IASS', phone: null, email: null, website: null },
      icbName: 'The NHS board',
      openingHours: null,
      promises: { firstContact: 5, reply: 5, reconsideration: 15 },
    }
    await owner.db.insert(authorities).values(
      [AUTHORITY, ELSEWHERE].map((authorityId) => ({
        authorityId,
        name: `${authorityId} council`,
        shortName: authorityId,
        laNumber: '000',
        settings,
      })),
    )
    const connection = connect(database.url)
    const { db } = connection
    const origin = PORTAL_ORIGIN
    house = {
      connection,
      portal: createAuth({ db, authorityId: AUTHORITY, world: 'portal', origin, secretKey: SECRET_KEY }),
      staff: createAuth({
        db,
        authorityId: AUTHORITY,
        world: 'staff',
        origin: 'https://staff.example/',
        secretKey: SECRET_KEY,
      }),
      portalElsewhere: createAuth({ db, authorityId: ELSEWHERE, world: 'portal', origin }),
      asOwner: async (statement) => {
        await owner.sql.unsafe(statement)
      },
    }
    done = async () => {
      await Promise.all([connection.end(), owner.end()])
      await database.drop()
    }
  }, 60_000)
  afterAll(() => done())
  return () => {
    if (!house) throw new Error('The house is opened before each test')
    return house
  }
}

let people = 0
/** An address nobody has used yet. */
export const anAddress = (): string => `person${++people}@families.example`

let kept: Promise<string> | undefined
/** A person with an account, and their address. */
export async function aPerson(
  { connection }: House,
  over: Partial<typeof users.$inferInsert> = {},
): Promise<{ readonly id: string; readonly email: string }> {
  kept ??= hashPassword(PASSWORD)
  const [row] = await connection.db
    .insert(users)
    .values({
      authorityId: AUTHORITY,
      world: 'portal',
      email: anAddress(),
      fullName: 'Ada Marsh',
      passwordHash: await kept,
      roles: ['family'],
      emailConfirmedAt: NOW,
      createdAt: NOW,
      ...over,
    })
    .returning({ id: users.id, email: users.email })
  if (!row) throw new Error('The person was not written')
  return row
}

/** The messages to an address, the newest first. */
export const mailTo = ({ connection }: House, email: string) =>
  connection.db.select().from(outbox).where(eq(outbox.toAddress, email)).orderBy(desc(outbox.createdAt))

/** The secret in the link of the newest message of a kind to an address. */
export async function tokenFor(house: House, email: string, template: string): Promise<string> {
  const mail = (await mailTo(house, email)).find((each) => each.template === template)
  const token = /\/(?:confirm-email|confirm-new-email|reset-password)\/([\w-]+)/.exec(mail?.body ?? '')?.[1]
  if (!token) throw new Error(`No ${template} link was sent to ${email}`)
  return token
}

/** What is kept of the links of a person. */
export const tokensOf = ({ connection }: House, userId: string) =>
  connection.db
    .select()
    .from(oneTimeTokens)
    .where(and(eq(oneTimeTokens.authorityId, AUTHORITY), eq(oneTimeTokens.userId, userId)))
