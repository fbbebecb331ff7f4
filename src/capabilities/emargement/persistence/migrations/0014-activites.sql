-- Ce qui ne se signe pas par créneau : un travail à distance à son rythme, du temps de formation en entreprise. Une personne de
-- l'équipe le valide au vu d'un travail rendu ou d'une attestation (art. D. 6313-3-1 C. trav.). L'annuler garde la ligne.
CREATE TABLE emargement.activite (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  -- Sans clé étrangère : un module ajouté au parcours d'une personne n'est pas au catalogue. Son titre est gardé.
  module_id uuid NOT NULL,
  module text NOT NULL CHECK (module <> ''),
  modalite text NOT NULL CHECK (modalite IN ('foad', 'entreprise')),
  le date NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 60000),
  -- Ce qui a été fait, et ce qui le montre.
  travail text NOT NULL CHECK (travail <> ''),
  validee_le timestamptz NOT NULL,
  validee_par uuid,
  annulee_le timestamptz,
  annulee_par uuid,
  motif_annulation text,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  CHECK (num_nonnulls(annulee_le, motif_annulation) IN (0, 2))
);
CREATE INDEX activite_inscription ON emargement.activite (organisme_id, inscription_id) WHERE annulee_le IS NULL;
CALL plateforme.isoler('emargement.activite', 'SELECT, INSERT');
GRANT UPDATE (annulee_le, annulee_par, motif_annulation) ON emargement.activite TO ancrage_app;
