-- A case also keeps what was done, and which dates people have changed; older folds have none of either.
UPDATE cases SET state = '{"done": {}, "proposedDates": {}, "changedDates": {}}'::jsonb || state;
--> statement-breakpoint
UPDATE cases SET state = jsonb_set(state, '{stages,mediation}', '{"agreementOn": null, "agreed": []}'::jsonb || (state #> '{stages,mediation}'))
  WHERE state #>> '{stages,mediation,state}' = 'held';
--> statement-breakpoint
UPDATE cases SET state = jsonb_set(state, '{stages,appeal}', '{"ordered": []}'::jsonb || (state #> '{stages,appeal}'))
  WHERE state #>> '{stages,appeal,state}' = 'ended';
--> statement-breakpoint
-- Rows of the rules that have other names now. The agreement's own row counts from a date that older cases lack.
UPDATE cases SET next_due_rule = renamed.now
  FROM (VALUES
    ('contact-mediation-adviser', 'contact-adviser'),
    ('mediation-arranged', 'arrange-mediation'),
    ('mediation-arranged-no-appeal', 'arrange-mediation-no-appeal'),
    ('mediation-arranged-icb', 'icb-arrange-mediation'),
    ('ombudsman-complaint', 'ombudsman')
  ) AS renamed (was, now)
  WHERE next_due_rule = renamed.was;
