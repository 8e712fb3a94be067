/** Disagreement resolution, mediation and appeals. */
export const ROUTE = {
  'mediation-take-up': `
    select case_id, min(coalesce(data ->> 'toldCouncilOn', data ->> 'toldOn', data ->> 'issuedOn')::date) as day,
      bool_or(type = 'mediationRequested') as yes
    from recount.event where type in ('mediationRequested', 'mediationDeclined', 'certificateRecorded')
    group by case_id`,

  'mediation-in-time': `
    with asked as (
      select case_id, seq, (data ->> 'toldCouncilOn')::date as told,
        lead(seq, 1, 1000000) over (partition by case_id order by seq) as next
      from recount.event where type = 'mediationRequested')
    select a.case_id, a.told + 30 as day, recount.by_last(ended.held, a.told + 30) as yes, ended.held - a.told as days
    from asked a
    left join lateral (select type, day, (data ->> 'heldOn')::date as held from recount.event e
      where e.case_id = a.case_id and e.seq > a.seq and e.seq < a.next
        and type in ('mediationConcluded', 'mediationWithdrawn') order by seq limit 1) ended on true
    where not (ended.type is not distinct from 'mediationWithdrawn' and ended.day <= a.told + 30)`,

  certificates: `
    select c.case_id, c.issued as day, c.ground as part, c.issued <= recount.working_day_after(f.day, 3) as yes
    from (select case_id, seq, data ->> 'ground' as ground, (data ->> 'issuedOn')::date as issued
      from recount.event where type = 'certificateRecorded') c
    cross join lateral (select max(t.day) as day from recount.event e,
      lateral (select coalesce(data ->> 'heldOn', data ->> 'toldOn', data ->> 'on')::date as day) t
      where e.case_id = c.case_id and t.day <= c.issued and type = any (case c.ground
        when 'tookPart' then '{mediationConcluded}' when 'couldNotArrange' then '{mediationCannotBeArranged}'
        else '{mediationDeclined,mediationWithdrawn}' end::text[])) f
    where f.day is not null`,

  postponed: `
    with steps as (
      select case_id, day, type, data, lead(type) over w as next_type, lead(data ->> 'causedBy') over w as cause
      from recount.event where type in ('mediationMeetingCancelled', 'mediationConcluded', 'mediationWithdrawn')
        or (type = 'mediationArranged' and data #>> '{was,meetingOn}' is distinct from data ->> 'meetingOn')
      window w as (partition by case_id order by seq))
    select case_id, day, coalesce(next_type in ('mediationArranged', 'mediationMeetingCancelled'), false) as yes,
      case when next_type in ('mediationArranged', 'mediationMeetingCancelled') then cause end as part
    from steps where type = 'mediationArranged'`,

  'could-decide': `
    select case_id, (data ->> 'heldOn')::date as day, coalesce((data ->> 'couldDecide')::boolean, false) as yes
    from recount.event where type = 'mediationConcluded'`,

  'mediation-outcome': `
    select case_id, (data ->> 'heldOn')::date as day, data ->> 'outcome' <> 'none' as yes, data ->> 'outcome' as part
    from recount.event where type = 'mediationConcluded'`,

  'mediation-then-appeal': `
    select case_id, (data ->> 'heldOn')::date as day, exists (select 1 from recount.event a
      where a.case_id = m.case_id and a.type = 'appealNoted' and a.data ->> 'lodgedOn' >= m.data ->> 'heldOn') as yes
    from recount.event m where type = 'mediationConcluded'`,

  appeals: `
    with noted as (
      select case_id, seq, (data ->> 'lodgedOn')::date as lodged,
        lead(seq, 1, 1000000) over (partition by case_id order by seq) as next
      from recount.event where type = 'appealNoted')
    select n.case_id, coalesce((select (data ->> 'registeredOn')::date from recount.event r where r.case_id = n.case_id
      and r.type = 'appealRegistered' and r.seq between n.seq and n.next order by r.seq desc limit 1), n.lodged) as day,
      true as yes
    from noted n where not exists (select 1 from recount.event e where e.case_id = n.case_id and e.type = 'appealEnded'
      and e.data ->> 'outcome' = 'notRegistered' and e.seq between n.seq and n.next)`,

  'appeal-end': `
    select case_id, case type when 'appealWithdrawn' then day else coalesce(data ->> 'endedOn', data ->> 'toldOn')::date end as day,
      true as yes, case when type = 'appealWithdrawn' then 'settled' when type = 'appealConceded' then 'conceded'
        else (array['forFamily', 'inPart', 'forCouncil', 'conceded', 'settled', 'forCouncil'])[array_position(
          array['allowed', 'allowedInPart', 'dismissed', 'conceded', 'consentOrder', 'struckOut'], data ->> 'outcome')] end as part
    from recount.event where type = 'appealWithdrawn'
      or (type = 'appealConceded' and data ->> 'unopposed' is not null)
      or (type = 'appealEnded' and data ->> 'outcome' <> 'notRegistered')`,

  'disagreement-resolution': `
    with asked as (
      select case_id, seq, day, data -> 'parties' as parties,
        lead(seq, 1, 1000000) over (partition by case_id order by seq) as next
      from recount.event where type = 'disagreementResolutionRequested'),
    said as (
      select a.case_id, a.seq, bool_or(not (p.data ->> 'agrees')::boolean) as refused,
        count(distinct p.data ->> 'party') filter (where (p.data ->> 'agrees')::boolean) = jsonb_array_length(a.parties) as agreed
      from asked a join recount.event p on p.case_id = a.case_id and p.type = 'partyAnswered'
        and p.seq between a.seq and a.next
      group by a.case_id, a.seq, a.parties)
    select a.case_id, a.day, case when s.refused then false when s.agreed then true end as yes,
      (select (data ->> 'heldOn')::date - a.day from recount.event h where h.case_id = a.case_id
        and h.type = 'disagreementResolutionConcluded' and h.seq between a.seq and a.next) as days
    from asked a left join said s using (case_id, seq)`,
}
