CALL plateforme.ouvrir_schema('planning', 'Lieux, salles, groupes, disponibilités et créneaux');

CREATE TABLE planning.lieu (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  adresse text NOT NULL DEFAULT '',
  code_postal text NOT NULL DEFAULT '',
  ville text NOT NULL DEFAULT '',
  acces text,
  archive_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('planning.lieu');

CREATE TABLE planning.salle (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  lieu_id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  capacite integer NOT NULL CHECK (capacite > 0),
  equipements text[] NOT NULL DEFAULT '{}',
  accessible boolean NOT NULL DEFAULT false,
  archivee_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, lieu_id, nom),
  FOREIGN KEY (organisme_id, lieu_id) REFERENCES planning.lieu (organisme_id, id)
);
CALL plateforme.isoler('planning.salle');

-- Fermetures de l'organisme, en plus des jours fériés que la loi donne.
CREATE TABLE planning.fermeture (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  debut date NOT NULL,
  fin date NOT NULL CHECK (fin >= debut),
  motif text NOT NULL,
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('planning.fermeture');

CREATE TABLE planning.indisponibilite (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  personne_id uuid NOT NULL,
  periode tstzrange NOT NULL CHECK (NOT isempty(periode)),
  motif text,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX indisponibilite_personne ON planning.indisponibilite USING gist (organisme_id, personne_id, periode);
CALL plateforme.isoler('planning.indisponibilite');

CREATE TABLE planning.groupe (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, session_id, nom),
  UNIQUE (organisme_id, id, session_id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id)
);
CALL plateforme.isoler('planning.groupe');

CREATE TABLE planning.groupe_membre (
  organisme_id uuid NOT NULL,
  groupe_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  PRIMARY KEY (organisme_id, groupe_id, inscription_id),
  FOREIGN KEY (organisme_id, groupe_id) REFERENCES planning.groupe (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id)
);
CREATE INDEX groupe_membre_inscription ON planning.groupe_membre (organisme_id, inscription_id);
CALL plateforme.isoler('planning.groupe_membre');

CREATE TABLE planning.creneau (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  -- Sans groupe, le créneau concerne toute la session.
  groupe_id uuid,
  module_id uuid,
  modalite text NOT NULL CHECK (modalite IN ('presentiel', 'distance', 'foad', 'entreprise')),
  debut timestamptz NOT NULL,
  fin timestamptz NOT NULL,
  periode tstzrange GENERATED ALWAYS AS (tstzrange(debut, fin, '[)')) STORED,
  salle_id uuid,
  lien_visio text,
  intitule text,
  annule_le timestamptz,
  motif_annulation text,
  -- Compte les changements annoncés : SEQUENCE de l'agenda (RFC 5545 §3.8.7.4).
  revision integer NOT NULL DEFAULT 0,
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  CHECK (fin > debut AND fin <= debut + interval '14 hours'),
  CHECK (modalite <> 'presentiel' OR salle_id IS NOT NULL OR annule_le IS NOT NULL OR intitule IS NOT NULL),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  FOREIGN KEY (organisme_id, groupe_id, session_id) REFERENCES planning.groupe (organisme_id, id, session_id),
  FOREIGN KEY (organisme_id, module_id) REFERENCES catalogue.module (organisme_id, id),
  FOREIGN KEY (organisme_id, salle_id) REFERENCES planning.salle (organisme_id, id),
  CONSTRAINT creneau_salle_libre EXCLUDE USING gist (organisme_id WITH =, salle_id WITH =, periode WITH &&)
    WHERE (annule_le IS NULL AND salle_id IS NOT NULL),
  CONSTRAINT creneau_groupe_libre EXCLUDE USING gist (organisme_id WITH =, session_id WITH =, coalesce(groupe_id, session_id) WITH =, periode WITH &&)
    WHERE (annule_le IS NULL)
);
CREATE INDEX creneau_debut ON planning.creneau (organisme_id, debut);
CREATE INDEX creneau_session ON planning.creneau (organisme_id, session_id, debut);
CALL plateforme.isoler('planning.creneau');

-- La période est recopiée par déclencheur : un formateur n'est jamais à deux endroits, et la base le garantit.
CREATE TABLE planning.creneau_formateur (
  organisme_id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  periode tstzrange NOT NULL,
  annule boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisme_id, creneau_id, personne_id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  CONSTRAINT creneau_formateur_libre EXCLUDE USING gist (organisme_id WITH =, personne_id WITH =, periode WITH &&)
    WHERE (NOT annule)
);
CREATE INDEX creneau_formateur_personne ON planning.creneau_formateur (organisme_id, personne_id);
CALL plateforme.isoler('planning.creneau_formateur');

CREATE FUNCTION planning.recopier_periode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'creneau_formateur' THEN
    SELECT c.periode, c.annule_le IS NOT NULL INTO STRICT NEW.periode, NEW.annule
      FROM planning.creneau c WHERE c.organisme_id = NEW.organisme_id AND c.id = NEW.creneau_id;
    RETURN NEW;
  END IF;
  UPDATE planning.creneau_formateur SET periode = NEW.periode, annule = NEW.annule_le IS NOT NULL
    WHERE organisme_id = NEW.organisme_id AND creneau_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER recopier_periode BEFORE INSERT ON planning.creneau_formateur
  FOR EACH ROW EXECUTE FUNCTION planning.recopier_periode();
CREATE TRIGGER recopier_periode AFTER UPDATE OF debut, fin, annule_le ON planning.creneau
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION planning.recopier_periode();
