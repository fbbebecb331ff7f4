CALL plateforme.ouvrir_schema('qualite', 'Le référentiel national qualité : réglages, contrôles du jour, preuves déposées, tendance');

-- Ce que l'organisme est devant le référentiel. Sans ligne : tout le référentiel est montré, par prudence.
CREATE TABLE qualite.reglage (
  organisme_id uuid PRIMARY KEY REFERENCES identite.organisme (id),
  categories text[] NOT NULL CHECK (cardinality(categories) > 0 AND categories <@ ARRAY['OF', 'BC', 'VAE', 'CFA']),
  -- Conditions remplies par ses actions ; une condition absente met sans objet l'indicateur qu'elle commande.
  conditions text[] NOT NULL DEFAULT '{}' CHECK (conditions
    <@ ARRAY['certification', 'alternance', 'situation-travail', 'sous-traitance', 'plus-de-deux-jours']),
  nouvel_entrant boolean NOT NULL DEFAULT false,
  sous_traitant boolean NOT NULL DEFAULT false,
  certificat_debut date,
  certificat_fin date,
  prochain_audit date,
  modifie_le timestamptz NOT NULL,
  modifie_par uuid,
  CHECK (certificat_fin >= certificat_debut)
);
CALL plateforme.isoler('qualite.reglage', 'SELECT, INSERT, UPDATE');

-- La personne en charge d'un indicateur.
CREATE TABLE qualite.charge (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  personne_id uuid NOT NULL,
  PRIMARY KEY (organisme_id, numero),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX charge_personne ON qualite.charge (organisme_id, personne_id);
CALL plateforme.isoler('qualite.charge');

-- Le dernier résultat d'un contrôle : ce qui a été regardé, ce qui manque et pour qui. Refait chaque nuit.
CREATE TABLE qualite.constat (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  controle text NOT NULL CHECK (controle <> ''),
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  jour date NOT NULL,
  examines integer NOT NULL CHECK (examines >= 0),
  manquants integer NOT NULL CHECK (manquants BETWEEN 0 AND examines),
  -- Parmi les manquants, ceux dont l'échéance est passée.
  tardifs integer NOT NULL CHECK (tardifs BETWEEN 0 AND manquants),
  -- Les premiers manques : [{sujet, detail, lien, echeance}].
  manques jsonb NOT NULL CHECK (jsonb_typeof(manques) = 'array'),
  calcule_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, controle)
);
CALL plateforme.isoler('qualite.constat');

-- La tendance : l'état d'un indicateur un jour. `calcule_le` après `jour` : recalculé depuis des faits datés.
CREATE TABLE qualite.releve (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  jour date NOT NULL,
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  etat text NOT NULL CHECK (etat IN ('conforme', 'a-completer', 'non-conforme-possible', 'sans-objet')),
  examines integer NOT NULL CHECK (examines >= 0),
  manquants integer NOT NULL CHECK (manquants BETWEEN 0 AND examines),
  tardifs integer NOT NULL CHECK (tardifs BETWEEN 0 AND manquants),
  calcule_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, numero, jour)
);
CALL plateforme.isoler('qualite.releve');

-- Une preuve déposée pour un indicateur. Ses versions sont gardées.
CREATE TABLE qualite.depot (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  intitule text NOT NULL CHECK (intitule <> ''),
  cree_le timestamptz NOT NULL,
  retire_le timestamptz,
  motif_retrait text,
  PRIMARY KEY (organisme_id, id),
  CHECK ((retire_le IS NULL) = (motif_retrait IS NULL))
);
CREATE INDEX depot_numero ON qualite.depot (organisme_id, numero);
CALL plateforme.isoler('qualite.depot', 'SELECT, INSERT, UPDATE');

CREATE TABLE qualite.depot_version (
  organisme_id uuid NOT NULL,
  depot_id uuid NOT NULL,
  version smallint NOT NULL CHECK (version > 0),
  -- L'acte du formulaire : envoyé deux fois, il dépose une fois.
  acte_id uuid NOT NULL,
  -- Date de la pièce ; le dernier jour où elle vaut.
  datee_du date NOT NULL,
  expire_le date CHECK (expire_le >= datee_du),
  texte text CHECK (texte <> ''),
  fichier character(64) CHECK (fichier ~ '^[0-9a-f]{64}$'),
  nom_fichier text,
  type_fichier text,
  depose_le timestamptz NOT NULL,
  depose_par uuid,
  PRIMARY KEY (organisme_id, depot_id, version),
  UNIQUE (organisme_id, acte_id),
  FOREIGN KEY (organisme_id, depot_id) REFERENCES qualite.depot (organisme_id, id),
  CHECK (texte IS NOT NULL OR fichier IS NOT NULL),
  CHECK ((fichier IS NULL) = (nom_fichier IS NULL) AND (fichier IS NULL) = (type_fichier IS NULL))
);
CALL plateforme.isoler('qualite.depot_version', 'SELECT, INSERT');

-- Ce qui montre que l'indicateur fait de l'effet, daté : un auditeur juge l'efficacité, pas la présence d'un papier.
CREATE TABLE qualite.efficacite (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  le date NOT NULL,
  texte text NOT NULL CHECK (texte <> ''),
  ecrit_le timestamptz NOT NULL,
  ecrit_par uuid,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX efficacite_numero ON qualite.efficacite (organisme_id, numero, le DESC);
CALL plateforme.isoler('qualite.efficacite', 'SELECT, INSERT');
