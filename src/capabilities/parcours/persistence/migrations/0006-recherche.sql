-- Sessions found by their words; the same letters as persons and companies.
ALTER TABLE parcours.session
  ADD COLUMN recherche text NOT NULL GENERATED ALWAYS AS (' ' || annuaire.cle(code || ' ' || intitule)) STORED;
CREATE INDEX session_recherche ON parcours.session USING gin (organisme_id, recherche gin_trgm_ops);
CALL plateforme.ouvrir_a_la_recherche('parcours.session', 'organisme_id, id, recherche');

CREATE FUNCTION parcours.sessions_trouvees(demande text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := annuaire.conditions(demande);
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM parcours.session WHERE organisme_id = $1 AND ' || condition
    USING plateforme.organisme_courant();
END $$;
CALL plateforme.definir_recherche('parcours.sessions_trouvees(text)');
