CREATE TABLE "own_words" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"written_by" uuid NOT NULL,
	"themselves" boolean NOT NULL,
	"answers" jsonb NOT NULL,
	"shared" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "own_words_authority_id_case_id_written_by_pk" PRIMARY KEY("authority_id","case_id","written_by")
);
--> statement-breakpoint
ALTER TABLE "own_words" ADD CONSTRAINT "own_words_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_words" ADD CONSTRAINT "own_words_authority_id_written_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","written_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;