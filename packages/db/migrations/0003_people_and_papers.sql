CREATE TABLE "challenges" (
	"authority_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" uuid,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "challenges_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"authority_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_authority_id_user_id_code_hash_pk" PRIMARY KEY("authority_id","user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_steps" (
	"authority_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"secret" text,
	"credential_id" text,
	"public_key" text,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"last_step" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "second_steps_authority_id_user_id_id_pk" PRIMARY KEY("authority_id","user_id","id"),
	CONSTRAINT "second_steps_credential" UNIQUE("authority_id","credential_id"),
	CONSTRAINT "second_steps_kind" CHECK ("second_steps"."kind" in ('app', 'passkey'))
);
--> statement-breakpoint
CREATE TABLE "adviser_notes" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "adviser_notes_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_changes" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"confirmed" text,
	CONSTRAINT "contact_changes_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"source" text,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"object_key" text NOT NULL,
	"shown_key" text,
	"shown_type" text,
	"shown_bytes" bigint,
	"state" text NOT NULL,
	"checked_at" timestamp with time zone,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "documents_state" CHECK ("documents"."state" in ('waiting', 'clean', 'infected'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"full_name" text NOT NULL,
	"relation" text NOT NULL,
	"scope" text,
	"until" date,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "invitations_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "invitations_token" UNIQUE("authority_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "preparations" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preparations_authority_id_case_id_user_id_pk" PRIMARY KEY("authority_id","case_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"received" bigint NOT NULL,
	"pieces" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_authority_id_id_pk" PRIMARY KEY("authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "letter_codes" (
	"authority_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"decision" jsonb NOT NULL,
	"child_name" text NOT NULL,
	"date_of_birth" date NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "letter_codes_authority_id_code_hash_pk" PRIMARY KEY("authority_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "drafts" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "one_time_tokens" ADD COLUMN "new_email" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_step_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "scope" text;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "supports" uuid;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "until" date;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "safe_contact" jsonb;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "needs" jsonb;--> statement-breakpoint
ALTER TABLE "case_people" ADD COLUMN "contact_shared" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "secret_hash" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_steps" ADD CONSTRAINT "second_steps_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_notes" ADD CONSTRAINT "adviser_notes_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_notes" ADD CONSTRAINT "adviser_notes_authority_id_author_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","author_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_changes" ADD CONSTRAINT "contact_changes_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_changes" ADD CONSTRAINT "contact_changes_authority_id_proposed_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","proposed_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_authority_id_uploaded_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","uploaded_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_authority_id_invited_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","invited_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preparations" ADD CONSTRAINT "preparations_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preparations" ADD CONSTRAINT "preparations_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adviser_notes_case" ON "adviser_notes" USING btree ("authority_id","case_id","author_id");--> statement-breakpoint
CREATE INDEX "contact_changes_user" ON "contact_changes" USING btree ("authority_id","user_id");--> statement-breakpoint
CREATE INDEX "documents_case" ON "documents" USING btree ("authority_id","case_id");--> statement-breakpoint
CREATE INDEX "documents_waiting" ON "documents" USING btree ("authority_id","uploaded_at") WHERE "documents"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "invitations_case" ON "invitations" USING btree ("authority_id","case_id");--> statement-breakpoint
CREATE INDEX "uploads_user" ON "uploads" USING btree ("authority_id","user_id");--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_secret" UNIQUE("authority_id","secret_hash");--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_code" UNIQUE("authority_id","code_hash");