CALL plateforme.ouvrir_schema('equipe', 'Compétences des formateurs, conseil de perfectionnement, référents');

-- Ce qu'une personne est pour l'organisme quand elle forme : salariée, ou venue de l'extérieur (indicateurs 20 à 22).
CREATE TABLE equipe.formateur (
  organisme_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  statut text NOT NULL CHECK (statut IN ('permanent', 'occasionnel', 'externe')),
  PRIMARY KEY (organisme_id, personne_id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CALL plateforme.isoler('equipe.formateur', 'SELECT, INSERT, UPDATE, DELETE');

-- Un élément du dossier de compétences : il se dépose ou se retire, il ne se réécrit pas.
CREATE TABLE equipe.element (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  personne_id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('cv', 'diplome', 'experience', 'habilitation', 'formation_suivie', 'entretien')),
  libelle text NOT NULL CHECK (libelle <> ''),
  le date NOT NULL,
  expire_le date CHECK (expire_le >= le),
  fichier text CHECK (fichier ~ '^[0-9a-f]{64}$'),
  nom_fichier text,
  type_fichier text,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  CHECK (nature <> 'cv' OR expire_le IS NOT NULL),
  CHECK (num_nonnulls(fichier, nom_fichier, type_fichier) IN (0, 3))
);
CREATE INDEX element_personne ON equipe.element (organisme_id, personne_id, nature, le DESC);
CALL plateforme.isoler('equipe.element', 'SELECT, INSERT, UPDATE, DELETE');

-- Conseil de perfectionnement (C. trav., art. L. 6231-3 et R. 6231-3 à R. 6231-5).
CREATE TABLE equipe.conseil_membre (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  qualite text NOT NULL CHECK (qualite <> ''),
  du date NOT NULL,
  au date CHECK (au >= du),
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('equipe.conseil_membre', 'SELECT, INSERT, UPDATE');

CREATE TABLE equipe.reunion (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  tenue_le date NOT NULL,
  ordre_du_jour text NOT NULL CHECK (ordre_du_jour <> ''),
  presents text,
  compte_rendu text,
  decisions text,
  redige_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  CHECK (num_nonnulls(compte_rendu, redige_le) IN (0, 2))
);
CREATE INDEX reunion_date ON equipe.reunion (organisme_id, tenue_le DESC);
CALL plateforme.isoler('equipe.reunion', 'SELECT, INSERT, UPDATE');

-- Un référent à la fois pour chaque mission ; les précédents restent lisibles.
CREATE TABLE equipe.referent (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  mission text NOT NULL CHECK (mission IN ('handicap', 'pedagogique', 'mobilite', 'qualite')),
  personne_id uuid NOT NULL,
  du date NOT NULL,
  au date CHECK (au >= du),
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE UNIQUE INDEX referent_en_place ON equipe.referent (organisme_id, mission) WHERE au IS NULL;
CALL plateforme.isoler('equipe.referent', 'SELECT, INSERT, UPDATE');
