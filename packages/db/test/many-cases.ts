import type { Connection } from '../src/index.ts'
import { newPerson, raise } from './house.ts'

const OFFICERS = 60
const TEAMS = 6

/** The tables that grow with the cases. */
const LARGE = [
  ...['cases', 'case_dates', 'case_texts', 'case_people', 'case_events', 'outbox', 'case_figures'],
  ...['users', 'audit_log'],
]

/**
 * Very many cases, written straight into the tables as the projection would have written them: a list is to be judged by
 * what the planner does with as many as a large authority has in all its years. Most are closed, as they would be.
 *
 * @returns an officer who has some of them.
 */
export async function manyCases(app: Connection, owner: Connection, count: number): Promise<string> {
  const family = await newPerson(owner, 'family')
  await raise(app, family)
  const officers = await Promise.all(Array.from({ length: OFFICERS }, () => newPerson(owner, 'officer')))
  const ids = officers.map(({ id }) => id)
  const { sql } = owner
  await sql`insert into teams (authority_id, id, name)
    select 'wrekinshire', 'team-' || t, 'Team ' || t from generate_series(0, ${TEAMS - 1}) t on conflict do nothing`
  await sql.begin(async (tx) => {
    // The record's own guards are tested elsewhere; here they would only take time.
    await tx`set local session_replication_role = replica`
    await tx`set local statement_timeout = 0`
    // Indexes are made again at the end, over everything at once.
    const indexes = await tx<{ name: string; made: string }[]>`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relname in ${tx(LARGE)} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`
    for (const { name } of indexes) await tx.unsafe(`drop index ${name}`)
    await tx`
      create temporary table made on commit drop as
      select g, gen_random_uuid() as id, gen_random_uuid() as parent, 'R' || substr(lpad(g::text, 8, '0'), 1, 2) || '-'
          || substr(lpad(g::text, 8, '0'), 3, 3) || '-' || substr(lpad(g::text, 8, '0'), 6, 3) as reference,
        date '2026-11-23' - (g * 7919 % 2000) as raised_on, g / 60 % 10 < 7 as is_closed
      from generate_series(1, ${count}::int) g`
    await tx`
      insert into cases (authority_id, id, reference, version, state, decision_type, headline, conversation,
        reconsideration, disagreement_resolution, mediation, appeal, team_id, officer_id, decision_maker_id, raised_on,
        last_event_on, closed_on, outcome, closing_reason, next_due_on, next_due_rule, family_waiting_since, parties, flagged, listed_as)
      select 'wrekinshire', m.id, m.reference, 2, c.state, (array['RTA','PLAN','CON','CEASE'])[1 + g % 4],
        case when is_closed then 'closed' else (array['new','talking','mediation'])[1 + g % 3] end,
        (array['requested','held','arranged'])[1 + g % 3], (array['notRequested','requested'])[1 + (g % 9 = 0)::int],
        (array['notRequested','agreed'])[1 + (g % 11 = 0)::int], (array['notRequested','arranged'])[1 + (g % 8 = 0)::int],
        (array['notLodged','lodged'])[1 + (g % 14 = 0)::int],
        case when g % 20 = 0 then null else 'team-' || g % ${TEAMS} end,
        case when g % 20 = 0 then null else (${ids}::uuid[])[1 + g % ${OFFICERS}] end, null, raised_on,
        case when g / 60 % 120 < 2 then date '2026-11-10' - g % 60 else least(raised_on + g % 300, date '2026-11-23') end, case when is_closed then raised_on + 100 end,
        case when is_closed then 'notResolved' end, case when is_closed then (array['noReply','movedAway','otherRoute'])[1 + g % 3] end,
        case when is_closed or g % 6 = 0 then null else date '2026-11-10' + g % 90 end, 'appeal',
        case when not is_closed and g % 17 = 0 then date '2026-11-20' end,
        case when g % 25 = 0 then array['school'] else '{}' end, g % 200 = 0, 1
      from made m, (select state from cases limit 1) c`
    await tx`
      insert into case_people (authority_id, case_id, kind, full_name)
      select 'wrekinshire', id, 'child', 'Child' || g % 700 || ' Family' || g % 9001 from made`
    await tx`
      insert into users (authority_id, id, world, email, full_name, password_hash, roles, email_confirmed_at, created_at)
      select 'wrekinshire', parent, 'portal', 'parent' || g || '@example.org', 'Parent Family' || g % 9001, '', '{family}',
        raised_on, raised_on from made`
    await tx`
      insert into case_people (authority_id, case_id, kind, full_name, user_id)
      select 'wrekinshire', id, 'parent', 'Parent Family' || g % 9001, parent from made`
    await tx`
      insert into case_texts (authority_id, id, case_id, body, salt, written_at)
      select 'wrekinshire', gen_random_uuid(), id,
        'Somebody wrote of help' || g % 3001 || ' and of school' || g % 997 || ' in the year.', 'salt', now() from made`
    await tx`
      insert into case_events (authority_id, case_id, seq, type, data, at, actor_id, actor_role, request_id, prev_hash, hash)
      select 'wrekinshire', id, 1, 'caseRaised', '{"type":"caseRaised"}', now(), ${family.id}, 'family', 'many', '', md5(g::text)
      from made`
    // Letters of the last weeks, of which a third have been looked at; and what families did before, as the audit has it.
    await tx`
      insert into case_events (authority_id, case_id, seq, type, data, at, actor_id, actor_role, request_id, prev_hash, hash)
      select 'wrekinshire', id, 2, 'reconsiderationDecided', '{"type":"reconsiderationDecided"}',
        timestamptz '2026-11-10' - make_interval(days => g % 60), ${family.id}, 'officer', 'many', md5(g::text), md5('2 ' || g)
      from made where g / 60 % 120 < 2`
    await tx`
      insert into audit_log (authority_id, at, actor_id, action, subject, request_id)
      select 'wrekinshire', at, parent, 'case.show', reference, 'many' from made, lateral (values (raised_on::timestamptz),
        (case when g % 3 = 0 then timestamptz '2026-11-15' else raised_on + interval '1 day' end)) as looks (at)`
    await tx`
      insert into case_dates (authority_id, case_id, key, kind, owed_by, due, rule)
      select 'wrekinshire', id, key, 'law', owed_by, date '2026-11-10' + (g * k) % 120, key
      from made, (values ('appeal', 'family', 7), ('certificate', 'council', 11)) as d (key, owed_by, k)
      where not is_closed`
    await tx`
      insert into outbox (authority_id, id, key, case_id, to_address, template, subject, body, created_at, state, failure, failed_at)
      select 'wrekinshire', gen_random_uuid(), 'many-' || g, id, 'somebody@example.org', 'officerNamed', 'News', 'News',
        raised_on, case when g % 400 = 1 then 'undelivered' else 'sent' end,
        case when g % 400 = 1 then 'cameBack' end, case when g % 400 = 1 then raised_on + 1 end
      from made`
    await tx`
      insert into case_figures (authority_id, case_id, measure, key, day, period, result, due, team_id, restricted)
      select 'wrekinshire', id, measure, 'case', raised_on, date_trunc('month', raised_on),
        case when g % 10 = 0 then 'open' when g % 3 = 0 then 'no' else 'yes' end,
        case when g % 10 = 0 then raised_on + 14 end, case when g % 20 = 0 then null else 'team-' || g % ${TEAMS} end, false
      from made, (values ('raised'), ('first-contact'), ('officer-named'), ('sen2-ready')) as m (measure)`
    await tx`
      insert into case_figures (authority_id, case_id, measure, key, day, period, result, team_id, restricted)
      select 'wrekinshire', id, 'changes-of-officer', 'case', raised_on, raised_on,
        case when g % 5 = 0 then 'yes' else 'no' end, 'team-' || g % ${TEAMS}, false
      from made where not is_closed`
    for (const { made } of indexes) await tx.unsafe(made)
  })
  // On a connection of its own, because a vacuum takes its time.
  const own = await sql.reserve()
  try {
    await own`set statement_timeout = 0`
    // What is still in somebody's snapshot is passed over: tried again until the pages are known to be seen by all.
    for (let isSeen = false; !isSeen; ) {
      for (const table of LARGE) await own`vacuum (analyze) ${own(table)}`
      const [row] = await own<{ all: boolean }[]>`
        select bool_and(relallvisible >= relpages) as all from pg_class
        where relname in ('cases', 'case_dates', 'case_texts', 'case_people', 'case_figures')`
      isSeen = row?.all ?? true
    }
    await own`reset statement_timeout`
  } finally {
    own.release()
  }
  return ids[1] ?? ''
}
