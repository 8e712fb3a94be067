CREATE TABLE "files_to_remove" (
	"authority_id" text NOT NULL,
	"key" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "files_to_remove_authority_id_key_pk" PRIMARY KEY("authority_id","key")
);
--> statement-breakpoint
CREATE TABLE "retention_schedules" (
	"authority_id" text NOT NULL,
	"version" integer NOT NULL,
	"schedule" jsonb NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_schedules_authority_id_version_pk" PRIMARY KEY("authority_id","version"),
	CONSTRAINT "retention_schedules_version" CHECK ("retention_schedules"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ADD COLUMN "lift_reason" text;--> statement-breakpoint
ALTER TABLE "removals" ADD COLUMN "rule" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "removals" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tombstones" ADD COLUMN "due_on" date NOT NULL;--> statement-breakpoint
ALTER TABLE "tombstones" ADD COLUMN "rule" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "retention_schedules" ADD CONSTRAINT "retention_schedules_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_schedules" ADD CONSTRAINT "retention_schedules_authority_id_set_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","set_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_holds_standing" ON "legal_holds" USING btree ("authority_id","placed_at") WHERE "legal_holds"."lifted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "removals_one_open" ON "removals" USING btree ("authority_id","record_class",coalesce("case_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "removals"."done_at" is null and "removals"."withdrawn_at" is null and "removals"."decision" is distinct from 'kept';--> statement-breakpoint
CREATE INDEX "tombstones_reference" ON "tombstones" USING btree ("authority_id","reference");--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_lifted" CHECK (("legal_holds"."lifted_at" is null) = ("legal_holds"."lifted_by" is null));--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_decision" CHECK ("removals"."decision" in ('approved', 'kept'));--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_decided" CHECK (("removals"."decision" is null) = ("removals"."decided_by" is null) and ("removals"."decision" is null) = ("removals"."decided_at" is null));--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_kept" CHECK (("removals"."decision" = 'kept') <= ("removals"."kept_until" is not null and "removals"."reason" is not null));--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_done" CHECK ("removals"."done_at" is null or "removals"."decision" = 'approved');--> statement-breakpoint
-- Whether a case may not go because of a legal hold: on itself, or on one that the council says belongs to it.
CREATE FUNCTION case_hold(the_authority text, the_case uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM legal_holds h WHERE h.authority_id = the_authority AND h.case_id = the_case AND h.lifted_at IS NULL)
      THEN 'itself'
    WHEN EXISTS (SELECT FROM case_links l JOIN legal_holds h ON h.authority_id = l.authority_id AND h.lifted_at IS NULL
        AND h.case_id = CASE WHEN l.case_id = the_case THEN l.other_id ELSE l.case_id END
      WHERE l.authority_id = the_authority AND (l.case_id = the_case OR l.other_id = the_case))
      THEN 'linked'
  END
$$;
--> statement-breakpoint
-- Every case of an authority that may not go because of a hold, for looking up many at once.
CREATE FUNCTION held_cases(the_authority text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT h.case_id FROM legal_holds h WHERE h.authority_id = the_authority AND h.lifted_at IS NULL
  UNION
  SELECT CASE WHEN l.case_id = h.case_id THEN l.other_id ELSE l.case_id END
  FROM legal_holds h JOIN case_links l ON l.authority_id = h.authority_id AND (l.case_id = h.case_id OR l.other_id = h.case_id)
  WHERE h.authority_id = the_authority AND h.lifted_at IS NULL
$$;
--> statement-breakpoint
-- A removal that a person has approved and that is not over, locked; anything else is refused, whoever asks.
CREATE FUNCTION approved_removal(the_authority text, the_removal uuid, the_class text) RETURNS removals
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE the_row removals;
BEGIN
  SELECT * INTO the_row FROM removals WHERE authority_id = the_authority AND id = the_removal FOR UPDATE;
  IF the_row.decision IS DISTINCT FROM 'approved' OR the_row.record_class <> the_class
    OR the_row.done_at IS NOT NULL OR the_row.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'nobody has approved this removal, or it is over' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN the_row;
END $$;
--> statement-breakpoint
-- What went, written down; a removal that goes in pieces adds to its own.
CREATE FUNCTION write_tombstone(the_row removals, the_reference text, the_hash text, the_counts jsonb, the_moment timestamptz)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO tombstones AS t (authority_id, id, case_id, reference, record_class, due_on, rule, removed_at, approved_by, counts, last_hash)
  VALUES (the_row.authority_id, the_row.id, the_row.case_id, the_reference, the_row.record_class, the_row.due_on,
    the_row.rule, the_moment, the_row.decided_by, the_counts, the_hash)
  ON CONFLICT (authority_id, id) DO UPDATE SET removed_at = excluded.removed_at, counts = (
    SELECT jsonb_object_agg(kind, many) FROM (
      SELECT kind, sum(many::bigint) AS many FROM (
        SELECT * FROM jsonb_each_text(t.counts) AS a (kind, many)
        UNION ALL SELECT * FROM jsonb_each_text(excluded.counts) AS b (kind, many)) AS both_of_them
      GROUP BY kind) AS together)
$$;
--> statement-breakpoint
-- The record is still only added to. What goes, goes inside one of the functions below, for the removal that it names
-- to this transaction, and only while a person's approval of it stands.
CREATE FUNCTION is_being_removed(the_table text, the_old jsonb) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM removals r WHERE r.authority_id = the_old ->> 'authority_id'
    AND r.id::text = current_setting('common_ground.removing', true)
    AND r.decision = 'approved' AND r.done_at IS NULL AND r.withdrawn_at IS NULL
    AND CASE r.record_class
      WHEN 'case' THEN the_table IN ('case_events', 'look_ins') AND r.case_id::text = the_old ->> 'case_id'
      WHEN 'audit' THEN the_table = 'audit_log' AND (the_old ->> 'at')::timestamptz < r.due_on
      ELSE false END)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_to_change_the_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND coalesce(current_setting('common_ground.removing', true), '') <> '' THEN
    IF is_being_removed(TG_TABLE_NAME, to_jsonb(OLD)) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'the record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
-- An account of a family's that is on no case and that nobody is signed in to. Not one of staff, of an adviser who
-- signs in for many families, or of whoever answers by links. False where something still needs it.
CREATE FUNCTION remove_person(the_authority text, the_person uuid, the_moment timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM users u WHERE u.authority_id = the_authority AND u.id = the_person AND u.world = 'portal'
    AND u.roles = '{family}'
    AND NOT EXISTS (SELECT FROM case_people p WHERE p.authority_id = u.authority_id AND p.user_id = u.id)
    AND NOT EXISTS (SELECT FROM sessions s WHERE s.authority_id = u.authority_id AND s.user_id = u.id
      AND s.expires_at > the_moment AND s.ends_at > the_moment)
    AND NOT EXISTS (SELECT FROM drafts d WHERE d.authority_id = u.authority_id AND d.user_id = u.id)
    FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM outbox_steps s USING outbox o WHERE o.authority_id = the_authority AND o.to_user_id = the_person
    AND o.case_id IS NULL AND s.authority_id = o.authority_id AND s.message_id = o.id;
  DELETE FROM outbox WHERE authority_id = the_authority AND to_user_id = the_person AND case_id IS NULL;
  DELETE FROM contact_changes WHERE authority_id = the_authority AND user_id = the_person;
  DELETE FROM challenges WHERE authority_id = the_authority AND user_id = the_person;
  DELETE FROM users WHERE authority_id = the_authority AND id = the_person;
  RETURN true;
EXCEPTION WHEN foreign_key_violation THEN
  -- Something of theirs stands elsewhere; all of the above is taken back.
  RETURN false;
END $$;
--> statement-breakpoint
-- Removes a case and everything that belongs to it. Whether it is due is judged before, under the same lock.
CREATE FUNCTION remove_case(the_authority text, the_removal uuid, the_moment timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_row removals := approved_removal(the_authority, the_removal, 'case');
  the_case cases;
  the_hash text;
  the_people uuid[];
  the_person uuid;
  the_table text;
  many bigint;
  gone bigint := 0;
  counts jsonb := '{}';
BEGIN
  -- The linked ones too, so that a hold that is placed on one of them waits, and finds what has become of this.
  PERFORM FROM cases c WHERE c.authority_id = the_authority AND (c.id = the_row.case_id OR c.id IN (
    SELECT CASE WHEN l.case_id = the_row.case_id THEN l.other_id ELSE l.case_id END FROM case_links l
    WHERE l.authority_id = the_authority AND (l.case_id = the_row.case_id OR l.other_id = the_row.case_id)))
    ORDER BY c.id FOR UPDATE;
  SELECT * INTO the_case FROM cases WHERE authority_id = the_authority AND id = the_row.case_id;
  IF the_case.id IS NULL OR the_case.closed_on IS NULL OR case_hold(the_authority, the_case.id) IS NOT NULL THEN
    RETURN false;
  END IF;
  PERFORM set_config('common_ground.removing', the_removal::text, true);
  SELECT hash INTO the_hash FROM case_events WHERE authority_id = the_authority AND case_id = the_case.id
    ORDER BY seq DESC LIMIT 1;
  SELECT coalesce(array_agg(DISTINCT user_id ORDER BY user_id) FILTER (WHERE user_id IS NOT NULL), '{}') INTO the_people
    FROM case_people WHERE authority_id = the_authority AND case_id = the_case.id;

  INSERT INTO files_to_remove (authority_id, key, since)
    SELECT the_authority, the_authority || '/' || the_case.id || '/', the_moment
    UNION SELECT the_authority, the_authority || '/uploads/' || u.id || '/', the_moment FROM uploads u
      WHERE u.authority_id = the_authority AND u.case_id = the_case.id
    ON CONFLICT DO NOTHING;
  DELETE FROM receipts r USING outbox o WHERE o.authority_id = the_authority AND o.case_id = the_case.id
    AND r.authority_id = o.authority_id AND (r.reference = o.id OR r.provider_id = o.provider_id);
  DELETE FROM outbox_steps s USING outbox o WHERE o.authority_id = the_authority AND o.case_id = the_case.id
    AND s.authority_id = o.authority_id AND s.message_id = o.id;
  DELETE FROM case_links WHERE authority_id = the_authority AND other_id = the_case.id;
  DELETE FROM drafts WHERE authority_id = the_authority AND sent_reference = the_case.reference;
  DELETE FROM command_log WHERE authority_id = the_authority AND result ->> 'reference' = the_case.reference;
  DELETE FROM removals WHERE authority_id = the_authority AND case_id = the_case.id AND id <> the_removal;
  FOREACH the_table IN ARRAY array['adviser_notes', 'case_dates', 'case_links', 'case_notes', 'case_people', 'case_texts',
    'documents', 'invitations', 'legal_holds', 'letters_reached', 'look_ins', 'outbox', 'outside_pages', 'own_words',
    'pack_orders', 'preparations', 'reminders', 'submitted_answers', 'uploads', 'case_events'] LOOP
    EXECUTE format('DELETE FROM %I WHERE authority_id = $1 AND case_id = $2', the_table) USING the_authority, the_case.id;
    GET DIAGNOSTICS many = ROW_COUNT;
    IF many > 0 THEN counts := counts || jsonb_build_object(the_table, many); END IF;
  END LOOP;
  DELETE FROM cases WHERE authority_id = the_authority AND id = the_case.id;
  FOREACH the_person IN ARRAY the_people LOOP
    IF remove_person(the_authority, the_person, the_moment) THEN gone := gone + 1; END IF;
  END LOOP;
  IF gone > 0 THEN counts := counts || jsonb_build_object('users', gone); END IF;

  PERFORM write_tombstone(the_row, the_case.reference, the_hash, counts, the_moment);
  UPDATE removals SET done_at = the_moment, reason = NULL WHERE authority_id = the_authority AND id = the_removal;
  PERFORM set_config('common_ground.removing', '', true);
  RETURN true;
END $$;
--> statement-breakpoint
-- Cases of records that go by themselves, locked in one order, so that a hold that is placed meanwhile waits.
CREATE FUNCTION lock_cases(the_authority text, the_cases uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM cases c WHERE c.authority_id = the_authority AND c.id = ANY (the_cases) ORDER BY c.id FOR UPDATE;
END $$;
--> statement-breakpoint
-- Removes records of one class that go without their case. `the_ids` were judged due; here it is asked what else may
-- not be overlooked: that a person approved it, that the record is over, and that no hold keeps its case.
CREATE FUNCTION remove_records(the_authority text, the_removal uuid, the_class text, the_ids text[], the_moment timestamptz)
  RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_row removals := approved_removal(the_authority, the_removal, the_class);
  many integer := 0;
  each_id text;
BEGIN
  IF the_class = 'message' THEN
    PERFORM lock_cases(the_authority, (SELECT array_agg(o.case_id) FROM outbox o
      WHERE o.authority_id = the_authority AND o.id = ANY (the_ids::uuid[])));
    -- The row stays: its key is what keeps the same message from going a second time.
    UPDATE outbox o SET to_address = '', subject = '', body = '' WHERE o.authority_id = the_authority
      AND o.id = ANY (the_ids::uuid[]) AND o.created_at < the_row.due_on
      AND (o.state IN ('sent', 'delivered', 'dropped') OR o.dealt_at IS NOT NULL)
      AND (o.case_id IS NULL OR case_hold(the_authority, o.case_id) IS NULL);
    GET DIAGNOSTICS many = ROW_COUNT;
  ELSIF the_class = 'outside' THEN
    PERFORM lock_cases(the_authority, (SELECT array_agg(p.case_id) FROM outside_pages p
      WHERE p.authority_id = the_authority AND p.id = ANY (the_ids::uuid[])));
    DELETE FROM outside_pages p USING cases c WHERE p.authority_id = the_authority AND p.id = ANY (the_ids::uuid[])
      AND c.authority_id = p.authority_id AND c.id = p.case_id AND c.closed_on IS NOT NULL
      AND case_hold(the_authority, p.case_id) IS NULL;
    GET DIAGNOSTICS many = ROW_COUNT;
  ELSIF the_class = 'file' THEN
    PERFORM lock_cases(the_authority, (SELECT array_agg(d.case_id) FROM documents d
      WHERE d.authority_id = the_authority AND d.id = ANY (the_ids::uuid[])));
    WITH gone AS (
      DELETE FROM documents d USING cases c WHERE d.authority_id = the_authority AND d.id = ANY (the_ids::uuid[])
        AND d.uploaded_at < the_row.due_on AND c.authority_id = d.authority_id AND c.id = d.case_id
        AND NOT c.state -> 'documents' @> jsonb_build_array(jsonb_build_object('id', d.id))
        AND case_hold(the_authority, d.case_id) IS NULL
      RETURNING d.object_key, d.shown_key
    ), keys AS (
      INSERT INTO files_to_remove (authority_id, key, since)
      SELECT the_authority, key, the_moment FROM gone, unnest(array[object_key, coalesce(shown_key, object_key)]) AS key
      GROUP BY key ON CONFLICT DO NOTHING
    )
    SELECT count(*) INTO many FROM gone;
  ELSIF the_class IN ('closedAccount', 'unconfirmedAccount') THEN
    FOREACH each_id IN ARRAY the_ids LOOP
      PERFORM FROM users u WHERE u.authority_id = the_authority AND u.id = each_id::uuid
        AND CASE the_class WHEN 'closedAccount' THEN u.closed_at < the_row.due_on
          ELSE u.email_confirmed_at IS NULL AND u.closed_at IS NULL AND u.created_at < the_row.due_on END;
      IF FOUND AND remove_person(the_authority, each_id::uuid, the_moment) THEN many := many + 1; END IF;
    END LOOP;
  ELSIF the_class = 'audit' THEN
    PERFORM set_config('common_ground.removing', the_removal::text, true);
    DELETE FROM audit_log a WHERE a.authority_id = the_authority AND a.id = ANY (the_ids::bigint[])
      AND NOT EXISTS (SELECT FROM cases c WHERE c.authority_id = a.authority_id AND c.reference = a.subject);
    GET DIAGNOSTICS many = ROW_COUNT;
    PERFORM set_config('common_ground.removing', '', true);
  ELSE
    RAISE EXCEPTION 'there is no such class of records' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF many > 0 THEN
    PERFORM write_tombstone(the_row, NULL, NULL, jsonb_build_object(the_class, many), the_moment);
  END IF;
  RETURN many;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION case_hold(text, uuid), held_cases(text), approved_removal(text, uuid, text), is_being_removed(text, jsonb),
  write_tombstone(removals, text, text, jsonb, timestamptz), remove_person(text, uuid, timestamptz),
  remove_case(text, uuid, timestamptz), lock_cases(text, uuid[]),
  remove_records(text, uuid, text, text[], timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION case_hold(text, uuid) TO common_ground_staff, common_ground_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION held_cases(text) TO common_ground_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION remove_case(text, uuid, timestamptz), remove_records(text, uuid, text, text[], timestamptz)
  TO common_ground_worker;
--> statement-breakpoint
-- Who proposes cannot decide, and who decides can neither propose nor carry out.
REVOKE INSERT, UPDATE ON removals FROM common_ground_worker;
--> statement-breakpoint
GRANT INSERT (authority_id, id, case_id, record_class, due_on, records, rule, proposed_at),
  UPDATE (due_on, records, rule, done_at, withdrawn_at) ON removals TO common_ground_worker;
--> statement-breakpoint
REVOKE INSERT ON tombstones FROM common_ground_worker;
--> statement-breakpoint
GRANT UPDATE (lift_reason) ON legal_holds TO common_ground_staff;
--> statement-breakpoint
GRANT SELECT ON retention_schedules TO common_ground_app;
--> statement-breakpoint
GRANT INSERT ON retention_schedules TO common_ground_staff;
--> statement-breakpoint
GRANT SELECT, DELETE ON files_to_remove TO common_ground_worker;
--> statement-breakpoint
-- What runs out goes by itself.
GRANT DELETE ON letter_codes, command_log, receipts TO common_ground_worker;
