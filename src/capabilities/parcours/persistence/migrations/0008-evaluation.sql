-- Ce que la personne a acquis, module par module, selon le formateur (référentiel national qualité, indicateur 11). L'attestation
-- de fin de formation le reprend. Sans ligne : pas encore évalué.
CREATE TABLE parcours.evaluation (
  organisme_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  module_id uuid NOT NULL,
  resultat text NOT NULL CHECK (resultat IN ('acquis', 'en-cours', 'non-acquis')),
  commentaire text CHECK (commentaire <> ''),
  evalue_le timestamptz NOT NULL,
  evalue_par uuid,
  PRIMARY KEY (organisme_id, inscription_id, module_id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, module_id) REFERENCES catalogue.module (organisme_id, id),
  FOREIGN KEY (organisme_id, evalue_par) REFERENCES annuaire.personne (organisme_id, id)
);
CALL plateforme.isoler('parcours.evaluation');
