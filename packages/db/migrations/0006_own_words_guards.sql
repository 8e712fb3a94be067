-- A young person's own words. The families' app keeps, changes and removes them; the council's app only reads, and is
-- shown nothing that was not shared with the council: a row kept to oneself is not there for it, whatever it asks.
GRANT SELECT ON own_words TO common_ground_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON own_words TO common_ground_portal;
--> statement-breakpoint
ALTER TABLE own_words ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_words_shared ON own_words FOR SELECT TO common_ground_app USING (shared ->> 'with' <> 'nobody');
--> statement-breakpoint
CREATE POLICY own_words_families ON own_words FOR ALL TO common_ground_portal USING (true) WITH CHECK (true);
