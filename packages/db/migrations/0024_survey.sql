-- What people answered about how they were treated is read by the families' app alone, where each reads their own.
REVOKE SELECT ON fairness_answers FROM common_ground_app;
--> statement-breakpoint
GRANT SELECT ON fairness_answers TO common_ground_portal;
--> statement-breakpoint
-- Whatever saves a case counts its figures anew, and for that it needs what was answered on it, not by whom.
CREATE FUNCTION fairness_answered(the_authority text, the_case uuid)
  RETURNS TABLE (answers smallint[], at timestamp with time zone)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.answers, f.at FROM fairness_answers f
  WHERE f.authority_id = the_authority AND f.case_id = the_case ORDER BY f.at, f.user_id
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION fairness_answered(text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fairness_answered(text, uuid) TO common_ground_app;
