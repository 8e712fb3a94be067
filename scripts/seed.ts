/** The demonstration authority: a council's real contacts, invented people, and cases lived through commands. */
import { authorities, connect, outbox } from '@common-ground/db'
import { addDays, type Case, todayIn } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { seedAuthority } from './seed/authority.ts'
import { invite, liveStory } from './seed/cases.ts'
import { seedHowItWas } from './seed/how-it-was.ts'
import { Lots } from './seed/lots.ts'
import { seedNotDelivered } from './seed/not-delivered.ts'
import { DEMONSTRATION_PASSWORD, seedPeople } from './seed/people.ts'
import { STORIES } from './seed/stories.ts'

const FAMILIES = 110

type Options = {
  readonly onProgress?: (line: string) => void
  readonly portalOrigin?: string
  readonly staffOrigin?: string
  readonly now?: Date
}

/**
 * Fills an empty database with the demonstration.
 *
 * @param url the owner's address: an authority and its staff are made by whoever runs the service.
 * @returns false, having changed nothing, when there is an authority already.
 */
export async function seedDemonstration(url: string, options: Options = {}): Promise<boolean> {
  const connection = connect(url, { as: 'owner', max: 4 })
  const { db } = connection
  try {
    const existing = await db.select({ id: authorities.authorityId }).from(authorities).limit(1)
    if (existing.length > 0) return false
    const now = options.now ?? new Date()
    const today = todayIn(now)
    const lots = new Lots(20_260_223)
    await seedAuthority(db)
    const everyone = await seedPeople(db, lots, FAMILIES, new Date(`${addDays(today, -400)}T09:00:00Z`))
    const origins = {
      portalOrigin: options.portalOrigin ?? 'http://localhost:3000',
      staffOrigin: options.staffOrigin ?? 'http://localhost:3001',
    }
    const world = { db, lots, everyone, now, today, origins }
    const stories = STORIES.flatMap((story) => Array.from({ length: story.count }, () => story))
    const lived: Case[] = []
    for (const [at, story] of stories.entries()) {
      // The family whose sign-in is printed has one case that is well under way; everyone else has one or two.
      const family =
        everyone.families[at === 60 ? 0 : 1 + ((at * 7) % (FAMILIES - 1))] ?? everyone.families[0]
      const officer = everyone.officers[at % everyone.officers.length] ?? everyone.officers[0]
      const kase = await liveStory(world, story, family, officer)
      lived.push(kase)
      if (at === 60) await invite(world, kase, family, everyone.adviser)
      if ((at + 1) % 50 === 0) options.onProgress?.(`${at + 1} of ${stories.length} demonstration cases`)
    }
    await seedHowItWas(db, lived, now)
    // What the demonstration says happened in the past has long been read, and what was given out has been opened.
    await db.update(outbox).set({ state: 'sent', channel: 'email', sentAt: sql`created_at` })
    // But two that went wrong, for an officer of each team whose sign-in is printed.
    const [north, south] = ['north', 'south'].map((team) =>
      everyone.officers.find(({ teamId }) => teamId === team),
    )
    if (!north || !south) throw new Error('The demonstration lacks officers')
    await seedNotDelivered(db, [north, south], now)
    await db.execute(sql`
      insert into audit_log (authority_id, at, actor_id, action, subject, request_id)
      select authority_id, assigned_at + interval '1 hour', officer_id, 'case.show', reference, 'seed' from cases
      where assigned_at < ${`${addDays(today, -2)}T00:00:00Z`}::timestamptz`)
    return true
  } finally {
    await connection.end()
  }
}

/** Who can sign in to the demonstration, for printing. */
export const demonstrationSignIns = [
  { app: 'portal', role: 'Parent', name: 'Rowan Demonstration', email: 'parent@example.org' },
  { app: 'portal', role: 'IASS adviser', name: 'Jo Larch', email: 'adviser@example.org' },
  {
    app: 'staff',
    role: 'Case officer, north team',
    name: 'Alex Hawthorn',
    email: 'alex.hawthorn@example.org',
  },
  { app: 'staff', role: 'Case officer, south team', name: 'Devi Rowan', email: 'devi.rowan@example.org' },
  { app: 'staff', role: 'Decision maker', name: 'Glenys Cedar', email: 'glenys.cedar@example.org' },
  { app: 'staff', role: 'Decision maker', name: 'Harvey Willow', email: 'harvey.willow@example.org' },
  { app: 'staff', role: 'Manager', name: 'Iris Blackthorn', email: 'iris.blackthorn@example.org' },
].map((each) => ({ ...each, password: DEMONSTRATION_PASSWORD }))
