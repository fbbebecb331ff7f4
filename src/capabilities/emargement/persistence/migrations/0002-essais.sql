-- Codes refusés : ils limitent les essais et nourrissent la liste des anomalies. Jamais le code lui-même.
CREATE TABLE emargement.essai (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  le timestamptz NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('CodeFaux', 'CodeExpire')),
  age_secondes integer,
  appareil text,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id)
);
CREATE INDEX essai_recent ON emargement.essai (organisme_id, creneau_id, inscription_id, le DESC);
CALL plateforme.isoler('emargement.essai', 'SELECT, INSERT');

-- Le code de l'étape affichée quand la personne a signé : pour voir une signature venue avant l'affichage.
ALTER TABLE emargement.presence ADD COLUMN etape_code bigint;
