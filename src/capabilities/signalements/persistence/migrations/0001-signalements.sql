CALL plateforme.ouvrir_schema('signalements', 'Signalements confidentiels de violences, harcèlement et discriminations : lus par les seules personnes désignées');

-- Le droit ne suffit pas : il faut avoir été désigné, par son nom.
CREATE TABLE signalements.habilite (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  compte_id uuid NOT NULL REFERENCES auth."user" (id),
  designe_le timestamptz NOT NULL,
  designe_par uuid,
  PRIMARY KEY (organisme_id, compte_id)
);
CALL plateforme.isoler('signalements.habilite', 'SELECT, INSERT, DELETE');

-- Ni compte, ni adresse réseau, ni personne : ce que la personne a voulu écrire, et rien de plus.
CREATE TABLE signalements.signalement (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  code_empreinte bytea NOT NULL CHECK (octet_length(code_empreinte) = 32),
  nature text NOT NULL CHECK (nature IN ('violence', 'harcelement', 'discrimination', 'autre')),
  contact text,
  recu_le timestamptz NOT NULL,
  accuse_le timestamptz,
  clos_le timestamptz,
  suite text,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, code_empreinte),
  CHECK ((clos_le IS NULL) = (suite IS NULL))
);
CREATE INDEX signalement_ouvert ON signalements.signalement (organisme_id, recu_le) WHERE clos_le IS NULL;
CALL plateforme.isoler('signalements.signalement', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE signalements.message (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  signalement_id uuid NOT NULL,
  auteur text NOT NULL CHECK (auteur IN ('declarant', 'organisme')),
  texte text NOT NULL CHECK (texte <> ''),
  ecrit_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, signalement_id) REFERENCES signalements.signalement (organisme_id, id) ON DELETE CASCADE
);
CREATE INDEX message_signalement ON signalements.message (organisme_id, signalement_id, ecrit_le);
CALL plateforme.isoler('signalements.message', 'SELECT, INSERT, DELETE');

-- Un dossier rompu à la suite de faits signalés (indicateur 14). À part : le dossier n'en dit rien.
CREATE TABLE signalements.rupture (
  organisme_id uuid NOT NULL,
  signalement_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  PRIMARY KEY (organisme_id, signalement_id, inscription_id),
  FOREIGN KEY (organisme_id, signalement_id) REFERENCES signalements.signalement (organisme_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id)
);
CALL plateforme.isoler('signalements.rupture', 'SELECT, INSERT, DELETE');

-- Qui a lu quoi, et quand. On y ajoute, on n'y change rien.
CREATE TABLE signalements.acces (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  signalement_id uuid NOT NULL,
  compte_id uuid NOT NULL REFERENCES auth."user" (id),
  lu_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX acces_signalement ON signalements.acces (organisme_id, signalement_id, lu_le DESC);
CALL plateforme.isoler('signalements.acces', 'SELECT, INSERT');

CREATE TABLE signalements.procedure (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  texte text NOT NULL CHECK (texte <> ''),
  publiee_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX procedure_en_vigueur ON signalements.procedure (organisme_id, publiee_le DESC);
CALL plateforme.isoler('signalements.procedure', 'SELECT, INSERT');

CREATE TABLE signalements.reception (
  organisme_id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  lue_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, procedure_id, personne_id),
  FOREIGN KEY (organisme_id, procedure_id) REFERENCES signalements.procedure (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX reception_personne ON signalements.reception (organisme_id, personne_id);
CALL plateforme.isoler('signalements.reception', 'SELECT, INSERT');
