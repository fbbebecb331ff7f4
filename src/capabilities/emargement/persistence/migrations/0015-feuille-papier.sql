-- Une feuille papier saisie après coup par le secrétariat : son scan est la preuve, le motif dit pourquoi le papier.
CREATE TABLE emargement.saisie (
  organisme_id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  id uuid NOT NULL,
  motif text NOT NULL CHECK (motif <> ''),
  -- Nom du fichier dans le magasin (SHA-256).
  fichier text NOT NULL CHECK (fichier ~ '^[0-9a-f]{64}$'),
  nom_fichier text NOT NULL,
  type_fichier text NOT NULL,
  saisie_le timestamptz NOT NULL,
  saisie_par uuid NOT NULL,
  PRIMARY KEY (organisme_id, creneau_id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES emargement.feuille (organisme_id, creneau_id)
);
CALL plateforme.isoler('emargement.saisie', 'SELECT, INSERT');

-- Une saisie après coup se regarde aussi, comme les autres anomalies.
ALTER TABLE emargement.anomalie DROP CONSTRAINT anomalie_nom_check;
ALTER TABLE emargement.anomalie ADD CONSTRAINT anomalie_nom_check
  CHECK (nom IN ('AppareilPartage', 'SignatureAvantAffichage', 'Rafale', 'TrajetImpossible', 'CodeTransmis', 'SaisieTardive'));
