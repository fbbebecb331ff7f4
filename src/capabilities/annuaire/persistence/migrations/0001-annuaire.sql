CALL plateforme.ouvrir_schema('annuaire', 'Personnes, entreprises et contacts d’un organisme');

CREATE TABLE annuaire.personne (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nom_naissance text NOT NULL CHECK (nom_naissance <> ''),
  nom_usage text,
  prenom text NOT NULL CHECK (prenom <> ''),
  date_naissance date,
  courriel text,
  telephone text,
  adresse text,
  code_postal text,
  ville text,
  -- Code INSEE de la commune de résidence.
  commune char(5),
  -- Référence de la personne dans l'outil d'où elle vient : un nouvel import la retrouve.
  reference_externe text,
  fusionnee_dans uuid,
  archivee_le timestamptz,
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  recherche text GENERATED ALWAYS AS (plateforme.normaliser(coalesce(nom_usage, '') || ' ' || nom_naissance || ' ' || prenom || ' ' || coalesce(courriel, ''))) STORED,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, fusionnee_dans) REFERENCES annuaire.personne (organisme_id, id),
  CHECK (fusionnee_dans <> id)
);
CREATE INDEX personne_nom ON annuaire.personne (organisme_id, nom_naissance, prenom, id);
CREATE INDEX personne_recherche ON annuaire.personne USING gin (recherche gin_trgm_ops);
CREATE INDEX personne_courriel ON annuaire.personne (organisme_id, courriel);
CREATE UNIQUE INDEX personne_reference ON annuaire.personne (organisme_id, reference_externe) WHERE reference_externe IS NOT NULL;
CALL plateforme.isoler('annuaire.personne');

CREATE TABLE annuaire.entreprise (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  siret char(14) NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
  raison_sociale text NOT NULL CHECK (raison_sociale <> ''),
  enseigne text,
  naf text,
  idcc text,
  effectif integer CHECK (effectif >= 0),
  opco text,
  adresse text,
  code_postal text,
  ville text,
  telephone text,
  courriel text,
  archivee_le timestamptz,
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  recherche text GENERATED ALWAYS AS (plateforme.normaliser(raison_sociale || ' ' || coalesce(enseigne, '') || ' ' || siret)) STORED,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, siret)
);
CREATE INDEX entreprise_nom ON annuaire.entreprise (organisme_id, raison_sociale, id);
CREATE INDEX entreprise_recherche ON annuaire.entreprise USING gin (recherche gin_trgm_ops);
CALL plateforme.isoler('annuaire.entreprise');

-- Une personne dans une entreprise : dirigeant, tuteur, maître d'apprentissage, gestionnaire.
CREATE TABLE annuaire.contact (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  entreprise_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  fonction text NOT NULL,
  tuteur boolean NOT NULL DEFAULT false,
  cree_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, entreprise_id, personne_id),
  FOREIGN KEY (organisme_id, entreprise_id) REFERENCES annuaire.entreprise (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX contact_personne ON annuaire.contact (organisme_id, personne_id);
CALL plateforme.isoler('annuaire.contact');

ALTER TABLE identite.membre ADD FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id);
