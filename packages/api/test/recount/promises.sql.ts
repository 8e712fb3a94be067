/** What the council promised or agreed to, and what it learned when it looked again. */
export const PROMISES = {
  'reconsidered-in-time': `
    -- Each time from being asked for, or begun by the council itself, to the next time.
    with began as (
      select case_id, seq, day, lead(seq, 1, 1000000) over (partition by case_id order by seq) as next from recount.event e
      where type = 'reconsiderationRequested' or (type = 'reconsiderationOpened' and coalesce((
        select type from recount.event b where b.case_id = e.case_id and b.seq < e.seq
          and b.type in ('reconsiderationRequested', 'reconsiderationDecided', 'reconsiderationWithdrawn')
        order by b.seq desc limit 1), 'never') <> 'reconsiderationRequested'))
    select b.case_id, due as day, recount.by_last(ended.day, due) as yes, recount.working_days(b.day, ended.day) as days
    from began b
    cross join lateral (select recount.working_day_after(b.day, (settings #>> '{promises,reconsideration}')::int) as due
      from authorities where authority_id = (select authority_id from case_events where case_id = b.case_id limit 1)) a
    left join lateral (select day, type from recount.event e where e.case_id = b.case_id and e.seq > b.seq
      and e.seq < b.next and type in ('reconsiderationDecided', 'reconsiderationWithdrawn')
      order by seq limit 1) ended on true
    where ended.type is distinct from 'reconsiderationWithdrawn'`,

  reconsidered: `
    select case_id, day, data ->> 'result' <> 'kept' as yes, data ->> 'result' as part
    from recount.event where type = 'reconsiderationDecided'`,

  'agreed-in-time': `
    select a.case_id, (x ->> 'dueOn')::date as day, x ->> 'owner' as part,
      recount.by_last(case when d.type = 'actionDone' then (d.data ->> 'doneOn')::date end, (x ->> 'dueOn')::date) as yes
    from recount.event a cross join jsonb_array_elements(a.data -> 'actions') x
    left join lateral (select type, data from recount.event e where e.case_id = a.case_id
      and type in ('actionDone', 'actionNotDone') and e.data ->> 'agreementId' = a.data ->> 'agreementId'
      and e.data ->> 'actionId' = x ->> 'id' order by seq desc limit 1) d on true
    where a.type = 'agreementRecorded' and x ->> 'dueOn' is not null`,

  causes: `
    -- As the case stands: the last reconsideration, mediation, referral and appeal, and every agreement.
    with last as (
      select distinct on (case_id, way) case_id, way, seq from recount.event e
      join (values ('reconsiderationDecided', 'reconsideration'), ('mediationRequested', 'mediation'),
        ('mediationConcluded', 'mediation'), ('disagreementResolutionRequested', 'disagreementResolution'),
        ('disagreementResolutionConcluded', 'disagreementResolution'), ('appealNoted', 'appeal'),
        ('appealConceded', 'appeal'), ('appealEnded', 'appeal'), ('appealWithdrawn', 'appeal')) w (of, way) on w.of = e.type
      order by case_id, way, seq desc),
    agreed as (
      select case_id, data ->> 'from' as way, (data ->> 'agreedOn')::date as day, seq from recount.event
      where type = 'agreementRecorded' and data ->> 'from' in ('mediation', 'disagreementResolution')),
    changing as (
      select case_id, seq, case when type like 'reconsideration%' then 'reconsideration' when type like 'mediation%' then 'mediation'
          when type like 'appeal%' then 'appeal' else 'disagreementResolution' end as way,
        coalesce(data ->> 'heldOn', data ->> 'endedOn', data ->> 'toldOn', data ->> 'on')::date as day
      from recount.event where (type = 'reconsiderationDecided' and data ->> 'result' <> 'kept') or type = 'appealConceded'
        or (type in ('mediationConcluded', 'disagreementResolutionConcluded') and data ->> 'outcome' <> 'none')
        or (type = 'appealEnded' and (data ->> 'outcome' in ('allowed', 'allowedInPart', 'conceded', 'consentOrder')
          or data @? '$.points[*] ? (@.result == "forFamily" || @.result == "inPart")'))),
    once as (
      select distinct on (case_id, way) case_id, way, day
      from (select case_id, way, day, seq, 1 as rank from changing union all select *, 2 from agreed) c
      where (case_id, way) in (select case_id, way from last join changing using (case_id, way, seq) union all
        select case_id, way from agreed)
      order by case_id, way, rank, seq desc)
    select o.case_id, o.day, c.cause is not null as yes, c.cause as part
    from once o
    left join lateral (select data ->> 'cause' as cause from recount.event e where e.case_id = o.case_id
      and type = 'causeRecorded' and data ->> 'of' = o.way
      and e.seq > coalesce((select max(n.seq) from recount.event n where n.case_id = o.case_id and n.type = case o.way
        when 'reconsideration' then 'reconsiderationDecided' when 'mediation' then 'mediationConcluded'
        when 'appeal' then 'appealNoted' else 'disagreementResolutionConcluded' end), 0)
      order by seq desc limit 1) c on true`,

  'notice-complete': `
    select case_id, day, (data ->> 'refusedBefore')::int = 0 as yes
    from recount.event where type = 'reconsiderationDecided' and data ? 'refusedBefore'`,
}
