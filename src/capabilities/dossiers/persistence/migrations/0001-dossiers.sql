CALL plateforme.ouvrir_schema('dossiers', 'Ce que disent tous les documents d''un organisme, et les documents produits en nombre');

-- Les conditions que l'organisme écrit une fois, et que ses documents reprennent.
CREATE TABLE dossiers.clauses (
  organisme_id uuid PRIMARY KEY REFERENCES identite.organisme (id),
  reglement text NOT NULL DEFAULT '',
  dedit text NOT NULL DEFAULT '',
  cessation_anticipee text NOT NULL DEFAULT '',
  abandon text NOT NULL DEFAULT '',
  litiges text NOT NULL DEFAULT '',
  validite_devis_jours smallint NOT NULL DEFAULT 30 CHECK (validite_devis_jours BETWEEN 1 AND 365),
  modalites_acces text NOT NULL DEFAULT '',
  moyens_techniques text NOT NULL DEFAULT '',
  suivi text NOT NULL DEFAULT '',
  accompagnement text NOT NULL DEFAULT '',
  engagements text NOT NULL DEFAULT '',
  a_apporter text NOT NULL DEFAULT '',
  restauration text NOT NULL DEFAULT '',
  -- Vide : le membre qui a le rôle de référent handicap.
  referent_handicap text NOT NULL DEFAULT '',
  modifie_le timestamptz NOT NULL,
  modifie_par uuid
);
CALL plateforme.isoler('dossiers.clauses', 'SELECT, INSERT, UPDATE');

-- Diplômes, titres ou références d'un formateur, que le contrat individuel doit citer (art. L. 6353-4, 4° C. trav.).
CREATE TABLE dossiers.formateur (
  organisme_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  titres text NOT NULL CHECK (titres <> ''),
  PRIMARY KEY (organisme_id, personne_id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CALL plateforme.isoler('dossiers.formateur');

-- Un acte sur plusieurs documents d'une session : il avance cible par cible, et reprend où il en était après une panne.
CREATE TABLE dossiers.lot (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  acte text NOT NULL,
  type text NOT NULL,
  cibles uuid[] NOT NULL CHECK (cibles <> '{}'),
  traitees integer NOT NULL DEFAULT 0,
  faites integer NOT NULL DEFAULT 0,
  -- Ce qui n'a pas été fait : pour qui, et pourquoi.
  refus jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(refus) = 'array'),
  demande_par uuid,
  cree_le timestamptz NOT NULL,
  fini_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  CHECK (traitees BETWEEN faites AND cardinality(cibles))
);
CREATE INDEX lot_session ON dossiers.lot (organisme_id, session_id, cree_le DESC);
CALL plateforme.isoler('dossiers.lot', 'SELECT, INSERT, UPDATE');

-- Jusqu'où les faits de l'organisme ont été lus pour dire quels documents ne sont plus vrais.
CREATE TABLE dossiers.lecture (
  organisme_id uuid PRIMARY KEY REFERENCES identite.organisme (id),
  jusqu_a timestamptz NOT NULL
);
CALL plateforme.isoler('dossiers.lecture', 'SELECT, INSERT, UPDATE');
