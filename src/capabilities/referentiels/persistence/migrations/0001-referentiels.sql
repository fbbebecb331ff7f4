CALL plateforme.ouvrir_schema('referentiels', 'Certifications (RNCP, RS), métiers (ROME) : données publiques, communes à tous les organismes');

-- Une certification du répertoire, telle que l'import la plus récente la donne.
CREATE TABLE referentiels.certification (
  numero text PRIMARY KEY CHECK (numero ~ '^(RNCP|RS)[0-9]+$'),
  intitule text NOT NULL,
  abrege text,
  -- Niveau du cadre national des certifications, 1 à 8 ; absent pour le répertoire spécifique.
  niveau smallint CHECK (niveau BETWEEN 1 AND 8),
  actif boolean NOT NULL,
  date_decision date,
  date_effet date,
  date_fin_enregistrement date,
  type_enregistrement text,
  validation_partielle text,
  nsf jsonb NOT NULL DEFAULT '[]',
  rome jsonb NOT NULL DEFAULT '[]',
  formacodes jsonb NOT NULL DEFAULT '[]',
  certificateurs jsonb NOT NULL DEFAULT '[]',
  partenaires jsonb NOT NULL DEFAULT '[]',
  voies_acces text[] NOT NULL DEFAULT '{}',
  conventions jsonb NOT NULL DEFAULT '[]',
  remplace text[] NOT NULL DEFAULT '{}',
  remplacee_par text[] NOT NULL DEFAULT '{}',
  -- Empreinte du contenu : un nouvel import sait ce qui a changé.
  empreinte text NOT NULL,
  version_id uuid NOT NULL,
  recherche text GENERATED ALWAYS AS (plateforme.normaliser(numero || ' ' || intitule || ' ' || coalesce(abrege, ''))) STORED
);
CREATE INDEX certification_recherche ON referentiels.certification USING gin (recherche gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE ON referentiels.certification TO ancrage_app;

CREATE TABLE referentiels.bloc (
  certification text NOT NULL REFERENCES referentiels.certification (numero) ON DELETE CASCADE,
  code text NOT NULL,
  libelle text NOT NULL,
  -- Seul l'export XML donne le texte des compétences et des modalités d'évaluation.
  competences text[] NOT NULL DEFAULT '{}',
  modalites_evaluation text,
  rang integer NOT NULL,
  PRIMARY KEY (certification, code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON referentiels.bloc TO ancrage_app;

CREATE TABLE referentiels.metier (
  code text PRIMARY KEY CHECK (code ~ '^[A-Z][0-9]{4}$'),
  libelle text NOT NULL,
  parent text,
  transition_numerique boolean NOT NULL DEFAULT false,
  transition_ecologique boolean NOT NULL DEFAULT false,
  appellations text[] NOT NULL DEFAULT '{}',
  version_id uuid NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON referentiels.metier TO ancrage_app;

-- Chaque import réussi, avec son bilan.
CREATE TABLE referentiels.version (
  id uuid PRIMARY KEY,
  source text NOT NULL CHECK (source IN ('rncp-csv', 'rncp-xml', 'rome', 'demo')),
  fichier text NOT NULL,
  empreinte text NOT NULL,
  importee_le timestamptz NOT NULL,
  bilan jsonb NOT NULL
);
GRANT SELECT, INSERT ON referentiels.version TO ancrage_app;
