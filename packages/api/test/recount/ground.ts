import type { Connection } from '@common-ground/db'
import { BANK_HOLIDAYS } from '../../../domain/src/calendar/bank-holidays.ts'

/** The authority that is recounted, on which day, and who looks: of a restricted case only those who are named know. */
export type Ground = { readonly authorityId: string; readonly today: string; readonly viewerId: string }

/**
 * A schema of the test's own in which figures are counted once more, from the events alone: working days, the events as
 * they hold (a withdrawal that was taken back has not happened), and of each case its team and whether it is closed.
 */
export async function layGround({ sql }: Connection, { authorityId, today, viewerId }: Ground) {
  const holidays = Object.entries(BANK_HOLIDAYS).flatMap(([year, { days }]) =>
    days.map((day) => `${year}-${day}`),
  )
  await sql.unsafe(`
    create schema recount;
    create function recount.today() returns date language sql immutable as $$ select date '${today}' $$;
    create table recount.holiday (day date primary key);
    insert into recount.holiday select unnest(array['${holidays.join("','")}']::date[]);

    -- n: how many working days there have been, up to and with this day.
    create table recount.working as
      select d::date as day, count(*) filter (where extract(isodow from d) < 6 and h.day is null) over (order by d) as n
      from generate_series(date '2014-01-01', date '2028-12-31', interval '1 day') d
      left join recount.holiday h on h.day = d::date;
    create unique index on recount.working (day);
    create index on recount.working (n, day);
    create function recount.working_days(a date, b date) returns int language sql stable as $$
      select (y.n - x.n)::int from recount.working x, recount.working y where x.day = a and y.day = b $$;
    -- The k-th working day after a day, which is not counted itself.
    create function recount.working_day_after(a date, k int) returns date language sql stable as $$
      select min(y.day) from recount.working x join recount.working y on y.n = x.n + k where x.day = a $$;
    -- Yes or no by the last day; while nobody can say, null.
    create function recount.by_last(done date, last date) returns boolean language sql stable as $$
      select case when done <= last then true when done is not null or last < recount.today() then false end $$;

    -- Everything that was written down, and below what of it holds.
    create table recount.noted as
      select case_id, seq, type, data, (data ->> 'on')::date as day from case_events where authority_id = '${authorityId}';
    delete from recount.noted e using (
      select distinct on (case_id) case_id, type, data -> 'named' as named from recount.noted
      where type in ('caseRestricted', 'caseUnrestricted') order by case_id, seq desc) r
      where r.case_id = e.case_id and r.type = 'caseRestricted' and not r.named ? '${viewerId}';
    create table recount.event as select * from recount.noted;
    create index on recount.noted (case_id, type, seq);
    create index on recount.event (case_id, type, seq);
    create index on recount.noted (type);
    create index on recount.event (type);
    analyze recount.noted, recount.event;
  `)
  await sql.unsafe(`
    -- A withdrawal that was taken back: the closing, the end of what was under way, and the taking back.
    create table recount.undone as
      select u.case_id, u.seq as undone_seq, c.seq as closed_seq, c.data -> 'before' as before
      from recount.event u
      join lateral (select seq, data from recount.event where case_id = u.case_id and type = 'caseClosed'
        and seq < u.seq order by seq desc limit 1) c on true
      where u.type = 'withdrawalUndone';
    delete from recount.event e using recount.undone u
      where e.case_id = u.case_id and (e.seq in (u.undone_seq, u.closed_seq) or exists (
        select 1 from (values ('conversationWithdrawn', 'conversation', '{requested,arranged}'),
          ('reconsiderationWithdrawn', 'reconsideration', '{requested,underReview}'),
          ('disagreementResolutionWithdrawn', 'disagreementResolution', '{seekingAgreement,agreed,arranged}'),
          ('mediationWithdrawn', 'mediation', '{requested,arranged}')) w (type, stage, running)
        where w.type = e.type and u.before -> w.stage ->> 'state' = any (w.running::text[])
          and e.seq = (select max(seq) from recount.event l
            where l.case_id = e.case_id and l.type = e.type and l.seq < u.closed_seq)));

    create table recount.kase as
      select r.case_id, r.day as raised_on, t.team, c.closed_on, c.outcome
      from recount.event r
      join lateral (select data ->> 'teamId' as team from recount.event
        where case_id = r.case_id and type in ('caseRaised', 'caseAssigned') order by seq desc limit 1) t on true
      left join lateral (select day as closed_on, data ->> 'outcome' as outcome, type from recount.event
        where case_id = r.case_id and type in ('caseClosed', 'caseReopened') order by seq desc limit 1) c
        on c.type = 'caseClosed'
      where r.type = 'caseRaised';
    create unique index on recount.kase (case_id);
    analyze recount.event, recount.kase, recount.working;

    create table recount.counted (
      measure text, case_id uuid, team text, day date, yes boolean, part text, days int, amount bigint);
  `)
}
