CREATE TABLE "failed_jobs" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"sweep" text NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"error" text NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	CONSTRAINT "failed_jobs_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "failed_jobs_decision" CHECK ("failed_jobs"."decision" in ('again', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "letters_reached" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"reached_by" uuid NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	"how" text NOT NULL,
	"reached_on" date NOT NULL,
	"note" text,
	CONSTRAINT "letters_reached_authority_id_case_id_seq_pk" PRIMARY KEY("authority_id","case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sweep_runs" (
	"authority_id" text NOT NULL,
	"sweep" text NOT NULL,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "sweep_runs_authority_id_sweep_pk" PRIMARY KEY("authority_id","sweep")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dealt_on" date;--> statement-breakpoint
ALTER TABLE "failed_jobs" ADD CONSTRAINT "failed_jobs_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_jobs" ADD CONSTRAINT "failed_jobs_authority_id_decided_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","decided_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters_reached" ADD CONSTRAINT "letters_reached_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters_reached" ADD CONSTRAINT "letters_reached_authority_id_reached_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","reached_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweep_runs" ADD CONSTRAINT "sweep_runs_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "failed_jobs_open" ON "failed_jobs" USING btree ("authority_id","failed_at") WHERE "failed_jobs"."done_at" is null;--> statement-breakpoint
CREATE INDEX "case_events_letters" ON "case_events" USING btree ("authority_id","at") WHERE "case_events"."type" in ('reconsiderationDecided', 'agreementRecorded', 'conversationArranged', 'disagreementResolutionArranged', 'mediationArranged');--> statement-breakpoint
-- What somebody wrote of how they reached a family is the council’s own: not there for the families’ app.
GRANT SELECT, INSERT ON letters_reached TO common_ground_staff;
--> statement-breakpoint
GRANT UPDATE (dealt_on) ON outbox TO common_ground_staff;
--> statement-breakpoint
-- The worker writes down what it has done and what failed; the council decides what becomes of that.
GRANT SELECT ON sweep_runs, failed_jobs TO common_ground_worker, common_ground_staff;
--> statement-breakpoint
GRANT INSERT, UPDATE ON sweep_runs TO common_ground_worker;
--> statement-breakpoint
GRANT INSERT, UPDATE (done_at) ON failed_jobs TO common_ground_worker;
--> statement-breakpoint
GRANT UPDATE (decision, decided_by, decided_at) ON failed_jobs TO common_ground_staff;
