CREATE TABLE "case_links" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"linked_by" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_links_authority_id_case_id_other_id_pk" PRIMARY KEY("authority_id","case_id","other_id"),
	CONSTRAINT "case_links_kind" CHECK ("case_links"."kind" in ('sibling', 'earlier', 'sameDecision', 'raisedTwice')),
	CONSTRAINT "case_links_two" CHECK ("case_links"."case_id" <> "case_links"."other_id")
);
--> statement-breakpoint
ALTER TABLE "case_dates" DROP CONSTRAINT "case_dates_kind";--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_authority_id_other_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","other_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_authority_id_linked_by_users_authority_id_id_fk" FOREIGN KEY ("authority_id","linked_by") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_links_other" ON "case_links" USING btree ("authority_id","other_id");--> statement-breakpoint
ALTER TABLE "case_dates" ADD CONSTRAINT "case_dates_kind" CHECK ("case_dates"."kind" in ('law', 'direction', 'agreed', 'meeting', 'promise'));--> statement-breakpoint
-- Which cases belong together is the council's own, like its notes: not there for the families' app.
REVOKE ALL ON case_links FROM common_ground_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON case_links TO common_ground_staff;
