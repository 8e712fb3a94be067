CREATE TABLE "kept_forms" (
	"authority_id" text NOT NULL,
	"holder_hash" text NOT NULL,
	"address_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_forms_authority_id_holder_hash_address_hash_pk" PRIMARY KEY("authority_id","holder_hash","address_hash")
);
--> statement-breakpoint
CREATE INDEX "kept_forms_expiry" ON "kept_forms" USING btree ("authority_id","expires_at");