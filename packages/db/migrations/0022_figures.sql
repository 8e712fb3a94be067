CREATE TABLE "case_figures" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"day" date NOT NULL,
	"period" date NOT NULL,
	"result" text NOT NULL,
	"due" date,
	"part" text,
	"days" integer,
	"amount" bigint,
	"team_id" text,
	"restricted" boolean NOT NULL,
	CONSTRAINT "case_figures_authority_id_case_id_measure_key_pk" PRIMARY KEY("authority_id","case_id","measure","key"),
	CONSTRAINT "case_figures_result" CHECK ("case_figures"."result" in ('yes', 'no', 'open')),
	CONSTRAINT "case_figures_due" CHECK ("case_figures"."due" is null or "case_figures"."result" = 'open')
);
--> statement-breakpoint
CREATE TABLE "fairness_answers" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"answers" smallint[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "fairness_answers_authority_id_case_id_user_id_pk" PRIMARY KEY("authority_id","case_id","user_id"),
	CONSTRAINT "fairness_answers_four" CHECK (cardinality("fairness_answers"."answers") = 4 and 1 <= all("fairness_answers"."answers") and 5 >= all("fairness_answers"."answers"))
);
--> statement-breakpoint
CREATE TABLE "figure_months" (
	"authority_id" text NOT NULL,
	"month" date NOT NULL,
	"measure" text NOT NULL,
	"as_at" timestamp with time zone NOT NULL,
	"tallies" jsonb NOT NULL,
	"shares" jsonb NOT NULL,
	CONSTRAINT "figure_months_authority_id_month_measure_pk" PRIMARY KEY("authority_id","month","measure")
);
--> statement-breakpoint
CREATE TABLE "figure_tallies" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"measure" text NOT NULL,
	"period" date NOT NULL,
	"result" text NOT NULL,
	"due" date,
	"part" text,
	"days" integer,
	"team_id" text,
	"n" integer NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "figure_tallies_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "figure_targets" (
	"authority_id" text NOT NULL,
	"measure" text NOT NULL,
	"owner" text NOT NULL,
	"percent" smallint,
	"source" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "figure_targets_authority_id_measure_pk" PRIMARY KEY("authority_id","measure"),
	CONSTRAINT "figure_targets_percent" CHECK ("figure_targets"."percent" between 0 and 100),
	CONSTRAINT "figure_targets_source" CHECK (("figure_targets"."percent" is null) = ("figure_targets"."source" is null))
);
--> statement-breakpoint
CREATE TABLE "learning_notes" (
	"authority_id" text NOT NULL,
	"quarter" date NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "learning_notes_authority_id_quarter_version_pk" PRIMARY KEY("authority_id","quarter","version")
);
--> statement-breakpoint
CREATE TABLE "open_numbers" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"is_open" boolean NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_numbers_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "open_numbers_at" UNIQUE("authority_id","set_at")
);
--> statement-breakpoint
CREATE TABLE "outside_numbers" (
	"authority_id" text NOT NULL,
	"name" text NOT NULL,
	"year" smallint NOT NULL,
	"value" bigint NOT NULL,
	"source" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outside_numbers_authority_id_name_year_pk" PRIMARY KEY("authority_id","name","year"),
	CONSTRAINT "outside_numbers_value" CHECK ("outside_numbers"."value" >= 0)
);
--> statement-breakpoint
ALTER TABLE "case_figures" ADD CONSTRAINT "case_figures_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_answers" ADD CONSTRAINT "fairness_answers_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_answers" ADD CONSTRAINT "fairness_answers_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_months" ADD CONSTRAINT "figure_months_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_targets" ADD CONSTRAINT "figure_targets_authority_id_set_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","set_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_notes" ADD CONSTRAINT "learning_notes_authority_id_written_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","written_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_numbers" ADD CONSTRAINT "open_numbers_authority_id_set_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","set_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_numbers" ADD CONSTRAINT "outside_numbers_authority_id_set_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","set_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_figures_counted" ON "case_figures" USING btree ("authority_id","measure","period","case_id");--> statement-breakpoint
CREATE INDEX "case_figures_restricted" ON "case_figures" USING btree ("authority_id","measure","period") WHERE "case_figures"."restricted";--> statement-breakpoint
CREATE INDEX "figure_tallies_of" ON "figure_tallies" USING btree ("authority_id","measure","period");--> statement-breakpoint
-- What comes and goes is added up by the database itself, whoever writes it: a figure is then a sum over few rows.
-- A row is added and none is changed, so that two cases that are saved at once never wait for each other.
CREATE FUNCTION tally_came() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO figure_tallies (authority_id, measure, period, result, due, part, days, team_id, n, amount)
    SELECT authority_id, measure, period, result, due, part, days, team_id, count(*), coalesce(sum(amount), 0)
    FROM came WHERE NOT restricted GROUP BY authority_id, measure, period, result, due, part, days, team_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tally_went() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO figure_tallies (authority_id, measure, period, result, due, part, days, team_id, n, amount)
    SELECT authority_id, measure, period, result, due, part, days, team_id, -count(*), -coalesce(sum(amount), 0)
    FROM went WHERE NOT restricted GROUP BY authority_id, measure, period, result, due, part, days, team_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_figures_came AFTER INSERT ON case_figures
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_came();
--> statement-breakpoint
CREATE TRIGGER case_figures_went AFTER DELETE ON case_figures
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_went();
--> statement-breakpoint
-- Also for rows that are copied in with the record's own guards away: a sum that leaves them out would be wrong for good.
ALTER TABLE case_figures ENABLE ALWAYS TRIGGER case_figures_came;
--> statement-breakpoint
ALTER TABLE case_figures ENABLE ALWAYS TRIGGER case_figures_went;
--> statement-breakpoint
-- An entry that changes goes and comes again: then nothing is added up twice.
CREATE FUNCTION refuse_figure_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An entry of a figure is taken away and put in anew, never changed';
END $$;
--> statement-breakpoint
CREATE TRIGGER case_figures_never_change BEFORE UPDATE ON case_figures
  FOR EACH ROW EXECUTE FUNCTION refuse_figure_update();
--> statement-breakpoint
CREATE TRIGGER figure_months_never_change BEFORE UPDATE OR DELETE ON figure_months
  FOR EACH ROW EXECUTE FUNCTION refuse_figure_update();
--> statement-breakpoint
-- Puts the rows of one kind together, and takes away those that come to nothing. Whoever reads meanwhile sees the sum
-- before or after, which are the same. One at a time: a second would add up what the first had taken.
CREATE FUNCTION gather_tallies(the_authority text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gathered integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('gather_tallies ' || the_authority, 0));
  WITH kinds AS (
    SELECT measure, period, result, due, part, days, team_id, sum(n) AS n, sum(amount) AS amount, array_agg(id) AS ids
    FROM figure_tallies WHERE authority_id = the_authority
    GROUP BY measure, period, result, due, part, days, team_id HAVING count(*) > 1 OR sum(n) = 0
  ), gone AS (
    DELETE FROM figure_tallies t USING (SELECT unnest(ids) AS id FROM kinds) k
    WHERE t.authority_id = the_authority AND t.id = k.id
    RETURNING 1
  ), kept AS (
    INSERT INTO figure_tallies (authority_id, measure, period, result, due, part, days, team_id, n, amount)
    SELECT the_authority, measure, period, result, due, part, days, team_id, n, amount FROM kinds WHERE n <> 0
  )
  SELECT count(*) INTO gathered FROM gone;
  RETURN gathered;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION gather_tallies(text), tally_came(), tally_went() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gather_tallies(text) TO common_ground_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON case_figures TO common_ground_app;
--> statement-breakpoint
GRANT SELECT ON figure_tallies, figure_months, figure_targets, outside_numbers, open_numbers, fairness_answers TO common_ground_app;
--> statement-breakpoint
GRANT INSERT ON fairness_answers TO common_ground_portal;
--> statement-breakpoint
GRANT SELECT ON learning_notes TO common_ground_staff, common_ground_worker;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON figure_targets, outside_numbers TO common_ground_staff;
--> statement-breakpoint
GRANT INSERT ON learning_notes, open_numbers TO common_ground_staff;
--> statement-breakpoint
GRANT INSERT ON figure_months TO common_ground_worker;
