import { PROMISES } from './promises.sql.ts'

/** What people say of how they were treated. It is no part of the record, so it is read from where it is kept. */
export const LEARNING = {
  fairness: `
    with given as (
      select case_id, answers, (at at time zone 'Europe/London')::date as day from fairness_answers),
    ended as (
      select g.*, exists (select 1 from (${PROMISES.causes}) c where c.case_id = g.case_id) or coalesce(
        (select data ->> 'outcome' like 'resolvedBy%' from recount.event e where e.case_id = g.case_id
          and type = 'caseClosed' and e.day <= g.day order by seq desc limit 1), false) as changed
      from given g)
    select case_id, day, answers[n] >= 4 as yes, question || case when changed then 'Changed' else 'Same' end as part
    from ended, (values (1, 'listened'), (2, 'understood'), (3, 'fair'), (4, 'knew')) q (n, question)`,

  'fairness-answered': `
    select case_id, closed_on as day, exists (select 1 from fairness_answers f where f.case_id = k.case_id) as yes
    from recount.kase k where closed_on is not null`,
}
