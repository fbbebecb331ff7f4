CALL plateforme.ouvrir_schema('enquetes', 'Enquêtes de satisfaction et évaluation des enseignements (indicateurs 2, 30, 33)');

-- Une version ne change jamais : une enquête partie garde la sienne.
CREATE TABLE enquetes.questionnaire (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  genre text NOT NULL CHECK (genre IN ('a_chaud', 'a_froid', 'formateur', 'entreprise', 'financeur', 'enseignements')),
  version integer NOT NULL CHECK (version > 0),
  questions jsonb NOT NULL CHECK (jsonb_typeof(questions) = 'array'),
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, genre, version)
);
CALL plateforme.isoler('enquetes.questionnaire', 'SELECT, INSERT');

CREATE TABLE enquetes.campagne (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  questionnaire_id uuid NOT NULL,
  genre text NOT NULL CHECK (genre IN ('a_chaud', 'a_froid', 'formateur', 'entreprise', 'financeur', 'enseignements')),
  -- Celle des financeurs ne porte sur aucune session.
  session_id uuid,
  module_id uuid,
  -- Combien de mois après la fin de la session : 0, 3 ou 6.
  mois smallint NOT NULL DEFAULT 0 CHECK (mois IN (0, 3, 6)),
  ouverte_le date NOT NULL,
  -- Dernier jour pour répondre.
  fin date NOT NULL,
  cree_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, questionnaire_id) REFERENCES enquetes.questionnaire (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  CHECK (fin > ouverte_le),
  CHECK ((genre = 'financeur') = (session_id IS NULL)),
  CHECK ((genre = 'enseignements') = (module_id IS NOT NULL))
);
-- La même enquête ne part pas deux fois.
CREATE UNIQUE INDEX campagne_unique ON enquetes.campagne (organisme_id, session_id, genre, module_id, mois)
  NULLS NOT DISTINCT WHERE genre <> 'financeur';
CREATE INDEX campagne_recente ON enquetes.campagne (organisme_id, ouverte_le DESC, id DESC);
CREATE INDEX campagne_questionnaire ON enquetes.campagne (organisme_id, questionnaire_id);
CALL plateforme.isoler('enquetes.campagne', 'SELECT, INSERT');

-- À qui l'on demande. Elle dit si la personne a répondu, et quel jour ; jamais ce qu'elle a répondu.
CREATE TABLE enquetes.sollicitation (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  campagne_id uuid NOT NULL,
  personne_id uuid,
  -- Un financeur n'est pas dans l'annuaire : son nom et son adresse sont ici.
  nom text,
  courriel text,
  relances smallint NOT NULL DEFAULT 0 CHECK (relances BETWEEN 0 AND 2),
  repondue_le date,
  PRIMARY KEY (organisme_id, id),
  UNIQUE NULLS NOT DISTINCT (organisme_id, campagne_id, personne_id, courriel),
  FOREIGN KEY (organisme_id, campagne_id) REFERENCES enquetes.campagne (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX sollicitation_personne ON enquetes.sollicitation (organisme_id, personne_id) WHERE repondue_le IS NULL;
CALL plateforme.isoler('enquetes.sollicitation', 'SELECT, INSERT, UPDATE');

-- Une réponse à une enquête de satisfaction.
CREATE TABLE enquetes.reponse (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  campagne_id uuid NOT NULL,
  sollicitation_id uuid NOT NULL,
  reponses jsonb NOT NULL,
  defavorable boolean NOT NULL,
  recue_le timestamptz NOT NULL,
  suite text CHECK (suite IN ('action', 'sans_action')),
  motif text,
  suite_le timestamptz,
  suite_par uuid,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, sollicitation_id),
  FOREIGN KEY (organisme_id, campagne_id) REFERENCES enquetes.campagne (organisme_id, id),
  FOREIGN KEY (organisme_id, sollicitation_id) REFERENCES enquetes.sollicitation (organisme_id, id),
  CHECK (num_nonnulls(suite, motif, suite_le) IN (0, 3))
);
CREATE INDEX reponse_campagne ON enquetes.reponse (organisme_id, campagne_id);
CREATE INDEX reponse_a_traiter ON enquetes.reponse (organisme_id, recue_le) WHERE defavorable AND suite IS NULL;
CALL plateforme.isoler('enquetes.reponse', 'SELECT, INSERT, UPDATE');

-- L'urne de l'évaluation des enseignements (indicateur 33) : une ligne par question, ses réponses triées par leur valeur.
-- Rien n'y vient d'une personne, d'un lien ni d'une heure ; les réponses d'une même personne n'y sont pas liées entre elles ;
-- et comme la ligne entière est réécrite à chaque dépôt, son âge ne dit que celui du dernier dépôt.
CREATE TABLE enquetes.urne (
  organisme_id uuid NOT NULL,
  campagne_id uuid NOT NULL,
  question text NOT NULL,
  valeurs jsonb NOT NULL CHECK (jsonb_typeof(valeurs) = 'array'),
  PRIMARY KEY (organisme_id, campagne_id, question),
  FOREIGN KEY (organisme_id, campagne_id) REFERENCES enquetes.campagne (organisme_id, id)
);
CALL plateforme.isoler('enquetes.urne', 'SELECT, INSERT, UPDATE');

-- La réunion où les résultats sont rendus à ceux qu'ils concernent.
CREATE TABLE enquetes.restitution (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  campagne_id uuid NOT NULL,
  le date NOT NULL,
  participants text[] NOT NULL CHECK (cardinality(participants) > 0
    AND participants <@ ARRAY['formateurs', 'apprenants', 'responsables', 'direction', 'entreprises']),
  synthese text NOT NULL CHECK (synthese <> ''),
  decisions text NOT NULL CHECK (decisions <> ''),
  cree_le timestamptz NOT NULL,
  cree_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, campagne_id) REFERENCES enquetes.campagne (organisme_id, id)
);
CREATE INDEX restitution_campagne ON enquetes.restitution (organisme_id, campagne_id, le);
CALL plateforme.isoler('enquetes.restitution', 'SELECT, INSERT');
