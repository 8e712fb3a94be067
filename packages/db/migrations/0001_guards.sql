-- The role the apps work as. It owns nothing, and it can neither change nor remove what is on the record.
DO $$ BEGIN
  CREATE ROLE common_ground_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT common_ground_app TO %I', current_user); END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO common_ground_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON cases, case_people, command_log, outbox, users, sessions, one_time_tokens, throttles, drafts TO common_ground_app;
--> statement-breakpoint
GRANT INSERT ON case_events, case_texts, submitted_answers, audit_log TO common_ground_app;
--> statement-breakpoint
GRANT DELETE ON sessions, one_time_tokens, throttles, drafts TO common_ground_app;
--> statement-breakpoint
CREATE FUNCTION refuse_to_change_the_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE ON case_events
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_record();
--> statement-breakpoint
CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_record();
--> statement-breakpoint
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
--> statement-breakpoint
-- An event continues the chain of its case: its number is the next one, and it carries the hash of the one before.
CREATE FUNCTION continue_the_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before record;
BEGIN
  SELECT seq, hash INTO before FROM case_events
    WHERE authority_id = NEW.authority_id AND case_id = NEW.case_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(before.seq, 0) + 1 OR NEW.prev_hash <> coalesce(before.hash, '') THEN
    RAISE EXCEPTION 'event % does not continue the chain of its case', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_events_chain BEFORE INSERT ON case_events
  FOR EACH ROW EXECUTE FUNCTION continue_the_chain();
