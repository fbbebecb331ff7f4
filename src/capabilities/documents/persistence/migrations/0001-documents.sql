CALL plateforme.ouvrir_schema('documents', 'Documents numérotés, leurs versions, leurs envois et leurs signatures');

-- Suite sans trou par organisme, type et année : le rang est pris dans la transaction qui écrit le document.
CREATE TABLE documents.compteur (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  type text NOT NULL,
  annee smallint NOT NULL,
  dernier integer NOT NULL CHECK (dernier > 0),
  PRIMARY KEY (organisme_id, type, annee)
);
CALL plateforme.isoler('documents.compteur', 'SELECT, INSERT, UPDATE');

CREATE TABLE documents.document (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  type text NOT NULL CHECK (type ~ '^[a-z-]+$'),
  annee smallint NOT NULL,
  rang integer NOT NULL CHECK (rang > 0),
  numero text NOT NULL CHECK (numero <> ''),
  -- Ce dont il s'agit, en une ligne : « Accompagner un public éloigné · Menuiserie Hœrth ».
  objet text NOT NULL CHECK (objet <> ''),
  -- La version en vigueur.
  version smallint NOT NULL DEFAULT 1 CHECK (version > 0),
  -- Les données telles qu'elles sont aujourd'hui là d'où elles viennent : le document dit s'il les suit encore.
  donnees_actuelles jsonb NOT NULL,
  empreinte_actuelle char(64) NOT NULL CHECK (empreinte_actuelle ~ '^[0-9a-f]{64}$'),
  constate_le timestamptz NOT NULL,
  cree_le timestamptz NOT NULL,
  cree_par uuid,
  annule_le timestamptz,
  motif_annulation text CHECK (motif_annulation <> ''),
  recherche text NOT NULL GENERATED ALWAYS AS (plateforme.normaliser(numero || ' ' || objet)) STORED,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, type, annee, rang),
  UNIQUE (organisme_id, numero),
  CHECK ((annule_le IS NULL) = (motif_annulation IS NULL))
);
CREATE INDEX document_recent ON documents.document (organisme_id, cree_le DESC, id DESC);
CREATE INDEX document_recherche ON documents.document USING gin (organisme_id, recherche gin_trgm_ops);
CALL plateforme.isoler('documents.document', 'SELECT, INSERT');
CALL plateforme.ouvrir_a_la_recherche('documents.document', 'organisme_id, id, recherche');
GRANT UPDATE (version, donnees_actuelles, empreinte_actuelle, constate_le, annule_le, motif_annulation)
  ON documents.document TO ancrage_app;

-- Au sujet de qui ou de quoi : personne, entreprise, session, inscription, formation.
CREATE TABLE documents.sujet (
  organisme_id uuid NOT NULL,
  document_id uuid NOT NULL,
  genre text NOT NULL CHECK (genre ~ '^[a-z_]+$'),
  sujet_id uuid NOT NULL,
  PRIMARY KEY (organisme_id, sujet_id, document_id),
  FOREIGN KEY (organisme_id, document_id) REFERENCES documents.document (organisme_id, id)
);
CREATE INDEX sujet_document ON documents.sujet (organisme_id, document_id);
CALL plateforme.isoler('documents.sujet', 'SELECT, INSERT');

-- Une version ne change plus ; son fichier est bâti après coup, une fois.
CREATE TABLE documents.version (
  organisme_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version smallint NOT NULL CHECK (version > 0),
  -- Version du modèle qui l'a bâtie.
  modele smallint NOT NULL CHECK (modele > 0),
  donnees jsonb NOT NULL,
  -- SHA-256 de la forme canonique (RFC 8785) du type, du modèle et des données.
  empreinte char(64) NOT NULL CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  etabli_le date NOT NULL,
  lieu text NOT NULL,
  -- Les parties dont la signature est attendue.
  parties text[] NOT NULL DEFAULT '{}',
  -- Nom du PDF dans le magasin : le SHA-256 de ses octets.
  fichier char(64) CHECK (fichier ~ '^[0-9a-f]{64}$'),
  octets integer CHECK (octets > 0),
  bati_le timestamptz,
  cree_le timestamptz NOT NULL,
  cree_par uuid,
  PRIMARY KEY (organisme_id, document_id, version),
  FOREIGN KEY (organisme_id, document_id) REFERENCES documents.document (organisme_id, id),
  CHECK ((fichier IS NULL) = (octets IS NULL) AND (fichier IS NULL) = (bati_le IS NULL))
);
CALL plateforme.isoler('documents.version', 'SELECT, INSERT');
GRANT UPDATE (fichier, octets, bati_le) ON documents.version TO ancrage_app;

CREATE TABLE documents.envoi (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  version smallint NOT NULL,
  demande text NOT NULL CHECK (demande IN ('lire', 'signer')),
  -- Au nom de quelle partie la signature est demandée.
  partie text,
  personne_id uuid,
  nom text NOT NULL CHECK (nom <> ''),
  courriel text NOT NULL CHECK (courriel <> ''),
  lien_id uuid NOT NULL,
  envoye_le timestamptz NOT NULL,
  envoye_par uuid,
  expire_le timestamptz NOT NULL,
  ouvert_le timestamptz,
  lu_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, document_id, version) REFERENCES documents.version (organisme_id, document_id, version),
  CHECK ((demande = 'signer') = (partie IS NOT NULL)),
  CHECK (lu_le IS NULL OR ouvert_le IS NOT NULL)
);
CREATE INDEX envoi_document ON documents.envoi (organisme_id, document_id, version);
CREATE INDEX envoi_personne ON documents.envoi (organisme_id, personne_id);
CALL plateforme.isoler('documents.envoi', 'SELECT, INSERT');
GRANT UPDATE (ouvert_le, lu_le) ON documents.envoi TO ancrage_app;

-- Une signature par partie et par version ; elle ne change pas et ne s'efface pas.
CREATE TABLE documents.signature (
  organisme_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version smallint NOT NULL,
  partie text NOT NULL,
  id uuid NOT NULL,
  envoi_id uuid,
  nom text NOT NULL CHECK (nom <> ''),
  methode text NOT NULL CHECK (methode IN ('lien', 'compte')),
  signe_le timestamptz NOT NULL,
  -- Les octets signés.
  fichier char(64) NOT NULL CHECK (fichier ~ '^[0-9a-f]{64}$'),
  -- Ce qui lie la personne à l'acte : lien ou compte, adresse, navigateur, phrase acceptée, ouverture, lecture.
  preuve jsonb NOT NULL CHECK (jsonb_typeof(preuve) = 'object'),
  PRIMARY KEY (organisme_id, document_id, version, partie),
  UNIQUE (organisme_id, id),
  FOREIGN KEY (organisme_id, document_id, version) REFERENCES documents.version (organisme_id, document_id, version),
  FOREIGN KEY (organisme_id, envoi_id) REFERENCES documents.envoi (organisme_id, id),
  CHECK ((methode = 'lien') = (envoi_id IS NOT NULL))
);
CREATE INDEX signature_envoi ON documents.signature (organisme_id, envoi_id);
CALL plateforme.isoler('documents.signature', 'SELECT, INSERT');

-- Documents of the organisme in force whose number or object hold every word. No word, none.
CREATE FUNCTION documents.documents_trouves(demande text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  condition text := (
    SELECT string_agg(format('recherche LIKE %L', '%' || regexp_replace(mot, '([\\_%])', '\\\1', 'g') || '%'), ' AND ')
    FROM regexp_split_to_table(plateforme.normaliser(demande), '\s+') AS mot WHERE mot <> '');
BEGIN
  IF condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT id FROM documents.document WHERE organisme_id = $1 AND ' || condition
    USING plateforme.organisme_courant();
END $$;
CALL plateforme.definir_recherche('documents.documents_trouves(text)');
