-- The application plans each statement once a connection, whatever its values. A search is the exception: how many are asked and
-- how frequent the word is decide between the index of letters and the order of names. Its functions keep PostgreSQL's own choice.
CREATE OR REPLACE PROCEDURE plateforme.definir_recherche(fonction regprocedure) LANGUAGE plpgsql AS $$
DECLARE
  espace text := (SELECT pronamespace::regnamespace::text FROM pg_proc WHERE oid = fonction);
BEGIN
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', fonction);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ancrage_app', fonction);
  EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_custom_plan', fonction);
  -- Giving a function to a role asks that the role may create in its schema, at that moment only.
  EXECUTE format('GRANT CREATE ON SCHEMA %s TO ancrage_recherche', espace);
  EXECUTE format('ALTER FUNCTION %s OWNER TO ancrage_recherche', fonction);
  EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM ancrage_recherche', espace);
END $$;

DO $$
DECLARE
  fonction regprocedure;
BEGIN
  FOR fonction IN SELECT oid FROM pg_proc WHERE proowner = 'ancrage_recherche'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_custom_plan', fonction);
  END LOOP;
END $$;
