-- Les délais que l'organisme choisit, datés : un créneau se juge par les réglages de son jour, même relu des années après.
CREATE TABLE emargement.reglage (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  a_compter_du date NOT NULL,
  ouverture_avant_minutes smallint NOT NULL CHECK (ouverture_avant_minutes BETWEEN 0 AND 120),
  signature_apres_minutes smallint NOT NULL CHECK (signature_apres_minutes BETWEEN 0 AND 720),
  cloture_avant_minutes smallint NOT NULL CHECK (cloture_avant_minutes BETWEEN 0 AND 240),
  tolerance_retard_minutes smallint NOT NULL CHECK (tolerance_retard_minutes BETWEEN 0 AND 60),
  -- Jours laissés pour justifier une absence.
  delai_justificatif_jours smallint NOT NULL CHECK (delai_justificatif_jours BETWEEN 1 AND 60),
  modifie_le timestamptz NOT NULL,
  modifie_par uuid,
  PRIMARY KEY (organisme_id, a_compter_du)
);
CALL plateforme.isoler('emargement.reglage', 'SELECT, INSERT, UPDATE');
