-- What the council writes for itself is not there for whoever works as the app's role, and so not for the families' app.
DO $$ BEGIN
  CREATE ROLE common_ground_staff NOLOGIN IN ROLE common_ground_app;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT common_ground_staff TO %I', current_user); END $$;
--> statement-breakpoint
REVOKE ALL ON case_notes FROM common_ground_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON case_notes TO common_ground_staff;
