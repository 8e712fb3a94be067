import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../connect.ts'
import { outbox } from '../schema/index.ts'
import type { Change } from './rows.ts'
import type { OutgoingMessage, Request } from './types.ts'

type To = OutgoingMessage['to']
type Inside = Exclude<To, { kind: 'outside' }>

/** Whom a message goes to, as a condition on `users u`. */
function whom(to: Inside, { after }: Change, request: Request): SQL {
  if (to.kind === 'person') return sql`u.id = ${to.personId}`
  if (to.kind === 'managers')
    return sql`u.world = 'staff' and 'manager' = any (u.roles)
      and (u.team_id is null or ${after.teamId}::text is null or u.team_id = ${after.teamId})`
  const here = sql`select 1 from case_people p where p.authority_id = u.authority_id and p.case_id = ${after.id}
    and p.user_id = u.id and p.ended_on is null and (p.until is null or p.until >= ${request.today})`
  // Whoever only comes to meetings hears of meetings alone, in messages of their own.
  if (to.kind === 'attending') return sql`exists (${here} and p.scope = 'attend')`
  const reads = sql`${here} and p.scope is distinct from 'attend'`
  if (to.kind === 'family') return sql`exists (${reads} and p.supports is null)`
  if (to.kind === 'circle') return sql`exists (${reads} and p.user_id = ${to.personId})`
  return sql`exists (${reads} and p.supports is not null
    and (${to.of}::uuid is null or p.supports = ${to.of}::uuid))`
}

/**
 * Puts the messages in the outbox, one row for each person or address that they go to. The key makes a second one
 * impossible. Nobody is told what they have just done themselves, except that what they raised has been received.
 */
export async function enqueue(tx: Tx, request: Request, change: Change): Promise<void> {
  const { after } = change
  const messages = request.messagesFor(change.events, after)
  const { restricted } = after
  // Nobody at the council hears of a case that is hidden from them, whatever they once had to do with it.
  const mayKnow = restricted ? sql`(u.world = 'portal' or u.id in ${[...restricted.named]})` : sql`true`
  const at = sql`${request.now.toISOString()}::timestamptz`
  await Promise.all(
    messages.map((message, nth) => {
      const { template, to, subject, body, wording = 0 } = message
      const key = `${after.id}:${after.version}:${nth}:${template}`
      const columns = sql`insert into ${outbox}
        (authority_id, key, case_id, to_user_id, to_address, template, wording, subject, body, created_at)`
      const words = sql`${template}, ${wording}::int, ${subject}, ${body}, ${at}`
      // Whether the link still opens is not asked: what ends it, and what tells that it has, are one step.
      if (to.kind === 'outside')
        return tx.execute(sql`${columns}
          select distinct on (lower(o.email)) o.authority_id, ${key} || ':' || md5(lower(o.email)), o.case_id,
            null::uuid, o.email, ${words}
          from outside_pages o
          where o.authority_id = ${request.authorityId} and o.case_id = ${after.id} and o.email <> ''
            and o.stage in ${[...to.stages]} and o.expires_at > ${at}
            and not exists (select 1 from case_events e where e.authority_id = o.authority_id and e.case_id = o.case_id
              and e.type = o.stage || 'Requested' and e.at > o.created_at)
          order by lower(o.email), o.created_at desc`)
      return tx.execute(sql`${columns}
        select u.authority_id, ${key} || ':' || u.id, ${after.id}, u.id, u.email, ${words}
        from users u
        where u.authority_id = ${request.authorityId} and u.disabled_at is null
          and ${whom(to, change, request)} and ${mayKnow}
          and (${change.before === null} or u.id <> ${request.actor.id})`)
    }),
  )
}
