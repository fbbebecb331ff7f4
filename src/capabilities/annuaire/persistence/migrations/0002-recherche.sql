-- The letters of a name, to sort, compare and search: no accents, lower case, words apart by one space.
CREATE FUNCTION annuaire.cle(texte text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trim(regexp_replace(plateforme.normaliser(texte), '[\s\u00a0''’.,;:()_%\\/-]+', ' ', 'g'));

ALTER TABLE annuaire.personne
  DROP COLUMN recherche,
  ADD COLUMN cle_tri text COLLATE "C" NOT NULL GENERATED ALWAYS AS (annuaire.cle(coalesce(nom_usage, nom_naissance) || ' ' || prenom)) STORED,
  -- The name at birth never changes: with the birth date, it tells a person.
  ADD COLUMN cle_identite text COLLATE "C" NOT NULL GENERATED ALWAYS AS (annuaire.cle(nom_naissance || ' ' || prenom)) STORED,
  -- Of an address, only what comes before @: « gmail » would find half of the people.
  ADD COLUMN recherche text NOT NULL GENERATED ALWAYS AS (' ' || annuaire.cle(coalesce(nom_usage, '') || ' ' || nom_naissance || ' ' || prenom
    || ' ' || coalesce(split_part(courriel, '@', 1), '') || ' ' || coalesce(telephone, '') || ' ' || coalesce(reference_externe, ''))) STORED;
DROP INDEX annuaire.personne_nom;
CREATE INDEX personne_tri ON annuaire.personne (organisme_id, cle_tri, id);
CREATE INDEX personne_ajout ON annuaire.personne (organisme_id, cree_le, id);
CREATE INDEX personne_identite ON annuaire.personne (organisme_id, cle_identite, date_naissance);
DROP INDEX annuaire.personne_courriel;
CREATE INDEX personne_courriel ON annuaire.personne (organisme_id, courriel text_pattern_ops);
CREATE INDEX personne_fusion ON annuaire.personne (organisme_id, fusionnee_dans) WHERE fusionnee_dans IS NOT NULL;
CREATE INDEX personne_recherche ON annuaire.personne USING gin (organisme_id, recherche gin_trgm_ops);
CALL plateforme.ouvrir_a_la_recherche('annuaire.personne', 'organisme_id, id, recherche, courriel');

ALTER TABLE annuaire.entreprise
  DROP COLUMN recherche,
  ADD COLUMN cle_tri text COLLATE "C" NOT NULL GENERATED ALWAYS AS (annuaire.cle(coalesce(enseigne, raison_sociale))) STORED,
  ADD COLUMN recherche text NOT NULL GENERATED ALWAYS AS (' ' || annuaire.cle(raison_sociale || ' ' || coalesce(enseigne, '') || ' ' || siret
    || ' ' || coalesce(ville, ''))) STORED;
DROP INDEX annuaire.entreprise_nom;
CREATE INDEX entreprise_tri ON annuaire.entreprise (organisme_id, cle_tri, id);
CREATE INDEX entreprise_ajout ON annuaire.entreprise (organisme_id, cree_le, id);
CREATE INDEX entreprise_recherche ON annuaire.entreprise USING gin (organisme_id, recherche gin_trgm_ops);
CALL plateforme.ouvrir_a_la_recherche('annuaire.entreprise', 'organisme_id, id, recherche');

-- A contact that ended stays known, and may come back.
ALTER TABLE annuaire.contact
  ADD CHECK (fonction <> ''),
  ADD COLUMN retire_le timestamptz,
  ADD COLUMN modifie_le timestamptz NOT NULL DEFAULT now();

-- The conditions that a text sought puts on a `recherche` column: every word is there, one of one or two letters at the beginning
-- of a word. `%L` quotes; `annuaire.cle` has taken out the signs that LIKE gives a meaning to. Figures are one word however spaced.
CREATE FUNCTION annuaire.conditions(demande text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT string_agg(format('recherche LIKE %L', CASE WHEN length(mot) < 3 THEN '% ' ELSE '%' END || mot || '%'), ' AND ')
    FROM unnest(string_to_array(
      annuaire.cle(CASE WHEN demande ~ '^[\d\s\u00a0\u202f.]+$' THEN regexp_replace(demande, '\D', '', 'g') ELSE demande END), ' ')) AS mot
    WHERE mot <> ''
  );
GRANT USAGE ON SCHEMA annuaire TO ancrage_recherche;

-- Persons of the organisme in force whose name, address, telephone or reference hold every word. No word, nobody.
CREATE FUNCTION annuaire.personnes_trouvees(demande text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := CASE WHEN demande LIKE '%@%'
    THEN format('courriel LIKE %L', regexp_replace(lower(trim(demande)), '([\\_%])', '\\\1', 'g') || '%')
    ELSE annuaire.conditions(demande) END;
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM annuaire.personne WHERE organisme_id = $1 AND ' || condition
    USING plateforme.organisme_courant();
END $$;
CALL plateforme.definir_recherche('annuaire.personnes_trouvees(text)');

CREATE FUNCTION annuaire.entreprises_trouvees(demande text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := annuaire.conditions(demande);
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM annuaire.entreprise WHERE organisme_id = $1 AND ' || condition
    USING plateforme.organisme_courant();
END $$;
CALL plateforme.definir_recherche('annuaire.entreprises_trouvees(text)');
