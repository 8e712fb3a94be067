CREATE TABLE "outside_pages" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"party" text,
	"organisation" text NOT NULL,
	"email" text NOT NULL,
	"shows" jsonb NOT NULL,
	"sent_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "outside_pages_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "outside_pages_token" UNIQUE("authority_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "outside_pages" ADD CONSTRAINT "outside_pages_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_pages" ADD CONSTRAINT "outside_pages_authority_id_sent_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","sent_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_pages_case" ON "outside_pages" USING btree ("authority_id","case_id","created_at");
--> statement-breakpoint
-- What left the building is added to and never changed: a page is only opened and ended.
GRANT SELECT, INSERT ON outside_pages TO common_ground_app;
--> statement-breakpoint
GRANT UPDATE (opened_at, ended_at) ON outside_pages TO common_ground_app;
