CREATE TABLE "reminders" (
	"authority_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"date_key" text NOT NULL,
	"due" date NOT NULL,
	"step" text NOT NULL,
	"told" text NOT NULL,
	"message_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_authority_id_due_case_id_date_key_step_told_pk" PRIMARY KEY("authority_id","due","case_id","date_key","step","told")
);
--> statement-breakpoint
ALTER TABLE "case_dates" ADD COLUMN "safe_by" date;--> statement-breakpoint
ALTER TABLE "case_dates" ADD COLUMN "party" text;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminders_case" ON "reminders" USING btree ("authority_id","case_id");--> statement-breakpoint
CREATE INDEX "reminders_message" ON "reminders" USING btree ("authority_id","message_id");--> statement-breakpoint
CREATE INDEX "case_dates_act_by" ON "case_dates" USING btree ("authority_id",coalesce("safe_by", "due"));--> statement-breakpoint
CREATE INDEX "drafts_unsent" ON "drafts" USING btree ("authority_id","updated_at") WHERE "drafts"."sent_reference" is null;--> statement-breakpoint
ALTER TABLE "authorities" ADD CONSTRAINT "authorities_holidays" CHECK (jsonb_typeof(coalesce("authorities"."settings" -> 'holidays', '[]')) = 'array' and not jsonb_path_exists("authorities"."settings",
        '$.holidays[*] ? (@.type() != "string" || !(@ like_regex "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))'));--> statement-breakpoint
-- What somebody was reminded of is written by the worker, and changed by nobody.
GRANT SELECT, INSERT ON reminders TO common_ground_worker;
--> statement-breakpoint
GRANT SELECT ON reminders TO common_ground_staff;
