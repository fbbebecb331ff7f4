CALL plateforme.ouvrir_schema('accompagnement', 'Besoins liés au handicap et aménagements : les besoins ne sont lus que par le référent handicap');

-- Le besoin, avec les mots de la personne (donnée de santé, RGPD, art. 9). Le lien au dossier ne s'appelle pas inscription_id : la copie des
-- données d'une personne, que d'autres que le référent peuvent demander, ne le suit pas.
CREATE TABLE accompagnement.besoin (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  dossier_id uuid NOT NULL,
  besoin text NOT NULL CHECK (besoin <> ''),
  exprime_le date NOT NULL,
  informe_le timestamptz NOT NULL,
  -- Accord pour que l'équipe connaisse les aménagements. Sans lui, seul le référent les voit.
  accord_le timestamptz,
  sans_suite_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, dossier_id) REFERENCES parcours.inscription (organisme_id, id)
);
CREATE INDEX besoin_dossier ON accompagnement.besoin (organisme_id, dossier_id);
CALL plateforme.isoler('accompagnement.besoin', 'SELECT, INSERT, UPDATE, DELETE');

-- Ce que l'équipe doit faire, jamais pourquoi.
CREATE TABLE accompagnement.amenagement (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  besoin_id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('tiers_temps', 'supports_agrandis', 'supports_accessibles', 'rythme', 'materiel', 'locaux', 'aide_humaine', 'autre')),
  consigne text,
  du date NOT NULL,
  au date CHECK (au >= du),
  decide_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, besoin_id) REFERENCES accompagnement.besoin (organisme_id, id) ON DELETE CASCADE
);
CREATE INDEX amenagement_besoin ON accompagnement.amenagement (organisme_id, besoin_id);
CALL plateforme.isoler('accompagnement.amenagement', 'SELECT, INSERT, DELETE');

CREATE TABLE accompagnement.partenaire (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  aide text NOT NULL CHECK (aide <> ''),
  contact text NOT NULL CHECK (contact <> ''),
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('accompagnement.partenaire', 'SELECT, INSERT, DELETE');
