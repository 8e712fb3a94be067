CREATE TABLE "pack_orders" (
	"authority_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"ordered_by" uuid NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"choice" jsonb NOT NULL,
	"expected_version" integer NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"stops" jsonb,
	"refusal" text,
	"done_at" timestamp with time zone,
	CONSTRAINT "pack_orders_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "pack_orders_state" CHECK ("pack_orders"."state" in ('waiting', 'making', 'made', 'stopped', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "closing_reason" text;--> statement-breakpoint
ALTER TABLE "outside_pages" ADD COLUMN "stage" text DEFAULT 'disagreementResolution' NOT NULL;--> statement-breakpoint
ALTER TABLE "pack_orders" ADD CONSTRAINT "pack_orders_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_orders" ADD CONSTRAINT "pack_orders_authority_id_ordered_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","ordered_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pack_orders_open" ON "pack_orders" USING btree ("authority_id","ordered_at") WHERE "pack_orders"."state" in ('waiting', 'making');--> statement-breakpoint
CREATE INDEX "pack_orders_case" ON "pack_orders" USING btree ("authority_id","case_id","ordered_at");--> statement-breakpoint
ALTER TABLE "outside_pages" ADD CONSTRAINT "outside_pages_stage" CHECK ("outside_pages"."stage" in ('disagreementResolution', 'mediation'));--> statement-breakpoint
-- Which stage a page outside is about says what it was for, and of a provider's the step that was taken with it.
UPDATE outside_pages p SET stage = 'mediation'
  WHERE p.purpose IN ('icbTold', 'adviserTold') OR (p.purpose = 'providerReferred' AND EXISTS (
    SELECT 1 FROM case_events e WHERE e.authority_id = p.authority_id AND e.case_id = p.case_id
      AND e.type = 'mediationReferred' AND e.at = p.created_at));
--> statement-breakpoint
UPDATE cases SET closing_reason = state #>> '{closed,reason}' WHERE closed_on IS NOT NULL;
--> statement-breakpoint
-- A link ends with what it was for.
UPDATE outside_pages p SET ended_at = now() FROM cases c
  WHERE c.authority_id = p.authority_id AND c.id = p.case_id AND p.ended_at IS NULL
    AND (c.closed_on IS NOT NULL
      OR (p.stage = 'mediation' AND c.mediation = 'withdrawn')
      OR (p.stage = 'disagreementResolution' AND c.disagreement_resolution = 'withdrawn'));
--> statement-breakpoint
-- The index of lists holds everything that a list chooses by: now also why a case was closed.
DROP INDEX "cases_list";
--> statement-breakpoint
CREATE INDEX "cases_list" ON "cases" ("authority_id", "id") INCLUDE (
  "reference", "decision_type", "headline", "conversation", "reconsideration", "disagreement_resolution", "mediation",
  "appeal", "team_id", "officer_id", "decision_maker_id", "raised_on", "last_event_on", "closed_on", "outcome",
  "closing_reason", "next_due_on", "family_waiting_since", "parties", "flagged", "same_decider", "restricted_to");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON pack_orders TO common_ground_staff;
