/** The service as a whole. Each statement gives a row for each thing that is counted. */
export const SERVICE = {
  raised: `
    select case_id, raised_on as day, true as yes from recount.kase`,

  'decision-type': `
    select case_id, day, true as yes, data #>> '{decision,type}' as part from recount.event where type = 'caseRaised'`,

  channel: `
    select case_id, day, true as yes, data ->> 'channel' as part from recount.event where type = 'caseRaised'`,

  'settled-early': `
    select case_id, closed_on as day, outcome in ('resolvedByTalking', 'resolvedByReconsideration') as yes
    from recount.kase where closed_on is not null`,

  'sen2-ready': `
    select case_id, raised_on as day, closed_on is not null or (
      exists (select 1 from recount.event e where e.case_id = k.case_id and (type in ('mediationRequested', 'mediationDeclined')
        or (type = 'certificateRecorded' and data ->> 'ground' = 'notPursuing')))
      and (exists (select 1 from recount.event e where e.case_id = k.case_id and type = 'appealRegistered')
        or (select type in ('appealConceded', 'appealEnded') and data ->> 'outcome' is distinct from 'notRegistered'
        from recount.event e where e.case_id = k.case_id and (type in ('appealNoted', 'appealEnded', 'appealWithdrawn')
          or (type = 'appealConceded' and data ->> 'unopposed' is not null)) order by seq desc limit 1))) is true as yes
    from recount.kase k where exists (select 1 from recount.event e where e.case_id = k.case_id
      and type = 'caseRaised' and data #>> '{decision,type}' not in ('SUP', 'OTH'))`,

  cost: `
    select c.case_id, k.closed_on as day, true as yes, c.data ->> 'route' as part,
      coalesce(sum((c.data ->> 'providerPence')::bigint), 0) as amount
    from recount.event c join recount.kase k using (case_id)
    where c.type = 'costRecorded' and k.closed_on is not null
    group by c.case_id, k.closed_on, part`,

  'cost-time': `
    select c.case_id, k.closed_on as day, true as yes, c.data ->> 'route' as part,
      sum((c.data ->> 'minutes')::bigint) as amount
    from recount.event c join recount.kase k using (case_id)
    where c.type = 'costRecorded' and k.closed_on is not null
    group by c.case_id, k.closed_on, part`,
}
