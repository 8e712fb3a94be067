-- An index for words begins with the authority like every other, which takes this part of PostgreSQL's own extensions.
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE TABLE "case_dates" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"owed_by" text NOT NULL,
	"due" date NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "case_dates_authority_id_case_id_key_pk" PRIMARY KEY("authority_id","case_id","key"),
	CONSTRAINT "case_dates_kind" CHECK ("case_dates"."kind" in ('law', 'agreed', 'meeting', 'promise')),
	CONSTRAINT "case_dates_owed_by" CHECK ("case_dates"."owed_by" in ('family', 'council', 'icb', 'provider'))
);
--> statement-breakpoint
CREATE TABLE "covers" (
	"authority_id" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"deputy_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "covers_authority_id_officer_id_id_pk" PRIMARY KEY("authority_id","officer_id","id"),
	CONSTRAINT "covers_days" CHECK ("covers"."from_on" <= "covers"."until_on"),
	CONSTRAINT "covers_other" CHECK ("covers"."officer_id" <> "covers"."deputy_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"authority_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_authority_id_user_id_id_pk" PRIMARY KEY("authority_id","user_id","id"),
	CONSTRAINT "saved_views_name" UNIQUE("authority_id","user_id","name")
);
--> statement-breakpoint
DROP INDEX "cases_headline";--> statement-breakpoint
DROP INDEX "cases_next_due";--> statement-breakpoint
ALTER TABLE "case_texts" ADD COLUMN "searched" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "parties" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "listed_as" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_dates" ADD CONSTRAINT "case_dates_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_authority_id_officer_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","officer_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_authority_id_deputy_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","deputy_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_dates_due" ON "case_dates" USING btree ("authority_id","due");--> statement-breakpoint
CREATE INDEX "covers_deputy" ON "covers" USING btree ("authority_id","deputy_id","until_on");--> statement-breakpoint
CREATE INDEX "case_people_words" ON "case_people" USING gin ("authority_id",to_tsvector('simple', "full_name"));--> statement-breakpoint
CREATE INDEX "case_texts_words" ON "case_texts" USING gin ("authority_id",to_tsvector('english', "body")) WHERE "case_texts"."searched";--> statement-breakpoint
CREATE INDEX "cases_last_event" ON "cases" USING btree ("authority_id","last_event_on","id");--> statement-breakpoint
CREATE INDEX "cases_decision_maker" ON "cases" USING btree ("authority_id","decision_maker_id") WHERE "cases"."decision_maker_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_listed_as" ON "cases" USING btree ("authority_id","listed_as");--> statement-breakpoint
CREATE INDEX "cases_next_due" ON "cases" USING btree ("authority_id",coalesce("next_due_on", 'infinity'::date),"id");--> statement-breakpoint
-- Everything that a list chooses by, so that counting and choosing read this index and never the cases themselves.
CREATE INDEX "cases_list" ON "cases" ("authority_id", "id") INCLUDE (
  "reference", "decision_type", "headline", "conversation", "reconsideration", "disagreement_resolution", "mediation",
  "appeal", "team_id", "officer_id", "decision_maker_id", "raised_on", "last_event_on", "closed_on", "outcome",
  "next_due_on", "family_waiting_since", "parties", "flagged", "same_decider", "restricted_to");
--> statement-breakpoint
-- Words written before the list of what a search finds was made: why somebody is in danger, or cannot decide, is not found.
UPDATE case_texts t SET searched = false FROM case_events e
  WHERE e.authority_id = t.authority_id AND e.case_id = t.case_id
    AND e.type IN ('safetyFlagged', 'safetyUnflagged', 'rightMoved')
    AND t.id::text IN (e.data #>> '{reason,id}', e.data #>> '{basis,id}');
--> statement-breakpoint
GRANT SELECT ON case_dates, saved_views, covers TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON case_dates, saved_views TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, DELETE ON covers TO common_ground_app;
