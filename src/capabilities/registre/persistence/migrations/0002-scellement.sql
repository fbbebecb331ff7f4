-- The facts are sealed: one Merkle log (RFC 6962) an organisme, whose heads are signed. Writing a fact only leaves its
-- commitment in a queue; the sequencer numbers it afterwards, so that nobody waits.

-- The register's own role: it numbers, seals and erases. Nobody signs in as it; the application itself can only add facts.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ancrage_registre') THEN
    CREATE ROLE ancrage_registre NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'ancrage_registre', 'MEMBER') THEN
    EXECUTE format('GRANT ancrage_registre TO %I', current_user);
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA registre TO ancrage_registre;
GRANT USAGE ON SCHEMA plateforme TO ancrage_registre;

-- Opens a table of the register to its role, across organismes.
CREATE PROCEDURE registre.ouvrir_au_registre(nom regclass, droits text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT %s ON %s TO ancrage_registre', droits, nom);
  EXECUTE format('CREATE POLICY registre ON %s TO ancrage_registre USING (true)', nom);
END $$;

-- A lawful erasure destroys the content and the salt; the commitment stays, and says nothing any more.
ALTER TABLE registre.fait
  ALTER COLUMN sel DROP NOT NULL,
  ADD COLUMN efface_le timestamptz,
  ADD COLUMN efface_base text,
  ADD CONSTRAINT fait_efface CHECK (CASE WHEN efface_le IS NULL THEN sel IS NOT NULL AND efface_base IS NULL
    ELSE sel IS NULL AND efface_base IS NOT NULL AND donnees = '{}' END);
CALL registre.ouvrir_au_registre('registre.fait', 'SELECT, UPDATE (engagement, donnees, sel, efface_le, efface_base)');
CALL registre.ouvrir_au_registre('registre.fait_sujet', 'SELECT');

CREATE TABLE registre.en_attente (
  organisme_id uuid NOT NULL,
  fait_id uuid NOT NULL,
  -- Null: a fact older than this queue, whose commitment is made again before it is sealed.
  engagement bytea CHECK (octet_length(engagement) = 32),
  -- Identifiers grow with time: first come, first sealed, whatever the organisme.
  PRIMARY KEY (fait_id, organisme_id)
);
COMMENT ON TABLE registre.en_attente IS 'Faits écrits que le séquenceur n’a pas encore numérotés';
ALTER TABLE registre.fait NO FORCE ROW LEVEL SECURITY;
INSERT INTO registre.en_attente (organisme_id, fait_id) SELECT organisme_id, id FROM registre.fait;
ALTER TABLE registre.fait FORCE ROW LEVEL SECURITY;
CALL plateforme.isoler('registre.en_attente', 'INSERT');
CALL registre.ouvrir_au_registre('registre.en_attente', 'SELECT, UPDATE, DELETE');

CREATE TABLE registre.cle (
  -- The first 8 bytes of SHA-256 over the public key, in hexadecimal.
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
  -- Ed25519 (RFC 8032), 32 bytes. The private half is a file of the instance.
  publique bytea NOT NULL UNIQUE CHECK (octet_length(publique) = 32),
  debut timestamptz NOT NULL,
  fin timestamptz CHECK (fin >= debut),
  precedente text REFERENCES registre.cle (id),
  -- The previous key's signature over this one: who held the old key chose the new one.
  aval bytea CHECK (octet_length(aval) = 64)
);
CREATE UNIQUE INDEX cle_courante ON registre.cle ((true)) WHERE fin IS NULL;
COMMENT ON TABLE registre.cle IS 'Clés publiques qui signent les têtes et les reçus de cette instance';
GRANT SELECT ON registre.cle TO ancrage_app;
GRANT SELECT, INSERT, UPDATE (fin) ON registre.cle TO ancrage_registre;

CREATE TABLE registre.feuille (
  organisme_id uuid NOT NULL,
  indice bigint NOT NULL CHECK (indice >= 0),
  fait_id uuid NOT NULL,
  engagement bytea NOT NULL CHECK (octet_length(engagement) = 32),
  PRIMARY KEY (organisme_id, indice),
  UNIQUE (organisme_id, fait_id),
  FOREIGN KEY (organisme_id, fait_id) REFERENCES registre.fait (organisme_id, id)
);
COMMENT ON TABLE registre.feuille IS 'Journal scellé : une feuille par fait, numérotée sans trou par organisme';
CALL plateforme.isoler('registre.feuille', 'SELECT');
CALL registre.ouvrir_au_registre('registre.feuille', 'SELECT, INSERT');

-- Complete subtrees of 256, 65,536… leaves (the levels of tlog-tiles): a proof reads a few hundred rows whatever the size, for
-- one row every 256 leaves.
CREATE TABLE registre.noeud (
  organisme_id uuid NOT NULL,
  niveau smallint NOT NULL CHECK (niveau IN (8, 16, 24, 32)),
  indice bigint NOT NULL CHECK (indice >= 0),
  empreinte bytea NOT NULL CHECK (octet_length(empreinte) = 32),
  PRIMARY KEY (organisme_id, niveau, indice)
);
COMMENT ON TABLE registre.noeud IS 'Sous-arbres complets du journal, un tous les 256 : les preuves se lisent sans tout relire';
CALL plateforme.isoler('registre.noeud', 'SELECT');
CALL registre.ouvrir_au_registre('registre.noeud', 'SELECT, INSERT');

CREATE TABLE registre.frontiere (
  organisme_id uuid PRIMARY KEY,
  taille bigint NOT NULL CHECK (taille >= 0),
  -- The hashes of the complete subtrees, widest first, one after the other.
  empreintes bytea NOT NULL CHECK (octet_length(empreintes) % 32 = 0),
  scelle_le timestamptz NOT NULL
);
COMMENT ON TABLE registre.frontiere IS 'Bord droit de chaque journal : ce qu’il faut pour ajouter sans relire';
CALL plateforme.isoler('registre.frontiere', 'SELECT');
CALL registre.ouvrir_au_registre('registre.frontiere', 'SELECT, INSERT, UPDATE');

CREATE TABLE registre.tete (
  organisme_id uuid NOT NULL,
  taille bigint NOT NULL CHECK (taille > 0),
  racine bytea NOT NULL CHECK (octet_length(racine) = 32),
  horodatage timestamptz NOT NULL,
  cle_id text NOT NULL REFERENCES registre.cle (id),
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  PRIMARY KEY (organisme_id, taille)
);
COMMENT ON TABLE registre.tete IS 'Têtes signées : à cette heure, le journal avait cette taille et cette racine';
CALL plateforme.isoler('registre.tete', 'SELECT');
CALL registre.ouvrir_au_registre('registre.tete', 'SELECT, INSERT');

-- How far the sequencer is, for the administrator and the metrics: no organisme is named.
CREATE FUNCTION registre.etat_scellement() RETURNS TABLE (en_attente integer, plus_ancien timestamptz, scelle_le timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT (SELECT count(*)::integer FROM registre.en_attente),
    (SELECT f.consigne_le FROM (SELECT * FROM registre.en_attente ORDER BY fait_id LIMIT 1) a
       JOIN registre.fait f ON f.organisme_id = a.organisme_id AND f.id = a.fait_id),
    (SELECT max(x.scelle_le) FROM registre.frontiere x);
$$;
REVOKE ALL ON FUNCTION registre.etat_scellement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registre.etat_scellement TO ancrage_app;
GRANT CREATE ON SCHEMA registre TO ancrage_registre;
ALTER FUNCTION registre.etat_scellement OWNER TO ancrage_registre;
REVOKE CREATE ON SCHEMA registre FROM ancrage_registre;
