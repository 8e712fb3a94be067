-- What somebody typed is kept, had back and thrown away by the app that serves them.
GRANT SELECT, INSERT, UPDATE, DELETE ON kept_forms TO common_ground_app;
