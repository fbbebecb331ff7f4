-- Searching text under row level security. LIKE and similarity are not leakproof: under a policy they lose their index and
-- read the whole table. Search functions therefore run as `ancrage_recherche`, which sees the searchable columns of every
-- organisme, and add the organisme in force themselves. Nobody signs in as this role; its functions return ids only, which the
-- caller reads again under his own policy.
CREATE EXTENSION IF NOT EXISTS btree_gin;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ancrage_recherche') THEN
    CREATE ROLE ancrage_recherche NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'ancrage_recherche', 'MEMBER') THEN
    EXECUTE format('GRANT ancrage_recherche TO %I', current_user);
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA plateforme TO ancrage_recherche;

-- Opens columns of a table to the search functions.
CREATE PROCEDURE plateforme.ouvrir_a_la_recherche(nom regclass, colonnes text) LANGUAGE plpgsql AS $$
DECLARE
  espace text := (SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = nom);
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %s TO ancrage_recherche', espace);
  EXECUTE format('GRANT SELECT (%s) ON %s TO ancrage_recherche', colonnes, nom);
  EXECUTE format('CREATE POLICY recherche ON %s FOR SELECT TO ancrage_recherche USING (true)', nom);
END $$;

-- Makes a SECURITY DEFINER function a search function: it runs as the role above, for the application only.
CREATE PROCEDURE plateforme.definir_recherche(fonction regprocedure) LANGUAGE plpgsql AS $$
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
