-- What every capability leans on: extensions, the application's role, isolation by organisme.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ancrage_app') THEN
    CREATE ROLE ancrage_app NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'ancrage_app', 'MEMBER') THEN
    EXECUTE format('GRANT ancrage_app TO %I', current_user);
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE SCHEMA IF NOT EXISTS plateforme;
GRANT USAGE ON SCHEMA plateforme TO ancrage_app;

-- The empty text that a setting holds after a commit must read as "no organisme", never as an error or a match.
CREATE FUNCTION plateforme.organisme_courant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organisme', true), '')::uuid;

CREATE FUNCTION plateforme.portee_instance() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.portee', true), '') = 'instance';

-- Text for searching: without accents, lower case. Immutable so that an index can hold it.
CREATE FUNCTION plateforme.normaliser(texte text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, texte));

-- Forces row level security by organisme on a table and opens it to the application's role.
CREATE PROCEDURE plateforme.isoler(nom regclass, droits text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', nom);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', nom);
  EXECUTE format($f$CREATE POLICY organisme ON %s USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid)$f$, nom);
  EXECUTE format('GRANT %s ON %s TO ancrage_app', droits, nom);
END $$;

-- For the few tables of organismes that sign-in and instance administration read across organismes.
CREATE PROCEDURE plateforme.ouvrir_a_l_instance(nom regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($f$CREATE POLICY instance ON %s USING (plateforme.portee_instance())$f$, nom);
END $$;

-- Opens a schema, and says what it is for, in one line of a migration.
CREATE PROCEDURE plateforme.ouvrir_schema(nom text, role_de text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', nom);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO ancrage_app', nom);
  EXECUTE format('COMMENT ON SCHEMA %I IS %L', nom, role_de);
END $$;

-- Jobs are queued inside the business transaction; the queue's own tables stay closed to the application's role.
CREATE FUNCTION plateforme.ajouter_travail(nom text, charge json, cle text DEFAULT NULL, le timestamptz DEFAULT NULL)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT graphile_worker.add_job(nom, payload => charge, job_key => cle, run_at => le, max_attempts => 12);
$$;
REVOKE ALL ON FUNCTION plateforme.ajouter_travail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.ajouter_travail TO ancrage_app;
