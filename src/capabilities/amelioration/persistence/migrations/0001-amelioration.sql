CALL plateforme.ouvrir_schema('amelioration', 'Réclamations, incidents, plan d''amélioration, risques, veille, sous-traitance');

-- Les délais que l'organisme se donne. Une réclamation garde ceux du jour où elle est arrivée.
CREATE TABLE amelioration.reglage (
  organisme_id uuid PRIMARY KEY REFERENCES identite.organisme (id),
  accuse_jours smallint NOT NULL CHECK (accuse_jours BETWEEN 1 AND 30),
  reponse_jours smallint NOT NULL CHECK (reponse_jours BETWEEN 1 AND 120),
  modifie_le timestamptz NOT NULL,
  modifie_par uuid
);
CALL plateforme.isoler('amelioration.reglage', 'SELECT, INSERT, UPDATE');

-- Une réclamation : de n'importe qui, par n'importe quel canal (indicateur 31). Son état se calcule de ses dates.
CREATE TABLE amelioration.reclamation (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  canal text NOT NULL CHECK (canal IN ('formulaire', 'espace', 'courriel', 'telephone', 'courrier', 'oral')),
  qualite text NOT NULL CHECK (qualite IN ('apprenant', 'entreprise', 'financeur', 'intervenant', 'autre')),
  nom text,
  courriel text,
  telephone text,
  personne_id uuid,
  session_id uuid,
  objet text NOT NULL,
  texte text NOT NULL,
  recue_le timestamptz NOT NULL,
  -- Le compte qui l'a écrite ou saisie ; nul pour le formulaire public.
  saisie_par uuid,
  accuser_avant date NOT NULL,
  repondre_avant date NOT NULL,
  accusee_le timestamptz,
  accusee_par uuid,
  responsable_id uuid,
  repondue_le timestamptz,
  repondue_par uuid,
  reponse text,
  close_le timestamptz,
  close_par uuid,
  issue text CHECK (issue IN ('fondee', 'en_partie', 'non_fondee', 'retiree')),
  conclusion text,
  -- Pourquoi aucune action n'est décidée (indicateur 32) ; nul tant que personne ne l'a dit.
  sans_action_motif text,
  sans_action_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  CHECK (repondre_avant >= accuser_avant),
  CHECK ((close_le IS NULL) = (issue IS NULL)),
  CHECK (close_le IS NULL OR repondue_le IS NOT NULL OR issue = 'retiree')
);
CREATE INDEX reclamation_recue ON amelioration.reclamation (organisme_id, recue_le DESC, id DESC);
CREATE INDEX reclamation_ouverte ON amelioration.reclamation (organisme_id, repondre_avant) WHERE close_le IS NULL;
CREATE INDEX reclamation_personne ON amelioration.reclamation (organisme_id, personne_id);
CREATE INDEX reclamation_saisie ON amelioration.reclamation (organisme_id, saisie_par);
CREATE INDEX reclamation_session ON amelioration.reclamation (organisme_id, session_id);
CALL plateforme.isoler('amelioration.reclamation', 'SELECT, INSERT, UPDATE');

CREATE TABLE amelioration.reclamation_echange (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  reclamation_id uuid NOT NULL,
  sens text NOT NULL CHECK (sens IN ('recu', 'envoye', 'note')),
  texte text NOT NULL,
  ecrit_le timestamptz NOT NULL,
  ecrit_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, reclamation_id) REFERENCES amelioration.reclamation (organisme_id, id)
);
CREATE INDEX reclamation_echange_de ON amelioration.reclamation_echange (organisme_id, reclamation_id, ecrit_le);
CALL plateforme.isoler('amelioration.reclamation_echange', 'SELECT, INSERT, UPDATE');

-- Un aléa : ce qui a empêché ou gêné une séance, et ce qui a été fait (indicateur 31).
CREATE TABLE amelioration.incident (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('formateur_absent', 'salle', 'materiel', 'reseau', 'transport', 'autre')),
  session_id uuid,
  creneau_id uuid,
  survenu_le date NOT NULL,
  description text NOT NULL,
  signale_le timestamptz NOT NULL,
  signale_par uuid,
  solution text,
  resolu_le timestamptz,
  resolu_par uuid,
  sans_action_motif text,
  sans_action_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id),
  CHECK ((resolu_le IS NULL) = (solution IS NULL))
);
CREATE INDEX incident_survenu ON amelioration.incident (organisme_id, survenu_le DESC, id DESC);
CREATE INDEX incident_ouvert ON amelioration.incident (organisme_id, survenu_le) WHERE resolu_le IS NULL;
CREATE INDEX incident_session ON amelioration.incident (organisme_id, session_id);
CREATE INDEX incident_creneau ON amelioration.incident (organisme_id, creneau_id);
CALL plateforme.isoler('amelioration.incident', 'SELECT, INSERT, UPDATE');

-- Une action du plan d'amélioration (indicateur 32).
CREATE TABLE amelioration.action (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  quoi text NOT NULL,
  origine text NOT NULL CHECK (origine IN ('reclamation', 'incident', 'enquete', 'audit', 'veille', 'risque', 'idee')),
  responsable_id uuid,
  echeance date NOT NULL,
  decidee_le timestamptz NOT NULL,
  decidee_par uuid,
  faite_le date,
  preuve text,
  efficacite text CHECK (efficacite IN ('efficace', 'en_partie', 'inefficace')),
  jugee_le date,
  jugement text,
  abandonnee_le timestamptz,
  abandon_motif text,
  PRIMARY KEY (organisme_id, id),
  CHECK ((faite_le IS NULL) = (preuve IS NULL)),
  CHECK (num_nonnulls(efficacite, jugee_le, jugement) IN (0, 3)),
  CHECK (efficacite IS NULL OR faite_le IS NOT NULL),
  CHECK ((abandonnee_le IS NULL) = (abandon_motif IS NULL)),
  CHECK (abandonnee_le IS NULL OR faite_le IS NULL)
);
CREATE INDEX action_echeance ON amelioration.action (organisme_id, echeance, id);
CREATE INDEX action_ouverte ON amelioration.action (organisme_id, echeance) WHERE faite_le IS NULL AND abandonnee_le IS NULL;
CREATE INDEX action_a_juger ON amelioration.action (organisme_id, faite_le) WHERE efficacite IS NULL AND faite_le IS NOT NULL;
CALL plateforme.isoler('amelioration.action', 'SELECT, INSERT, UPDATE');

-- D'où vient une action : la sorte d'objet et son identifiant. Un étage plus haut y relie ses enquêtes et ses audits, avec ses mots et son
-- adresse : rien ici n'a besoin de les connaître.
CREATE TABLE amelioration.action_lien (
  organisme_id uuid NOT NULL,
  action_id uuid NOT NULL,
  genre text NOT NULL CHECK (genre ~ '^[a-z_]{2,40}$'),
  objet_id uuid NOT NULL,
  libelle text NOT NULL,
  chemin text NOT NULL CHECK (chemin ~ '^/'),
  PRIMARY KEY (organisme_id, action_id, genre, objet_id),
  FOREIGN KEY (organisme_id, action_id) REFERENCES amelioration.action (organisme_id, id)
);
CREATE INDEX action_lien_objet ON amelioration.action_lien (organisme_id, objet_id, genre);
CALL plateforme.isoler('amelioration.action_lien', 'SELECT, INSERT, DELETE');

-- Un risque qui pèse sur la qualité (indicateur 32, cadre 2026) ; sa cotation est celle de sa dernière revue.
CREATE TABLE amelioration.risque (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  intitule text NOT NULL,
  cause text NOT NULL,
  mesures text,
  responsable_id uuid,
  identifie_le timestamptz NOT NULL,
  clos_le timestamptz,
  clos_motif text,
  PRIMARY KEY (organisme_id, id),
  CHECK ((clos_le IS NULL) = (clos_motif IS NULL))
);
CALL plateforme.isoler('amelioration.risque', 'SELECT, INSERT, UPDATE');

CREATE TABLE amelioration.risque_revue (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  risque_id uuid NOT NULL,
  le date NOT NULL,
  probabilite smallint NOT NULL CHECK (probabilite BETWEEN 1 AND 4),
  gravite smallint NOT NULL CHECK (gravite BETWEEN 1 AND 4),
  constat text,
  revu_le timestamptz NOT NULL,
  revu_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, risque_id) REFERENCES amelioration.risque (organisme_id, id)
);
CREATE INDEX risque_revue_de ON amelioration.risque_revue (organisme_id, risque_id, le DESC, id DESC);
CALL plateforme.isoler('amelioration.risque_revue', 'SELECT, INSERT');

-- Ce que l'organisme suit (indicateurs 23, 24, 25).
CREATE TABLE amelioration.veille_source (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  domaine text NOT NULL CHECK (domaine IN ('legale', 'metiers', 'pedagogique')),
  nom text NOT NULL,
  adresse text,
  suivie_depuis timestamptz NOT NULL,
  arretee_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('amelioration.veille_source', 'SELECT, INSERT, UPDATE');

-- Une information trouvée, ce qu'elle change et ce qui en a été fait : une veille qui ne change rien n'en est pas une.
CREATE TABLE amelioration.veille (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  source_id uuid,
  domaine text NOT NULL CHECK (domaine IN ('legale', 'metiers', 'pedagogique')),
  titre text NOT NULL,
  le date NOT NULL,
  adresse text,
  resume text NOT NULL,
  notee_le timestamptz NOT NULL,
  notee_par uuid,
  change text,
  suite text CHECK (suite IN ('action', 'formation', 'document', 'rien')),
  formation_id uuid,
  document_revise text,
  exploitee_le timestamptz,
  exploitee_par uuid,
  partagee_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, source_id) REFERENCES amelioration.veille_source (organisme_id, id),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id),
  CHECK (num_nonnulls(change, suite, exploitee_le) IN (0, 3)),
  CHECK ((suite IS NOT DISTINCT FROM 'formation') = (formation_id IS NOT NULL)),
  CHECK ((suite IS NOT DISTINCT FROM 'document') = (document_revise IS NOT NULL))
);
CREATE INDEX veille_le ON amelioration.veille (organisme_id, le DESC, id DESC);
CREATE INDEX veille_formation ON amelioration.veille (organisme_id, formation_id) WHERE formation_id IS NOT NULL;
CALL plateforme.isoler('amelioration.veille', 'SELECT, INSERT, UPDATE');

CREATE TABLE amelioration.veille_lecture (
  organisme_id uuid NOT NULL,
  veille_id uuid NOT NULL,
  compte_id uuid NOT NULL,
  lue_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, veille_id, compte_id),
  FOREIGN KEY (organisme_id, veille_id) REFERENCES amelioration.veille (organisme_id, id),
  FOREIGN KEY (organisme_id, compte_id) REFERENCES identite.membre (organisme_id, compte_id)
);
CALL plateforme.isoler('amelioration.veille_lecture', 'SELECT, INSERT');

-- À qui une partie de la formation est confiée (indicateur 27) : une entreprise ou une personne de l'annuaire.
CREATE TABLE amelioration.sous_traitant (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  statut text NOT NULL CHECK (statut IN ('sous_traitance', 'portage')),
  entreprise_id uuid,
  personne_id uuid,
  missions text NOT NULL,
  retenu_le timestamptz NOT NULL,
  arrete_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, entreprise_id),
  UNIQUE (organisme_id, personne_id),
  FOREIGN KEY (organisme_id, entreprise_id) REFERENCES annuaire.entreprise (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  CHECK (num_nonnulls(entreprise_id, personne_id) = 1)
);
CALL plateforme.isoler('amelioration.sous_traitant', 'SELECT, INSERT, UPDATE');

CREATE TABLE amelioration.sous_traitant_contrat (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  sous_traitant_id uuid NOT NULL,
  reference text NOT NULL,
  signe_le date NOT NULL,
  fin date,
  -- Codes de la liste datée des clauses.
  clauses text[] NOT NULL,
  enregistre_le timestamptz NOT NULL,
  enregistre_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, sous_traitant_id) REFERENCES amelioration.sous_traitant (organisme_id, id),
  CHECK (fin IS NULL OR fin >= signe_le)
);
CREATE INDEX sous_traitant_contrat_de ON amelioration.sous_traitant_contrat (organisme_id, sous_traitant_id, signe_le DESC);
CALL plateforme.isoler('amelioration.sous_traitant_contrat', 'SELECT, INSERT, UPDATE');

CREATE TABLE amelioration.sous_traitant_verification (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  sous_traitant_id uuid NOT NULL,
  piece text NOT NULL CHECK (piece IN ('nda', 'qualiopi', 'titres', 'assurance', 'vigilance')),
  verifiee_le date NOT NULL,
  expire_le date,
  precisions text,
  enregistree_le timestamptz NOT NULL,
  enregistree_par uuid,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, sous_traitant_id) REFERENCES amelioration.sous_traitant (organisme_id, id),
  CHECK (expire_le IS NULL OR expire_le >= verifiee_le)
);
CREATE INDEX sous_traitant_verification_de
  ON amelioration.sous_traitant_verification (organisme_id, sous_traitant_id, piece, verifiee_le DESC);
CALL plateforme.isoler('amelioration.sous_traitant_verification', 'SELECT, INSERT, UPDATE');
