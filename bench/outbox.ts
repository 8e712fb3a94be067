/** What the measurements of sending share: messages to send, and a mail server to send them to. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type postgres from 'postgres'

/** A mail server in a process of its own, and where it listens. */
export async function mailServer(how: 'accepts' | 'hangs'): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(new URL('./mail-server.ts', import.meta.url), [how])
  const [port] = await once(child, 'message')
  return { child, url: `smtp://127.0.0.1:${port}` }
}

/** Puts messages to people of real cases into the outbox, in place of what the last measurement left. */
export async function fillOutbox(sql: postgres.Sql, count: number): Promise<void> {
  await sql`truncate outbox, outbox_steps`
  await sql`
    insert into outbox (authority_id, id, key, case_id, to_user_id, to_address, template, subject, body, created_at)
    select p.authority_id, gen_random_uuid(), 'bench:' || p.case_id || ':' || n, p.case_id, p.user_id, u.email, 'messageSent',
      'There is a message for you', 'Sign in to read it.' || repeat(' It waits for you.', 20), now()
    from (select * from case_people where user_id is not null order by case_id, user_id limit 500) p
      join users u on u.authority_id = p.authority_id and u.id = p.user_id and u.world = 'portal' and u.disabled_at is null,
      generate_series(1, ${count}) n
    where coalesce(p.contact_by, 'email') = 'email'
    limit ${count}`
  await sql`analyze outbox`
}
