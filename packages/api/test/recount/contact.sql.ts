/** How soon families hear from somebody, and who stands beside them. */
export const CONTACT = {
  'officer-named': `
    select r.case_id, r.raised_on as day, recount.by_last(a.day, recount.working_day_after(r.raised_on, 2)) as yes,
      recount.working_days(r.raised_on, a.day) as days
    from recount.kase r
    left join lateral (select min(day) as day from recount.event e
      where e.case_id = r.case_id and type = 'caseAssigned') a on true`,

  'first-contact': `
    select r.case_id, r.raised_on as day, recount.by_last(c.day, recount.working_day_after(r.raised_on, 5)) as yes,
      recount.working_days(r.raised_on, greatest(c.day, case when c.day is not null then r.raised_on end)) as days
    from recount.kase r, lateral (select least(
      min((data ->> 'heldOn')::date) filter (where type = 'conversationHeld'),
      case when bool_or(data ->> 'from' = 'family') and bool_or(data ->> 'from' = 'council') then greatest(
        min(day) filter (where type = 'messageSent' and data ->> 'from' = 'family'),
        min(day) filter (where type = 'messageSent' and data ->> 'from' = 'council')) end) as day
      from recount.event e where e.case_id = r.case_id and type in ('conversationHeld', 'messageSent')) c`,

  reply: `
    select m.case_id, m.day, recount.by_last(a.day, recount.working_day_after(m.day, 5)) as yes,
      recount.working_days(m.day, a.day) as days
    from recount.event m, lateral (select min(case when type = 'messageSent' then day else (data ->> 'heldOn')::date end) as day
      from recount.event e where e.case_id = m.case_id and e.seq > m.seq and (
        (type = 'messageSent' and data ->> 'from' = 'council'
          and coalesce(data ->> 'threadId', 'first') = coalesce(m.data ->> 'threadId', 'first'))
        or (type = 'conversationHeld' and (data ->> 'heldOn')::date >= m.day))) a
    where m.type = 'messageSent' and m.data ->> 'from' = 'family'`,

  supporter: `
    select k.case_id, k.raised_on as day, exists (
      select 1 from recount.event j join recount.event i on i.case_id = j.case_id and i.type = 'personInvited'
        and i.data ->> 'invitationId' = j.data ->> 'invitationId'
      where j.case_id = k.case_id and j.type = 'personJoined'
        and i.data ->> 'relation' in ('adviser', 'friend', 'representative')
        and not exists (select 1 from recount.event x where x.case_id = k.case_id and x.type = 'accessEnded'
          and x.data ->> 'personId' = j.data ->> 'personId' and x.seq > j.seq)) as yes
    from recount.kase k where k.closed_on is null`,

  'needs-met': `
    select case_id, (data ->> 'heldOn')::date as day, n <= (data #>> '{needs,met}')::int as yes
    from recount.event, generate_series(1, (data #>> '{needs,asked}')::int) n
    where type in ('conversationHeld', 'disagreementResolutionConcluded', 'mediationConcluded')`,

  views: `
    select case_id, day, (data ->> 'views')::boolean as yes
    from recount.event where type = 'packReleased' and data ? 'views'`,
}
