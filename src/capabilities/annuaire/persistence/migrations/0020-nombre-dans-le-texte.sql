-- The organisme and how many are asked stand in the text of the search, and no longer in parameters: the plan then knows how many rows
-- it has to go through and that it may stop early. The only change to these two functions.
CREATE OR REPLACE FUNCTION annuaire.personnes_trouvees(demande text, limite integer DEFAULT NULL, tri text DEFAULT 'nom', archivees boolean DEFAULT false,
  apres_cle text DEFAULT NULL, apres_id uuid DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := CASE WHEN demande LIKE '%@%'
    THEN format('courriel LIKE %L', regexp_replace(lower(trim(demande)), '([\\_%])', '\\\1', 'g') || '%')
    ELSE annuaire.conditions(demande) END;
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM annuaire.personne WHERE organisme_id = ' || quote_nullable(plateforme.organisme_courant()) || ' AND fusionnee_dans IS NULL AND ' || condition
      || replace(annuaire.suite_de_recherche(tri, archivees, apres_id IS NOT NULL), '$4', coalesce(limite::text, 'ALL'))
    USING plateforme.organisme_courant(), apres_cle, apres_id;
END $$;

CREATE OR REPLACE FUNCTION annuaire.entreprises_trouvees(demande text, limite integer DEFAULT NULL, tri text DEFAULT 'nom', archivees boolean DEFAULT false,
  apres_cle text DEFAULT NULL, apres_id uuid DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := annuaire.conditions(demande);
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM annuaire.entreprise WHERE organisme_id = ' || quote_nullable(plateforme.organisme_courant()) || ' AND ' || condition
      || replace(annuaire.suite_de_recherche(tri, archivees, apres_id IS NOT NULL), '$4', coalesce(limite::text, 'ALL'))
    USING plateforme.organisme_courant(), apres_cle, apres_id;
END $$;
