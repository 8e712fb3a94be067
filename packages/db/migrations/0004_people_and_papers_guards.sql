-- Who may write what. What stands on the record is still only added to.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON second_steps, documents, invitations, contact_changes, preparations, letter_codes TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON uploads, recovery_codes, challenges TO common_ground_app;
--> statement-breakpoint
GRANT DELETE ON second_steps TO common_ground_app;
--> statement-breakpoint
-- What advisers write for themselves is not there for whoever works as the app's role, and so not for the council.
REVOKE ALL ON adviser_notes FROM common_ground_app;
--> statement-breakpoint
DO $$ BEGIN
  CREATE ROLE common_ground_portal NOLOGIN IN ROLE common_ground_app;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT common_ground_portal TO %I', current_user); END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON adviser_notes TO common_ground_portal;
--> statement-breakpoint
-- Cases from before there was a list of people: whoever raised one through the portal is its first member.
UPDATE cases SET state = '{"invitations": [], "documents": [], "agreements": [], "unavailable": [], "rightHolder": null}'::jsonb
  || jsonb_build_object(
    'people', CASE WHEN state ->> 'channel' = 'portal' THEN jsonb_build_array(jsonb_build_object(
      'personId', state -> 'raisedBy', 'relation', 'parent', 'scope', null, 'supports', null,
      'from', state -> 'raisedOn', 'until', null, 'endedOn', null)) ELSE '[]'::jsonb END,
    'threads', coalesce((
      SELECT jsonb_build_array(jsonb_build_object(
        'id', 'first', 'topic', null, 'person', state -> 'raisedBy', 'lastOn', max(e.data ->> 'on'),
        'waitingSince', state -> 'familyWaitingSince'))
      FROM case_events e
      WHERE e.authority_id = cases.authority_id AND e.case_id = cases.id AND e.type = 'messageSent'
      HAVING count(*) > 0), '[]'::jsonb))
  || state
WHERE NOT state ? 'people';
