/** What stands now. */
export const TEAM = {
  'waiting-on-us': `
    -- The last step of each stage of an open case, and since when.
    with last as (
      select distinct on (e.case_id, stage) e.case_id, s.stage, e.type, e.day, e.data from recount.event e
      join recount.kase k on k.case_id = e.case_id and k.closed_on is null
      join (values ('conversation'), ('reconsideration'), ('mediation')) s (stage)
        on e.type ~ ('^' || s.stage || '(Requested|Arranged|Held|Withdrawn|Opened|Decided|Declined|Concluded|MeetingCancelled)$')
      order by e.case_id, stage, e.seq desc)
    select case_id, raised_on as day, true as yes, 'officer' as part from recount.kase k
    where closed_on is null and not exists (select 1 from recount.event e
      where e.case_id = k.case_id and e.type = 'caseAssigned')
    union all
    select m.case_id, min(m.day), true, 'message' from recount.event m
    join recount.kase k on k.case_id = m.case_id and k.closed_on is null
    where m.type = 'messageSent' and m.data ->> 'from' = 'family' and not exists (
      select 1 from recount.event e where e.case_id = m.case_id and e.seq > m.seq and (e.type = 'conversationHeld'
        or (e.type = 'messageSent' and e.data ->> 'from' = 'council'
          and coalesce(e.data ->> 'threadId', 'first') = coalesce(m.data ->> 'threadId', 'first'))))
    group by m.case_id, coalesce(m.data ->> 'threadId', 'first')
    union all
    select case_id, day, true, 'conversation' from last where type = 'conversationRequested'
    union all
    select l.case_id, l.day, true, 'reconsideration' from last l
    where l.type in ('reconsiderationRequested', 'reconsiderationOpened')
    union all
    select l.case_id, (select max((data ->> 'toldCouncilOn')::date) from recount.event e
      where e.case_id = l.case_id and e.type = 'mediationRequested'), true, 'mediation' from last l
    where l.type in ('mediationRequested', 'mediationMeetingCancelled')
    union all
    select a.case_id, (a.data ->> 'agreedOn')::date, true, 'agreed' from recount.event a
    join recount.kase k on k.case_id = a.case_id and k.closed_on is null,
    jsonb_array_elements(a.data -> 'actions') x
    where a.type = 'agreementRecorded' and x ->> 'owner' = 'council' and coalesce((
      select d.type from recount.event d where d.case_id = a.case_id and d.type in ('actionDone', 'actionNotDone')
        and d.data ->> 'agreementId' = a.data ->> 'agreementId' and d.data ->> 'actionId' = x ->> 'id'
      order by d.seq desc limit 1), 'never') <> 'actionDone'`,

  'changes-of-officer': `
    select case_id, raised_on as day, (select count(*) from recount.event e
      where e.case_id = k.case_id and e.type = 'caseAssigned') - 1 >= 2 as yes
    from recount.kase k where closed_on is null and recount.today() - raised_on > 60`,
}
