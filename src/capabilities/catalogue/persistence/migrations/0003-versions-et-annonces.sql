-- Les mentions confirmées appartiennent à la version publiée, pas au brouillon.
ALTER TABLE catalogue.formation DROP COLUMN mentions_confirmees_le;
ALTER TABLE catalogue.formation_version ADD COLUMN mentions_confirmees jsonb NOT NULL DEFAULT '[]'
  CHECK (jsonb_typeof(mentions_confirmees) = 'array');

-- Une fiche retirée garde son adresse : la page publique dit alors que la formation n'est plus proposée.
ALTER TABLE catalogue.publication ADD COLUMN retiree_le timestamptz;

-- Sessions annoncées au public : le parcours, à l'étage au-dessus, les annonce et les retire par l'index du catalogue.
CREATE TABLE catalogue.session_annoncee (
  organisme_id uuid NOT NULL,
  session_id uuid NOT NULL,
  formation_id uuid NOT NULL,
  debut date NOT NULL,
  fin date NOT NULL CHECK (fin >= debut),
  lieu text NOT NULL DEFAULT '',
  recrutement text NOT NULL DEFAULT 'ouvert' CHECK (recrutement IN ('ouvert', 'ferme', 'suspendu')),
  -- Places encore libres, quand l'organisme veut les dire.
  places integer CHECK (places >= 0),
  PRIMARY KEY (organisme_id, session_id),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
CREATE INDEX session_annoncee_formation ON catalogue.session_annoncee (organisme_id, formation_id, debut);
ALTER TABLE catalogue.session_annoncee ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalogue.session_annoncee FORCE ROW LEVEL SECURITY;
CREATE POLICY lecture ON catalogue.session_annoncee FOR SELECT USING (true);
CREATE POLICY ecriture ON catalogue.session_annoncee USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.session_annoncee TO ancrage_app;

-- Indicateurs de résultats montrés au public (indicateurs 2 et 3), jamais sans leur effectif, leur période et leur calcul.
CREATE TABLE catalogue.indicateur_publie (
  organisme_id uuid NOT NULL,
  formation_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z_]+$'),
  libelle text NOT NULL CHECK (libelle <> ''),
  -- Une part entre 0 et 1 pour 'part', sinon le nombre lui-même.
  valeur numeric NOT NULL CHECK (valeur >= 0 AND (unite <> 'part' OR valeur <= 1)),
  unite text NOT NULL CHECK (unite IN ('part', 'note_sur_5', 'nombre')),
  effectif integer NOT NULL CHECK (effectif > 0),
  periode_debut date NOT NULL,
  periode_fin date NOT NULL CHECK (periode_fin >= periode_debut),
  methode text NOT NULL CHECK (methode <> ''),
  calcule_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, formation_id, code),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
ALTER TABLE catalogue.indicateur_publie ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalogue.indicateur_publie FORCE ROW LEVEL SECURITY;
CREATE POLICY lecture ON catalogue.indicateur_publie FOR SELECT USING (true);
CREATE POLICY ecriture ON catalogue.indicateur_publie USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue.indicateur_publie TO ancrage_app;

-- Un module ôté se rétablit : son contenu entier est gardé, ses heures avec.
CREATE TABLE catalogue.module_supprime (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  formation_id uuid NOT NULL,
  contenu jsonb NOT NULL,
  supprime_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
CREATE INDEX module_supprime_formation ON catalogue.module_supprime (organisme_id, formation_id, supprime_le DESC);
CALL plateforme.isoler('catalogue.module_supprime');
