CALL plateforme.ouvrir_schema('emargement', 'Feuilles, présences et corrections : la preuve de présence');

-- La feuille d'un créneau : ouverte, puis close et contresignée par le formateur. Le secret fait tourner le code affiché.
CREATE TABLE emargement.feuille (
  organisme_id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  ouverte_le timestamptz NOT NULL,
  ouverte_par uuid NOT NULL,
  secret bytea NOT NULL CHECK (octet_length(secret) = 32),
  code_montre_le timestamptz,
  close_le timestamptz,
  close_par uuid,
  contresignee_le timestamptz,
  contresignee_par uuid,
  PRIMARY KEY (organisme_id, creneau_id),
  CHECK (contresignee_le IS NULL OR close_le IS NOT NULL),
  CHECK ((close_le IS NULL) = (close_par IS NULL)),
  CHECK ((contresignee_le IS NULL) = (contresignee_par IS NULL)),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id)
);
CALL plateforme.isoler('emargement.feuille');

-- Une présence (ou une absence) d'une personne à un créneau. Une correction n'efface pas : elle remplace et garde l'ancienne.
CREATE TABLE emargement.presence (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  statut text NOT NULL CHECK (statut IN ('present', 'retard', 'depart_anticipe', 'absent', 'excuse')),
  methode text NOT NULL CHECK (methode IN ('code', 'lien', 'validation', 'visio', 'differe', 'saisie', 'correction')),
  -- Minutes de présence effective, entre 0 et la durée du créneau.
  minutes integer NOT NULL CHECK (minutes >= 0),
  arrivee timestamptz,
  depart timestamptz,
  signee_le timestamptz NOT NULL,
  -- Empreinte de l'appareil (jamais l'identifiant lui-même) : pour repérer un appareil qui signe pour plusieurs.
  appareil text,
  adresse_ip inet,
  navigateur text,
  motif text,
  justificatif_id uuid,
  remplace_id uuid,
  remplacee_par uuid,
  saisie_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES emargement.feuille (organisme_id, creneau_id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, remplace_id) REFERENCES emargement.presence (organisme_id, id),
  CHECK (methode <> 'correction' OR (motif IS NOT NULL AND remplace_id IS NOT NULL)),
  CHECK (statut NOT IN ('absent', 'excuse') OR minutes = 0)
);
-- Rien ne se signe deux fois.
CREATE UNIQUE INDEX presence_unique ON emargement.presence (organisme_id, creneau_id, inscription_id) WHERE remplacee_par IS NULL;
CREATE INDEX presence_inscription ON emargement.presence (organisme_id, inscription_id) WHERE remplacee_par IS NULL;
CREATE UNIQUE INDEX presence_remplacee_une_fois ON emargement.presence (organisme_id, remplace_id) WHERE remplace_id IS NOT NULL;
CALL plateforme.isoler('emargement.presence', 'SELECT, INSERT');
-- Seul le renvoi vers la correction peut changer après coup.
GRANT UPDATE (remplacee_par) ON emargement.presence TO ancrage_app;
