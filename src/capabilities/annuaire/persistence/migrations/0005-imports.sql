-- A list received, from its columns to its application. Its content is kept until the work is over, no longer.
CREATE TABLE annuaire.import (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  genre text NOT NULL CHECK (genre IN ('personnes', 'entreprises')),
  fichier text NOT NULL CHECK (fichier <> ''),
  entetes text[] NOT NULL,
  -- [{ "ligne": 2, "cellules": ["…"], "trop": ["…"] }]
  contenu jsonb,
  lignes integer NOT NULL CHECK (lignes >= 0),
  -- Field of each column, by position; null for a column left aside.
  correspondance text[] NOT NULL,
  etat text NOT NULL CHECK (etat IN ('colonnes', 'controle', 'controle_fait', 'application', 'applique', 'abandonne')),
  -- Rows read by the work under way.
  faites integer NOT NULL DEFAULT 0 CHECK (faites BETWEEN 0 AND lignes),
  bilan jsonb,
  recu_par uuid,
  recu_le timestamptz NOT NULL,
  fini_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  CHECK (cardinality(correspondance) = cardinality(entetes)),
  CHECK ((etat IN ('applique', 'abandonne')) = (contenu IS NULL)),
  CHECK ((etat IN ('applique', 'abandonne')) = (fini_le IS NOT NULL))
);
CREATE INDEX import_recent ON annuaire.import (organisme_id, recu_le DESC, id);
CALL plateforme.isoler('annuaire.import');

-- What is to be said of one cell.
CREATE TABLE annuaire.import_remarque (
  organisme_id uuid NOT NULL,
  import_id uuid NOT NULL,
  rang integer NOT NULL,
  ligne integer NOT NULL,
  colonne text NOT NULL,
  valeur text NOT NULL,
  gravite text NOT NULL CHECK (gravite IN ('refus', 'cellule', 'avis')),
  phrase text NOT NULL,
  PRIMARY KEY (organisme_id, import_id, rang),
  FOREIGN KEY (organisme_id, import_id) REFERENCES annuaire.import (organisme_id, id) ON DELETE CASCADE
);
CALL plateforme.isoler('annuaire.import_remarque');

-- The field that an organisme gave to a column name the last time; null: left aside.
CREATE TABLE annuaire.import_colonne (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  genre text NOT NULL CHECK (genre IN ('personnes', 'entreprises')),
  cle text NOT NULL,
  champ text,
  PRIMARY KEY (organisme_id, genre, cle)
);
CALL plateforme.isoler('annuaire.import_colonne');
