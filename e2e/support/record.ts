import type postgres from 'postgres'

/** What the database holds of a case: the types of its events, in order. */
export async function eventsOf(sql: postgres.Sql, reference: string): Promise<string[]> {
  const rows = await sql<{ type: string }[]>`
    select e.type from case_events e join cases c on c.authority_id = e.authority_id and c.id = e.case_id
    where c.reference = ${reference} order by e.seq`
  return rows.map((row) => row.type)
}

/** The messages that went out about a case: to which world, and by which template. */
export async function messagesOf(
  sql: postgres.Sql,
  reference: string,
): Promise<{ world: string; subject: string; body: string }[]> {
  return sql<{ world: string; subject: string; body: string }[]>`
    select u.world, o.subject, o.body from outbox o
    join cases c on c.authority_id = o.authority_id and c.id = o.case_id
    join users u on u.authority_id = o.authority_id and u.id = o.to_user_id
    where c.reference = ${reference} order by o.created_at`
}
