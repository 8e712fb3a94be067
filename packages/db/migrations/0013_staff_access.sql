CREATE TABLE "federated_identities" (
	"authority_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "federated_identities_authority_id_issuer_subject_pk" PRIMARY KEY("authority_id","issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "look_ins" (
	"authority_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"looked_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "look_ins_authority_id_id_pk" PRIMARY KEY("authority_id","id"),
	CONSTRAINT "look_ins_once_a_day" UNIQUE("authority_id","case_id","person_id","looked_on")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "federated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "restricted_to" uuid[];--> statement-breakpoint
ALTER TABLE "federated_identities" ADD CONSTRAINT "federated_identities_authority_id_user_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","user_id") REFERENCES "public"."users"("authority_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_ins" ADD CONSTRAINT "look_ins_authority_id_case_id_cases_authority_id_id_fk" FOREIGN KEY ("authority_id","case_id") REFERENCES "public"."cases"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_ins" ADD CONSTRAINT "look_ins_authority_id_person_id_users_authority_id_id_fk" FOREIGN KEY ("authority_id","person_id") REFERENCES "public"."users"("authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "federated_identities_user" ON "federated_identities" USING btree ("authority_id","user_id");--> statement-breakpoint
CREATE INDEX "look_ins_newest" ON "look_ins" USING btree ("authority_id","at");
--> statement-breakpoint
-- Why somebody looked is added to and never changed; who somebody is for the council's provider is only ever added.
GRANT SELECT, INSERT ON look_ins, federated_identities TO common_ground_app;
--> statement-breakpoint
CREATE TRIGGER look_ins_append_only BEFORE UPDATE OR DELETE ON look_ins
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_record();
--> statement-breakpoint
CREATE TRIGGER look_ins_no_truncate BEFORE TRUNCATE ON look_ins
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
