CALL plateforme.ouvrir_schema('bpf', 'Bilan pédagogique et financier, échéances de l''organisme, information des financeurs');

-- Un exercice comptable : pas forcément l'année civile (art. R. 6352-22 C. trav.). Deux exercices ne se chevauchent pas.
CREATE TABLE bpf.exercice (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  debut date NOT NULL,
  fin date NOT NULL CHECK (fin > debut AND fin <= debut + 731),
  -- Avant le 30 avril (art. R. 6352-23), prolongée certaines années : toujours un paramètre.
  echeance date NOT NULL CHECK (echeance > fin),
  -- Règle de la notice non vérifiée : une personne dans deux actions compte deux fois, ou une.
  comptage text NOT NULL DEFAULT 'inscription' CHECK (comptage IN ('inscription', 'personne')),
  chiffre_affaires_centimes bigint CHECK (chiffre_affaires_centimes >= 0),
  naf text NOT NULL DEFAULT '',
  forme_juridique text NOT NULL DEFAULT '',
  adresse_publique boolean NOT NULL DEFAULT false,
  signature_lieu text NOT NULL DEFAULT '',
  signature_le date,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  CONSTRAINT exercice_libre EXCLUDE USING gist (organisme_id WITH =, daterange(debut, fin, '[]') WITH &&)
);
CALL plateforme.isoler('bpf.exercice', 'SELECT, INSERT, UPDATE');

-- Une ligne de facture ou d'avoir, hors taxes (cadre C). La même facture peut avoir plusieurs origines de fonds.
CREATE TABLE bpf.produit (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  le date NOT NULL,
  -- Négatif pour un avoir.
  montant_centimes integer NOT NULL CHECK (montant_centimes <> 0),
  origine text NOT NULL CHECK (origine IN ('entreprise', 'opco-apprentissage', 'opco-professionnalisation', 'opco-pro-a',
    'transition-pro', 'cpf', 'opco-demandeur-emploi', 'faf-tns', 'opco-plan', 'administration-agents', 'europe-fse', 'etat',
    'region', 'france-travail', 'collectivite-autre', 'particulier', 'autre-of', 'autre', 'hors-bpf')),
  payeur text NOT NULL CHECK (payeur <> ''),
  facture text NOT NULL CHECK (facture <> ''),
  rang smallint NOT NULL DEFAULT 1 CHECK (rang > 0),
  objet text NOT NULL DEFAULT '',
  inscription_id uuid,
  retire_le timestamptz,
  motif_retrait text,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  CHECK (num_nonnulls(retire_le, motif_retrait) IN (0, 2))
);
-- Saisir ou importer deux fois la même ligne de facture l'écrit une fois.
CREATE UNIQUE INDEX produit_facture ON bpf.produit (organisme_id, facture, rang) WHERE retire_le IS NULL;
CREATE INDEX produit_le ON bpf.produit (organisme_id, le DESC, id DESC) WHERE retire_le IS NULL;
CALL plateforme.isoler('bpf.produit');

-- Ce que l'activité de formation a coûté, par compte (cadre D). Négatif : un avoir reçu.
CREATE TABLE bpf.charge (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  le date NOT NULL,
  compte text NOT NULL CHECK (compte ~ '^6[0-9]{1,9}$'),
  libelle text NOT NULL CHECK (libelle <> ''),
  montant_centimes integer NOT NULL CHECK (montant_centimes <> 0),
  retire_le timestamptz,
  motif_retrait text,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  CHECK (num_nonnulls(retire_le, motif_retrait) IN (0, 2))
);
CREATE INDEX charge_le ON bpf.charge (organisme_id, le DESC, id DESC) WHERE retire_le IS NULL;
CALL plateforme.isoler('bpf.charge', 'SELECT, INSERT');
GRANT UPDATE (retire_le, motif_retrait) ON bpf.charge TO ancrage_app;

-- Formation confiée à un autre organisme (cadre F-2) ou par lui (cadre G), hors de ce que les feuilles disent.
CREATE TABLE bpf.sous_traitance (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  exercice_id uuid NOT NULL,
  sens text NOT NULL CHECK (sens IN ('confiee', 'recue')),
  partenaire text NOT NULL CHECK (partenaire <> ''),
  objet text NOT NULL DEFAULT '',
  stagiaires integer NOT NULL CHECK (stagiaires > 0),
  minutes integer NOT NULL CHECK (minutes > 0),
  montant_centimes integer CHECK (montant_centimes >= 0),
  retire_le timestamptz,
  motif_retrait text,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, exercice_id) REFERENCES bpf.exercice (organisme_id, id),
  CHECK (num_nonnulls(retire_le, motif_retrait) IN (0, 2))
);
CREATE INDEX sous_traitance_exercice ON bpf.sous_traitance (organisme_id, exercice_id) WHERE retire_le IS NULL;
CALL plateforme.isoler('bpf.sous_traitance', 'SELECT, INSERT');
GRANT UPDATE (retire_le, motif_retrait) ON bpf.sous_traitance TO ancrage_app;

-- Un formateur est de l'organisme ou extérieur, depuis une date (cadre E) : il peut changer dans l'année.
CREATE TABLE bpf.statut_formateur (
  organisme_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  depuis date NOT NULL,
  statut text NOT NULL CHECK (statut IN ('interne', 'externe')),
  PRIMARY KEY (organisme_id, personne_id, depuis),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CALL plateforme.isoler('bpf.statut_formateur');

-- Une valeur écrite à la main à la place de celle qui est calculée, avec celle-ci, un auteur et un motif.
CREATE TABLE bpf.correction (
  organisme_id uuid NOT NULL,
  exercice_id uuid NOT NULL,
  ligne text NOT NULL,
  colonne text NOT NULL CHECK (colonne IN ('euros', 'stagiaires', 'heures', 'pourcent')),
  valeur bigint NOT NULL,
  calculee bigint,
  motif text NOT NULL CHECK (motif <> ''),
  par uuid,
  le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, exercice_id, ligne, colonne),
  FOREIGN KEY (organisme_id, exercice_id) REFERENCES bpf.exercice (organisme_id, id)
);
CALL plateforme.isoler('bpf.correction');

-- La copie gelée d'un bilan clos. Rouvrir garde la ligne, avec son motif.
CREATE TABLE bpf.cloture (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  exercice_id uuid NOT NULL,
  contenu jsonb NOT NULL CHECK (jsonb_typeof(contenu) = 'object'),
  empreinte character(64) NOT NULL CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  fait_id uuid NOT NULL,
  close_le timestamptz NOT NULL,
  close_par uuid,
  rouverte_le timestamptz,
  rouverte_par uuid,
  motif_reouverture text,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, exercice_id) REFERENCES bpf.exercice (organisme_id, id),
  CHECK (num_nonnulls(rouverte_le, motif_reouverture) IN (0, 2))
);
CREATE UNIQUE INDEX cloture_en_vigueur ON bpf.cloture (organisme_id, exercice_id) WHERE rouverte_le IS NULL;
CALL plateforme.isoler('bpf.cloture', 'SELECT, INSERT');
GRANT UPDATE (rouverte_le, rouverte_par, motif_reouverture) ON bpf.cloture TO ancrage_app;

-- Ce que l'organisme doit faire à une date, avec qui s'en occupe. `cle` : posée par une règle, une fois.
CREATE TABLE bpf.obligation (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('bpf', 'certificat', 'habilitation', 'document', 'financeur', 'autre')),
  titre text NOT NULL CHECK (titre <> ''),
  echeance date NOT NULL,
  reference text NOT NULL DEFAULT '',
  lien text NOT NULL DEFAULT '',
  mois_recurrence smallint CHECK (mois_recurrence BETWEEN 1 AND 120),
  responsable_id uuid,
  cle text,
  fait_le date,
  preuve text,
  fait_par uuid,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, responsable_id) REFERENCES annuaire.personne (organisme_id, id),
  CHECK (num_nonnulls(fait_le, preuve) IN (0, 2))
);
CREATE UNIQUE INDEX obligation_cle ON bpf.obligation (organisme_id, cle) WHERE cle IS NOT NULL;
CREATE INDEX obligation_a_faire ON bpf.obligation (organisme_id, echeance, id) WHERE fait_le IS NULL;
CALL plateforme.isoler('bpf.obligation', 'SELECT, INSERT, UPDATE');
