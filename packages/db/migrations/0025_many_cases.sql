DROP INDEX "figure_tallies_of";--> statement-breakpoint
DROP INDEX "case_events_letters";--> statement-breakpoint
CREATE INDEX "users_gone" ON "users" USING btree ("authority_id","id") WHERE "users"."disabled_at" is not null;--> statement-breakpoint
CREATE INDEX "cases_restricted" ON "cases" USING btree ("authority_id","id") WHERE "cases"."restricted_to" is not null;--> statement-breakpoint
CREATE INDEX "cases_same_decider" ON "cases" USING btree ("authority_id","id") WHERE "cases"."same_decider";--> statement-breakpoint
CREATE INDEX "case_events_letters" ON "case_events" USING btree ("authority_id","at",coalesce("data" ->> 'meetingOn', '9999-12-31')) WHERE "case_events"."type" in ('reconsiderationDecided', 'agreementRecorded', 'conversationArranged', 'disagreementResolutionArranged', 'mediationArranged');--> statement-breakpoint
-- Open cases are few of all there are, and nearly every list is of them: they have an index of their own, in the order in
-- which they are read, that holds whatever a list chooses by.
CREATE INDEX "cases_open" ON "cases" ("authority_id", coalesce("next_due_on", 'infinity'::date), "id") INCLUDE (
  "reference", "decision_type", "headline", "conversation", "reconsideration", "disagreement_resolution", "mediation",
  "appeal", "team_id", "officer_id", "decision_maker_id", "raised_on", "last_event_on", "closed_on", "outcome",
  "closing_reason", "next_due_on", "family_waiting_since", "parties", "flagged", "same_decider", "restricted_to")
  WHERE "closed_on" IS NULL;
--> statement-breakpoint
-- How closed cases ended is counted from this alone.
CREATE INDEX "cases_closed" ON "cases" ("authority_id", "outcome") INCLUDE ("closed_on", "restricted_to")
  WHERE "closed_on" IS NOT NULL;
--> statement-breakpoint
-- Sums are read from this alone: rows of one figure come at different times and lie far apart.
CREATE INDEX "figure_tallies_of" ON "figure_tallies" ("authority_id", "measure", "period")
  INCLUDE ("result", "due", "part", "days", "team_id", "n", "amount");
