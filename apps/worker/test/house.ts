import { randomUUID } from 'node:crypto'
import type { Carrier, Found, Handed, Parcel } from '@common-ground/channels'
import { authorities, type Connection, connect, users } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { SENDING_CHANNELS, type SendingChannel } from '@common-ground/domain'
import { afterAll, beforeAll } from 'vitest'
import { parcelFor } from '../src/deliver/parcel.ts'
import type { Sender } from '../src/deliver/send.ts'

export const HERE = 'wrekinshire'

export type House = { url: string; owner: Connection; worker: Connection; staff: Connection }

/** A database of this test file's own with one authority, opened as its owner, as the worker and as the council. */
export function house(): House {
  const built = {} as House
  let drop = async (): Promise<void> => {}
  beforeAll(async () => {
    const database = await testDatabase()
    drop = database.drop
    built.url = database.url
    built.owner = connect(database.url, { as: 'owner', max: 2 })
    built.worker = connect(database.url, { as: 'worker', max: 6 })
    built.staff = connect(database.url, { as: 'staff', max: 2 })
    const contact = { name: 'SEN Team', phone: null, email: null }
    await built.owner.db.insert(authorities).values({
      authorityId: HERE,
      name: 'Wrekinshire Council',
      shortName: 'Wrekinshire',
      laNumber: '000',
      settings: {
        senTeam: contact,
        iass: { ...contact, website: null },
        icbName: 'NHS board',
        openingHours: null,
        promises: { firstContact: 5, reply: 5, reconsideration: 15 },
      },
    })
  })
  afterAll(async () => {
    await Promise.all([built.owner?.end(), built.worker?.end(), built.staff?.end()])
    await drop()
  })
  return built
}

/** A carrier whose answers a test gives, and that keeps what it was handed. */
export class Desk implements Carrier {
  readonly name: string
  readonly channels: ReadonlySet<SendingChannel>
  readonly handed: Parcel[] = []
  answer: Handed = { kind: 'taken', providerId: 'p-1' }
  found: Found = { kind: 'cannotTell' }
  constructor(channels: readonly SendingChannel[] = SENDING_CHANNELS, name = 'desk') {
    this.name = name
    this.channels = new Set(channels)
  }
  hand = async (parcel: Parcel): Promise<Handed> => {
    this.handed.push(parcel)
    return this.answer
  }
  find = async (): Promise<Found> => this.found
  close = async (): Promise<void> => {}
}

/** A sender with a clock and a carrier of the test's own. */
export function senderOf(built: House, desk: Desk, clock: () => Date): Sender {
  return {
    db: built.worker.db,
    carriers: new Map([...desk.channels].map((channel) => [channel, desk])),
    parcelFor: (message, way, addressee) => parcelFor(message, way, addressee, 'Wrekinshire Council'),
    clock,
    chance: () => 0,
  }
}

/** Somebody on the families' side. */
export async function newFamily(built: House): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(users).values({
    authorityId: HERE,
    id,
    world: 'portal',
    email: `${id}@example.org`,
    fullName: 'Somebody Invented',
    passwordHash: 'none',
    roles: ['family'],
    createdAt: new Date('2026-11-01T09:00:00Z'),
  })
  return id
}

/** A case of theirs, with how they asked to be reached; nothing of it but what the sender reads. */
export async function newCase(
  built: House,
  userId: string,
  reach: { contactBy?: string; phone?: string; address?: string; safe?: object } = {},
): Promise<string> {
  const id = randomUUID()
  const { sql } = built.owner
  await sql`
    insert into cases (authority_id, id, reference, version, state, decision_type, headline, conversation,
      reconsideration, disagreement_resolution, mediation, appeal, raised_on, last_event_on)
    values (${HERE}, ${id}, ${id}, 1, '{}', 'RTA', 'new', 'none', 'notRequested', 'notRequested', 'notRequested',
      'notLodged', '2026-11-01', '2026-11-01')`
  await sql`
    insert into case_people (authority_id, case_id, kind, user_id, full_name, contact_by, phone, address, safe_contact)
    values (${HERE}, ${id}, 'parent', ${userId}, 'Somebody Invented', ${reach.contactBy ?? null},
      ${reach.phone ?? null}, ${reach.address ?? null}, ${reach.safe ? sql.json(reach.safe as never) : null})`
  return id
}
