CALL plateforme.ouvrir_schema('preuves', 'Dossiers de preuve : des archives que chacun vérifie sans nous');

CREATE TABLE preuves.dossier (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  genre text NOT NULL CHECK (genre IN ('inscription', 'session')),
  inscription_id uuid,
  session_id uuid NOT NULL,
  demande_par uuid,
  -- Demandé par la personne elle-même, pour elle.
  pour_soi boolean NOT NULL DEFAULT false,
  cree_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL CHECK (expire_le > cree_le),
  -- De 0 à 100.
  avancement smallint NOT NULL DEFAULT 0 CHECK (avancement BETWEEN 0 AND 100),
  pret_le timestamptz,
  -- SHA-256 de l'archive gardée ; nul quand elle n'est pas prête, ou qu'elle a expiré.
  fichier char(64) CHECK (fichier ~ '^[0-9a-f]{64}$'),
  octets integer CHECK (octets > 0),
  faits integer CHECK (faits >= 0),
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  CHECK ((genre = 'inscription') = (inscription_id IS NOT NULL)),
  CHECK ((fichier IS NULL) = (octets IS NULL)),
  CHECK (fichier IS NULL OR pret_le IS NOT NULL)
);
CREATE INDEX dossier_session ON preuves.dossier (organisme_id, session_id, cree_le DESC);
CREATE INDEX dossier_inscription ON preuves.dossier (organisme_id, inscription_id, cree_le DESC) WHERE inscription_id IS NOT NULL;
CREATE INDEX dossier_expire ON preuves.dossier (organisme_id, expire_le) WHERE fichier IS NOT NULL;
CALL plateforme.isoler('preuves.dossier', 'SELECT, INSERT, UPDATE');
