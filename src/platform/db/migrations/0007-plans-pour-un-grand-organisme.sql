-- A statement has one plan for all organismes. Among thousands of small ones, statistics say that an organisme has three rows in a
-- table and that reading them all is as good as an index: for the large one it is not. Plans are therefore made as if an organisme
-- held a tenth of each table: they then enter indexes by all their columns, which costs a small organisme nothing.
CREATE OR REPLACE PROCEDURE plateforme.isoler(nom regclass, droits text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', nom);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', nom);
  EXECUTE format($f$CREATE POLICY organisme ON %s USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid)$f$, nom);
  EXECUTE format('GRANT %s ON %s TO ancrage_app', droits, nom);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN organisme_id SET (n_distinct = 10)', nom);
END $$;

DO $$
DECLARE
  nom regclass;
BEGIN
  FOR nom IN SELECT c.oid FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'organisme'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisme_id' LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN organisme_id SET (n_distinct = 10)', nom);
  END LOOP;
END $$;
