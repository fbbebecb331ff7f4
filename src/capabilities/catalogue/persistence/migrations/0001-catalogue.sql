CALL plateforme.ouvrir_schema('catalogue', 'Formations, modules et publications');

CREATE TABLE catalogue.formation (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  code text NOT NULL CHECK (code <> ''),
  intitule text NOT NULL CHECK (intitule <> ''),
  -- Numéro de la certification visée (RNCP… ou RS…), quand il y en a une.
  certification text REFERENCES referentiels.certification (numero),
  -- Catégorie de l'art. L. 6313-1 : action de formation, bilan, VAE, apprentissage.
  type_action text NOT NULL DEFAULT 'OF' CHECK (type_action IN ('OF', 'BC', 'VAE', 'CFA')),
  -- Objectif général pour le cadre F-3 du BPF, et spécialité NSF (cadre F-4) : exigés pour publier.
  objectif_bpf text,
  nsf char(3) CHECK (nsf ~ '^[0-9]{3}$'),
  hors_bpf boolean NOT NULL DEFAULT false,
  objectifs text[] NOT NULL DEFAULT '{}',
  prerequis text,
  public_vise text,
  accessibilite text,
  delai_acces text,
  prix_centimes integer CHECK (prix_centimes >= 0),
  modalites_financement text,
  methodes text,
  modalites_evaluation text,
  debouches text,
  poursuites text,
  -- Niveau du cadre national, 3 à 8.
  niveau_sortie smallint CHECK (niveau_sortie BETWEEN 1 AND 8),
  contact text,
  version integer NOT NULL DEFAULT 1,
  publiee_le timestamptz,
  archivee_le timestamptz,
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, code)
);
CREATE INDEX formation_intitule ON catalogue.formation (organisme_id, intitule, id);
CALL plateforme.isoler('catalogue.formation');

CREATE TABLE catalogue.module (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  formation_id uuid NOT NULL,
  rang integer NOT NULL CHECK (rang > 0),
  intitule text NOT NULL CHECK (intitule <> ''),
  objectifs text,
  competences text[] NOT NULL DEFAULT '{}',
  bloc_code text,
  minutes_presentiel integer NOT NULL DEFAULT 0 CHECK (minutes_presentiel >= 0),
  minutes_distance integer NOT NULL DEFAULT 0 CHECK (minutes_distance >= 0),
  minutes_foad integer NOT NULL DEFAULT 0 CHECK (minutes_foad >= 0),
  minutes_entreprise integer NOT NULL DEFAULT 0 CHECK (minutes_entreprise >= 0),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, formation_id, rang) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
CALL plateforme.isoler('catalogue.module');

-- Ce que le public voit : une copie figée, faite au moment de publier. Lisible par tous, écrite par l'organisme.
CREATE TABLE catalogue.publication (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  formation_id uuid NOT NULL,
  slug text NOT NULL UNIQUE,
  version integer NOT NULL,
  intitule text NOT NULL,
  organisme_nom text NOT NULL,
  ville text NOT NULL DEFAULT '',
  code_postal text NOT NULL DEFAULT '',
  modalites text[] NOT NULL DEFAULT '{}',
  niveau smallint,
  rome text[] NOT NULL DEFAULT '{}',
  contenu jsonb NOT NULL,
  publiee_le timestamptz NOT NULL,
  recherche text GENERATED ALWAYS AS (plateforme.normaliser(intitule || ' ' || organisme_nom || ' ' || ville)) STORED,
  PRIMARY KEY (organisme_id, formation_id),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
CREATE INDEX publication_recherche ON catalogue.publication USING gin (recherche gin_trgm_ops);
ALTER TABLE catalogue.publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalogue.publication FORCE ROW LEVEL SECURITY;
CREATE POLICY lecture ON catalogue.publication FOR SELECT USING (true);
CREATE POLICY ecriture ON catalogue.publication USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.publication TO ancrage_app;
