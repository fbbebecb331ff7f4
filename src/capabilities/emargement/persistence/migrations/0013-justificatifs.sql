-- Un justificatif couvre des jours. L'absence reste sur la feuille : le secrétariat dit seulement si elle est excusée.
CREATE TABLE emargement.justificatif (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  personne_id uuid NOT NULL,
  du date NOT NULL,
  au date NOT NULL,
  depose_le timestamptz NOT NULL,
  -- Le compte ou le lien qui l'a déposé.
  depose_par uuid,
  decision text CHECK (decision IN ('accepte', 'refuse')),
  decide_le timestamptz,
  decide_par uuid,
  motif text,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  CHECK (au >= du AND au <= du + 366),
  CHECK ((decision IS NULL) = (decide_le IS NULL)),
  CHECK (decision IS DISTINCT FROM 'refuse' OR motif IS NOT NULL)
);
CREATE INDEX justificatif_personne ON emargement.justificatif (organisme_id, personne_id, du);
CREATE INDEX justificatif_a_instruire ON emargement.justificatif (organisme_id, depose_le) WHERE decision IS NULL;
CALL plateforme.isoler('emargement.justificatif', 'SELECT, INSERT');
GRANT UPDATE (decision, decide_le, decide_par, motif) ON emargement.justificatif TO ancrage_app;

-- Sa nature et sa pièce sont à part, avec leurs propres droits : elles parlent souvent de santé (art. 9 RGPD).
CREATE TABLE emargement.justificatif_piece (
  organisme_id uuid NOT NULL,
  justificatif_id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('sante', 'convocation', 'transport', 'entreprise', 'famille', 'autre')),
  precisions text,
  -- Nom du fichier dans le magasin (SHA-256) ; NULL quand le papier a été vu et rendu.
  fichier text CHECK (fichier ~ '^[0-9a-f]{64}$'),
  nom_fichier text,
  type_fichier text,
  PRIMARY KEY (organisme_id, justificatif_id),
  FOREIGN KEY (organisme_id, justificatif_id) REFERENCES emargement.justificatif (organisme_id, id),
  CHECK (num_nonnulls(fichier, nom_fichier, type_fichier) IN (0, 3))
);
CALL plateforme.isoler('emargement.justificatif_piece', 'SELECT, INSERT, DELETE');

-- Les minutes manquées sont peu nombreuses parmi toutes : les listes d'absences commencent par elles.
CREATE INDEX presence_manquee ON emargement.presence (organisme_id, creneau_id)
  WHERE remplacee_par IS NULL AND statut <> 'present';
