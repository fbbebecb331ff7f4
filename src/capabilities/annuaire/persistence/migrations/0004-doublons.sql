-- Two records that may be one person, found by comparing them all. Set aside by somebody, the pair is not shown again.
CREATE TABLE annuaire.doublon (
  organisme_id uuid NOT NULL,
  premiere_id uuid NOT NULL,
  seconde_id uuid NOT NULL,
  raisons text[] NOT NULL CHECK (cardinality(raisons) > 0 AND raisons <@ ARRAY['nom', 'courriel', 'telephone', 'nom_proche', 'nom_inverse']),
  -- Likeness of the names, 0 to 1, plus one for each other reason: the surest pairs first.
  force real NOT NULL CHECK (force >= 0),
  detecte_le timestamptz NOT NULL,
  ecarte_le timestamptz,
  PRIMARY KEY (organisme_id, premiere_id, seconde_id),
  CHECK (premiere_id < seconde_id),
  FOREIGN KEY (organisme_id, premiere_id) REFERENCES annuaire.personne (organisme_id, id),
  FOREIGN KEY (organisme_id, seconde_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX doublon_seconde ON annuaire.doublon (organisme_id, seconde_id);
CREATE INDEX doublon_a_voir ON annuaire.doublon (organisme_id, force DESC, premiere_id, seconde_id) WHERE ecarte_le IS NULL;
CALL plateforme.isoler('annuaire.doublon');

-- A merge: both records are kept, and all that is needed to part them again.
CREATE TABLE annuaire.fusion (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  gardee_id uuid NOT NULL,
  absorbee_id uuid NOT NULL,
  -- Fields of the record kept that the merge changed, before and after.
  champs jsonb NOT NULL,
  -- Rows that referred to the other record: [{ "table", "colonne", "lignes": [primary key, …] }].
  rattachements jsonb NOT NULL,
  faite_le timestamptz NOT NULL,
  annulee_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  CHECK (gardee_id <> absorbee_id),
  FOREIGN KEY (organisme_id, gardee_id) REFERENCES annuaire.personne (organisme_id, id),
  FOREIGN KEY (organisme_id, absorbee_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE UNIQUE INDEX fusion_en_cours ON annuaire.fusion (organisme_id, absorbee_id) WHERE annulee_le IS NULL;
CREATE INDEX fusion_gardee ON annuaire.fusion (organisme_id, gardee_id);
CALL plateforme.isoler('annuaire.fusion');

-- Columns of the whole house that refer to a person and that the application may write, with the primary key of their table.
-- Read from the catalogue of the database: the annuaire knows nothing of the capabilities above it. Append-only tables keep the
-- record that they named.
CREATE VIEW annuaire.reference_personne AS
  SELECT c.conrelid::regclass::text AS nom_table, a.attname::text AS colonne,
    (SELECT array_agg(k.attname::text ORDER BY k.attnum) FROM pg_index i JOIN pg_attribute k
       ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey) WHERE i.indrelid = c.conrelid AND i.indisprimary) AS cle
  FROM pg_constraint c
  CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS lien (de, vers)
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = lien.de
  JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = lien.vers AND p.attname = 'id'
  WHERE c.contype = 'f' AND c.confrelid = 'annuaire.personne'::regclass
    AND c.conrelid NOT IN ('annuaire.doublon'::regclass, 'annuaire.fusion'::regclass)
    AND has_column_privilege('ancrage_app', c.conrelid, a.attnum, 'UPDATE');
GRANT SELECT ON annuaire.reference_personne TO ancrage_app;

-- Makes all that refers to a person refer to another one, and says what it changed. A contact of a company where the other is a
-- contact too stays: it would be there twice. Runs as the caller, under his policies.
CREATE FUNCTION annuaire.rattacher(organisme uuid, depuis uuid, vers uuid) RETURNS jsonb LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  reference record;
  lignes jsonb;
  resultat jsonb := '[]';
BEGIN
  FOR reference IN SELECT * FROM annuaire.reference_personne ORDER BY nom_table, colonne LOOP
    EXECUTE format('WITH change AS (UPDATE %1$s x SET %2$I = $3 WHERE x.organisme_id = $1 AND x.%2$I = $2 %3$s RETURNING %4$s)
                    SELECT jsonb_agg(to_jsonb(change)) FROM change',
      reference.nom_table, reference.colonne,
      CASE reference.nom_table WHEN 'annuaire.contact' THEN 'AND NOT EXISTS (SELECT FROM annuaire.contact d
        WHERE d.organisme_id = x.organisme_id AND d.entreprise_id = x.entreprise_id AND d.personne_id = $3)' ELSE '' END,
      (SELECT string_agg(format('x.%I', c), ', ') FROM unnest(reference.cle) AS c))
      INTO lignes USING organisme, depuis, vers;
    IF lignes IS NOT NULL THEN
      resultat := resultat || jsonb_build_object('table', reference.nom_table, 'colonne', reference.colonne, 'lignes', lignes);
    END IF;
  END LOOP;
  RETURN resultat;
END $$;

-- The opposite: those rows that still refer to the person kept refer to the other one again.
CREATE FUNCTION annuaire.detacher(organisme uuid, gardee uuid, absorbee uuid, rattachements jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = '' AS $$
DECLARE
  fait record;
  reference record;
BEGIN
  FOR fait IN SELECT * FROM jsonb_to_recordset(rattachements) AS r("table" text, colonne text, lignes jsonb) LOOP
    -- Names come from a row, and must be references that the house still has.
    SELECT * INTO reference FROM annuaire.reference_personne WHERE nom_table = fait.table AND colonne = fait.colonne;
    CONTINUE WHEN NOT FOUND;
    EXECUTE format('UPDATE %1$s x SET %2$I = $3 FROM jsonb_populate_recordset(NULL::%1$s, $4) AS l
                    WHERE x.organisme_id = $1 AND x.%2$I = $2 AND %3$s',
      reference.nom_table, reference.colonne, (SELECT string_agg(format('x.%1$I = l.%1$I', c), ' AND ') FROM unnest(reference.cle) AS c))
      USING organisme, gardee, absorbee, fait.lignes;
  END LOOP;
END $$;
