import { randomUUID } from 'node:crypto'
import type { House, Person } from './house.ts'

/** Gives somebody a second step that this session of theirs has passed. */
export async function passSecondStep(built: House, who: Person): Promise<void> {
  const { sql } = built.owner
  await sql`insert into second_steps (authority_id, user_id, id, kind, name, created_at, confirmed_at)
    values (${who.authorityId}, ${who.id}, ${randomUUID()}, 'passkey', 'Phone', now(), now())`
  await sql`update sessions set second_step_at = now() where user_id = ${who.id}`
}
