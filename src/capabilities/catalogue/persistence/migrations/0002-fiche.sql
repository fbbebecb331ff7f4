-- La fiche complète, rubrique par rubrique, telle que l'indicateur 1 et le code du travail la demandent. Une rubrique de
-- texte encore vide vaut '' : une seule façon de dire « rien ».
UPDATE catalogue.formation SET public_vise = coalesce(public_vise, ''), prerequis = coalesce(prerequis, ''),
  accessibilite = coalesce(accessibilite, ''), delai_acces = coalesce(delai_acces, ''), methodes = coalesce(methodes, ''),
  modalites_financement = coalesce(modalites_financement, ''), modalites_evaluation = coalesce(modalites_evaluation, ''),
  debouches = coalesce(debouches, ''), poursuites = coalesce(poursuites, '');

ALTER TABLE catalogue.formation
  -- La nature de l'action (art. L. 6313-1), ou une animation qui n'est pas une formation.
  DROP COLUMN type_action,
  DROP COLUMN hors_bpf,
  DROP COLUMN contact,
  ADD COLUMN nature text NOT NULL DEFAULT 'formation'
    CHECK (nature IN ('formation', 'bilan', 'vae', 'apprentissage', 'horsChamp')),
  ALTER COLUMN public_vise SET DEFAULT '', ALTER COLUMN public_vise SET NOT NULL,
  ALTER COLUMN prerequis SET DEFAULT '', ALTER COLUMN prerequis SET NOT NULL,
  ALTER COLUMN accessibilite SET DEFAULT '', ALTER COLUMN accessibilite SET NOT NULL,
  ALTER COLUMN delai_acces SET DEFAULT '', ALTER COLUMN delai_acces SET NOT NULL,
  ALTER COLUMN methodes SET DEFAULT '', ALTER COLUMN methodes SET NOT NULL,
  ALTER COLUMN debouches SET DEFAULT '', ALTER COLUMN debouches SET NOT NULL,
  ALTER COLUMN poursuites SET DEFAULT '', ALTER COLUMN poursuites SET NOT NULL,
  ALTER COLUMN modalites_financement SET DEFAULT '', ALTER COLUMN modalites_financement SET NOT NULL,
  ALTER COLUMN modalites_evaluation SET DEFAULT '', ALTER COLUMN modalites_evaluation SET NOT NULL,
  ADD COLUMN presentation text NOT NULL DEFAULT '',
  ADD COLUMN sans_prerequis boolean NOT NULL DEFAULT false,
  ADD COLUMN modalites_pedagogiques text NOT NULL DEFAULT '',
  -- Ce que la personne obtient : une certification enregistrée, un CQP ou une attestation.
  ADD COLUMN reconnaissance text CHECK (reconnaissance IN ('certification', 'cqp', 'attestation')),
  ADD COLUMN cqp_intitule text NOT NULL DEFAULT '',
  ADD COLUMN blocs text[] NOT NULL DEFAULT '{}',
  ADD COLUMN tarif_genre text CHECK (tarif_genre IN ('montant', 'surDevis', 'gratuit')),
  ADD COLUMN prix_par text NOT NULL DEFAULT 'personne' CHECK (prix_par IN ('personne', 'groupe')),
  ADD COLUMN tarif_explication text NOT NULL DEFAULT '',
  ADD COLUMN contact_nom text NOT NULL DEFAULT '',
  ADD COLUMN contact_courriel text NOT NULL DEFAULT '',
  ADD COLUMN contact_telephone text NOT NULL DEFAULT '',
  -- À distance (art. D. 6313-3-1) : aide, activités avec leur durée, évaluations.
  ADD COLUMN distance_assistance text NOT NULL DEFAULT '',
  ADD COLUMN distance_activites text NOT NULL DEFAULT '',
  ADD COLUMN distance_evaluations text NOT NULL DEFAULT '',
  -- Métiers visés (codes ROME) et lieux : « 57170 Château-Salins ». Sans lieu, celui de l'organisme.
  ADD COLUMN rome text[] NOT NULL DEFAULT '{}',
  ADD COLUMN lieux jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(lieux) = 'array'),
  ADD COLUMN mentions_confirmees_le timestamptz,
  ADD COLUMN relue_le date,
  ADD CHECK ((reconnaissance IS NOT DISTINCT FROM 'certification') = (certification IS NOT NULL)),
  ADD CHECK (tarif_genre IS DISTINCT FROM 'montant' OR prix_centimes IS NOT NULL),
  ADD CHECK (publiee_le IS NULL OR archivee_le IS NULL);
ALTER TABLE catalogue.formation RENAME COLUMN modalites_financement TO financements;
ALTER TABLE catalogue.formation RENAME COLUMN modalites_evaluation TO evaluation;
ALTER TABLE catalogue.formation ADD COLUMN recherche text
  GENERATED ALWAYS AS (plateforme.normaliser(code || ' ' || intitule || ' ' || coalesce(certification, ''))) STORED;
-- Numéro de la dernière version publiée ; 0 tant que rien n'est publié.
ALTER TABLE catalogue.formation ALTER COLUMN version SET DEFAULT 0;
CREATE INDEX formation_modifie ON catalogue.formation (organisme_id, modifie_le DESC, id);

UPDATE catalogue.module SET objectifs = coalesce(objectifs, '');
ALTER TABLE catalogue.module RENAME COLUMN objectifs TO contenu;
ALTER TABLE catalogue.module ALTER COLUMN contenu SET DEFAULT '', ALTER COLUMN contenu SET NOT NULL;

-- Chaque publication fige une version : ce que le public lisait à une date se retrouve et se prouve.
CREATE TABLE catalogue.formation_version (
  organisme_id uuid NOT NULL,
  formation_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  contenu jsonb NOT NULL,
  -- SHA-256 de la forme canonique (RFC 8785) du contenu.
  empreinte char(64) NOT NULL CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  publiee_le timestamptz NOT NULL,
  publiee_par uuid,
  PRIMARY KEY (organisme_id, formation_id, version),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id)
);
CALL plateforme.isoler('catalogue.formation_version', 'SELECT, INSERT');

ALTER TABLE catalogue.publication
  ADD COLUMN certification text,
  ADD COLUMN departements text[] NOT NULL DEFAULT '{}',
  ADD COLUMN villes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN minutes integer NOT NULL DEFAULT 0 CHECK (minutes >= 0);
ALTER TABLE catalogue.publication ADD CONSTRAINT publication_version
  FOREIGN KEY (organisme_id, formation_id, version) REFERENCES catalogue.formation_version (organisme_id, formation_id, version);
CREATE INDEX publication_ordre ON catalogue.publication (intitule, formation_id);
CREATE INDEX publication_organisme ON catalogue.publication (organisme_id, intitule, formation_id);
