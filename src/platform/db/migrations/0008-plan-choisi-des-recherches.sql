-- The search functions go back to the plan mode of their caller: planning each of their small expressions at each call cost some 5 ms.
-- What decides of the plan of a search (its words, how many are asked) is written in its text.
CREATE OR REPLACE PROCEDURE plateforme.definir_recherche(fonction regprocedure) LANGUAGE plpgsql AS $$
DECLARE
  espace text := (SELECT pronamespace::regnamespace::text FROM pg_proc WHERE oid = fonction);
BEGIN
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', fonction);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ancrage_app', fonction);
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
    EXECUTE format('ALTER FUNCTION %s RESET plan_cache_mode', fonction);
  END LOOP;
END $$;
