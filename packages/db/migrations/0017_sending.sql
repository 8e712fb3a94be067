CREATE TABLE "legal_holds" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "legal_holds_authority_id_case_id_id_pk" PRIMARY KEY("authority_id","case_id","id")
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"record_class" text NOT NULL,
	"due_on" date NOT NULL,
	"records" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"kept_until" date,
	"done_at" timestamp with time zone,
	CONSTRAINT "removals_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"reference" text,
	"record_class" text NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	"approved_by" uuid NOT NULL,
	"counts" jsonb NOT NULL,
	"last_hash" text,
	CONSTRAINT "tombstones_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "calendar_feeds_token" UNIQUE("authority_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "message_wordings" (
	"authority_id" text NOT NULL,
	"template" text NOT NULL,
	"version" integer NOT NULL,
	"words" jsonb,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_wordings_authority_id_template_version_pk" PRIMARY KEY("authority_id","template","version"),
	CONSTRAINT "message_wordings_version" CHECK ("message_wordings"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "outbox_steps" (
	"authority_id" text NOT NULL,
	"message_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"step" text NOT NULL,
	"channel" text,
	"detail" text,
	"by_user" uuid,
	CONSTRAINT "outbox_steps_authority_id_message_id_id_pk" PRIMARY KEY("authority_id","message_id","id")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"authority_id" text NOT NULL,
	"provider" text NOT NULL,
	"provider_id" text NOT NULL,
	"status" text NOT NULL,
	"reference" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "receipts_authority_id_provider_provider_id_status_pk" PRIMARY KEY("authority_id","provider","provider_id","status")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "wording" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "state" text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failed_channels" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claim" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "handed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "provider_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dealt_by" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dealt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dealt_how" text;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_authority_id_placed_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","placed_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_authority_id_decided_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","decided_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_wordings" ADD CONSTRAINT "message_wordings_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_wordings" ADD CONSTRAINT "message_wordings_authority_id_written_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","written_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "removals_open" ON "removals" USING btree ("authority_id","due_on") WHERE "removals"."done_at" is null;--> statement-breakpoint
CREATE INDEX "tombstones_case" ON "tombstones" USING btree ("authority_id","case_id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_user" ON "calendar_feeds" USING btree ("authority_id","user_id");--> statement-breakpoint
CREATE INDEX "receipts_new" ON "receipts" USING btree ("authority_id","received_at") WHERE "receipts"."applied_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("authority_id",coalesce("due_at", "created_at")) WHERE "outbox"."state" in ('waiting', 'claimed', 'handed');--> statement-breakpoint
CREATE INDEX "outbox_failed" ON "outbox" USING btree ("authority_id","failed_at") WHERE "outbox"."state" in ('undelivered', 'uncertain') and "outbox"."dealt_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_case" ON "outbox" USING btree ("authority_id","case_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('waiting', 'claimed', 'handed', 'sent', 'delivered', 'undelivered', 'uncertain', 'dropped'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_channel" CHECK ("outbox"."channel" in ('email', 'text', 'letter'));--> statement-breakpoint
-- What was told before there was a worker has long been printed, or waits for the first one.
UPDATE outbox SET state = 'sent', channel = 'email' WHERE sent_at IS NOT NULL;
--> statement-breakpoint
-- The role of the worker: it sends, and writes down how far it got. It changes nothing of what is told.
DO $$ BEGIN
  CREATE ROLE common_ground_worker NOLOGIN IN ROLE common_ground_app;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT common_ground_worker TO %I', current_user); END $$;
--> statement-breakpoint
-- Its queue has a schema of its own, which it keeps up to date itself.
CREATE SCHEMA IF NOT EXISTS jobs AUTHORIZATION common_ground_worker;
--> statement-breakpoint
GRANT USAGE ON SCHEMA jobs TO common_ground_staff;
--> statement-breakpoint
REVOKE UPDATE ON outbox FROM common_ground_app;
--> statement-breakpoint
GRANT UPDATE (state, due_at, channel, failed_channels, attempts, claim, claimed_until, handed_at, provider_id, failure, sent_at, delivered_at, failed_at)
  ON outbox TO common_ground_worker;
--> statement-breakpoint
GRANT UPDATE (state, due_at, channel, failed_channels, attempts, handed_at, failed_at, dealt_by, dealt_at, dealt_how) ON outbox TO common_ground_staff;
--> statement-breakpoint
GRANT SELECT, INSERT ON outbox_steps TO common_ground_worker, common_ground_staff;
--> statement-breakpoint
GRANT SELECT, INSERT ON receipts TO common_ground_app;
--> statement-breakpoint
GRANT UPDATE (applied_at) ON receipts TO common_ground_worker;
--> statement-breakpoint
GRANT SELECT ON message_wordings TO common_ground_app;
--> statement-breakpoint
GRANT INSERT ON message_wordings TO common_ground_staff;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (last_read_at, revoked_at) ON calendar_feeds TO common_ground_staff;
--> statement-breakpoint
GRANT SELECT ON legal_holds, removals, tombstones TO common_ground_staff, common_ground_worker;
--> statement-breakpoint
GRANT INSERT, UPDATE (lifted_by, lifted_at) ON legal_holds TO common_ground_staff;
--> statement-breakpoint
GRANT UPDATE (decision, decided_by, decided_at, reason, kept_until) ON removals TO common_ground_staff;
--> statement-breakpoint
GRANT INSERT, UPDATE (records, due_on, done_at) ON removals TO common_ground_worker;
--> statement-breakpoint
GRANT INSERT ON tombstones TO common_ground_worker;
