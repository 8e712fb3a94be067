CREATE TABLE "one_time_tokens" (
	"authority_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_tokens_authority_id_token_hash_pk" PRIMARY KEY("authority_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"authority_id" text NOT NULL,
	"id_hash" text NOT NULL,
	"public_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_authority_id_id_hash_pk" PRIMARY KEY("authority_id","id_hash"),
	CONSTRAINT "sessions_public_id" UNIQUE("authority_id","public_id")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"authority_id" text NOT NULL,
	"key" text NOT NULL,
	"attempts" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "throttles_authority_id_key_pk" PRIMARY KEY("authority_id","key")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"world" text NOT NULL,
	"email" text NOT NULL,
	"full_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" text[] NOT NULL,
	"team_id" text,
	"phone" text,
	"email_confirmed_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "users_email" UNIQUE("authority_id","world","email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_world" CHECK ("users"."world" in ('portal', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "authorities" (
	"authority_id" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"la_number" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"settings" jsonb NOT NULL,
	CONSTRAINT "authorities_authority_id_pk" PRIMARY KEY("authority_id")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"authority_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"services" text[] NOT NULL,
	"phone" text,
	"email" text,
	"website" text,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "providers_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"authority_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "teams_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_role" text NOT NULL,
	"request_id" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_authority_id_case_id_seq_pk" PRIMARY KEY("authority_id","case_id","seq"),
	CONSTRAINT "case_events_prev" UNIQUE("authority_id","case_id","prev_hash"),
	CONSTRAINT "case_events_seq" CHECK ("case_events"."seq" > 0)
);
--> statement-breakpoint
CREATE TABLE "case_people" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"full_name" text NOT NULL,
	"relationship" text,
	"date_of_birth" date,
	"phone" text,
	"contact_by" text,
	CONSTRAINT "case_people_authority_id_case_id_id_pk" PRIMARY KEY("authority_id","case_id","id"),
	CONSTRAINT "case_people_user" UNIQUE("authority_id","user_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "case_texts" (
	"authority_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"body" text NOT NULL,
	"salt" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_texts_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"authority_id" text NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"decision_type" text NOT NULL,
	"headline" text NOT NULL,
	"conversation" text NOT NULL,
	"reconsideration" text NOT NULL,
	"disagreement_resolution" text NOT NULL,
	"mediation" text NOT NULL,
	"appeal" text NOT NULL,
	"team_id" text,
	"officer_id" uuid,
	"decision_maker_id" uuid,
	"raised_on" date NOT NULL,
	"last_event_on" date NOT NULL,
	"closed_on" date,
	"outcome" text,
	"next_due_on" date,
	"next_due_rule" text,
	"family_waiting_since" date,
	CONSTRAINT "cases_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "cases_reference" UNIQUE("authority_id","reference"),
	CONSTRAINT "cases_version" CHECK ("cases"."version" > 0),
	CONSTRAINT "cases_closed" CHECK (("cases"."closed_on" is null) = ("cases"."outcome" is null)),
	CONSTRAINT "cases_closed_headline" CHECK (("cases"."closed_on" is null) = ("cases"."headline" <> 'closed')),
	CONSTRAINT "cases_decision_maker" CHECK (("cases"."reconsideration" = 'underReview') <= ("cases"."decision_maker_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "submitted_answers" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"slug" text NOT NULL,
	"asked" text NOT NULL,
	"answered" text NOT NULL,
	CONSTRAINT "submitted_answers_authority_id_case_id_position_pk" PRIMARY KEY("authority_id","case_id","position")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"authority_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text,
	"request_id" text NOT NULL,
	CONSTRAINT "audit_log_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "command_log" (
	"authority_id" text NOT NULL,
	"key" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"result" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "command_log_authority_id_key_pk" PRIMARY KEY("authority_id","key")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"sent_reference" text,
	CONSTRAINT "drafts_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"case_id" uuid,
	"to_user_id" uuid,
	"to_address" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "outbox_key" UNIQUE("authority_id","key")
);
--> statement-breakpoint
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_authority_id_team_id_teams_authority_id_id_fk" FOREIGN KEY ("authority_id","team_id") REFERENCES "public"."teams"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_texts" ADD CONSTRAINT "case_texts_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_authority_id_authorities_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authorities"("authority_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_authority_id_officer_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","officer_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_authority_id_decision_maker_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","decision_maker_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_authority_id_team_id_teams_authority_id_id_fk" FOREIGN KEY ("authority_id","team_id") REFERENCES "public"."teams"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submitted_answers" ADD CONSTRAINT "submitted_answers_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("authority_id","user_id");--> statement-breakpoint
CREATE INDEX "case_people_child" ON "case_people" USING btree ("authority_id","case_id") WHERE "case_people"."kind" = 'child' or "case_people"."kind" = 'youngPerson';--> statement-breakpoint
CREATE INDEX "case_texts_case" ON "case_texts" USING btree ("authority_id","case_id");--> statement-breakpoint
CREATE INDEX "cases_officer" ON "cases" USING btree ("authority_id","officer_id","next_due_on");--> statement-breakpoint
CREATE INDEX "cases_team" ON "cases" USING btree ("authority_id","team_id","next_due_on");--> statement-breakpoint
CREATE INDEX "cases_next_due" ON "cases" USING btree ("authority_id","next_due_on","raised_on","id");--> statement-breakpoint
CREATE INDEX "cases_raised" ON "cases" USING btree ("authority_id","raised_on","id");--> statement-breakpoint
CREATE INDEX "cases_headline" ON "cases" USING btree ("authority_id","headline");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("authority_id","subject","at");--> statement-breakpoint
CREATE INDEX "drafts_user" ON "drafts" USING btree ("authority_id","user_id");--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("authority_id","created_at");