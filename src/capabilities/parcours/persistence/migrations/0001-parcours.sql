CALL plateforme.ouvrir_schema('parcours', 'Sessions, inscriptions, étapes et parcours individuels');

CREATE TABLE parcours.session (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  formation_id uuid NOT NULL,
  code text NOT NULL CHECK (code <> ''),
  intitule text NOT NULL CHECK (intitule <> ''),
  debut date NOT NULL,
  fin date NOT NULL,
  capacite integer CHECK (capacite > 0),
  alternance boolean NOT NULL DEFAULT false,
  responsable_id uuid,
  lien_visio text,
  confirmee_le timestamptz,
  annulee_le timestamptz,
  motif_annulation text,
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, code),
  CHECK (fin >= debut),
  FOREIGN KEY (organisme_id, formation_id) REFERENCES catalogue.formation (organisme_id, id),
  FOREIGN KEY (organisme_id, responsable_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX session_debut ON parcours.session (organisme_id, debut DESC, id);
CREATE INDEX session_formation ON parcours.session (organisme_id, formation_id);
CALL plateforme.isoler('parcours.session');

-- Le dossier d'une personne dans une session, de la candidature à la fin. Son statut se calcule de ses étapes.
CREATE TABLE parcours.inscription (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  personne_id uuid NOT NULL,
  entreprise_id uuid,
  tuteur_id uuid,
  -- Cadre F-1 du BPF, porté par l'inscription et non par la personne ; origine du financement : cadre C.
  type_stagiaire text,
  origine_financement text,
  financeur text,
  prix_centimes integer CHECK (prix_centimes >= 0),
  cree_le timestamptz NOT NULL DEFAULT now(),
  modifie_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, session_id, personne_id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id),
  FOREIGN KEY (organisme_id, personne_id) REFERENCES annuaire.personne (organisme_id, id),
  FOREIGN KEY (organisme_id, entreprise_id) REFERENCES annuaire.entreprise (organisme_id, id),
  FOREIGN KEY (organisme_id, tuteur_id) REFERENCES annuaire.personne (organisme_id, id)
);
CREATE INDEX inscription_personne ON parcours.inscription (organisme_id, personne_id);
CREATE INDEX inscription_entreprise ON parcours.inscription (organisme_id, entreprise_id);
CALL plateforme.isoler('parcours.inscription');

-- Ce qui est arrivé à un dossier : on ajoute, on n'efface pas ; une erreur s'annule par une étape d'annulation.
CREATE TABLE parcours.etape (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  type text NOT NULL,
  le date NOT NULL,
  motif text,
  annule_etape_id uuid,
  cree_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, annule_etape_id) REFERENCES parcours.etape (organisme_id, id)
);
CREATE INDEX etape_inscription ON parcours.etape (organisme_id, inscription_id, le, id);
CALL plateforme.isoler('parcours.etape', 'SELECT, INSERT');

-- Positionnement : ce que la personne dit d'elle, ce que le formateur observe, module par module (0 à 4).
CREATE TABLE parcours.positionnement (
  organisme_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  module_id uuid NOT NULL,
  niveau_declare smallint CHECK (niveau_declare BETWEEN 0 AND 4),
  declare_le timestamptz,
  niveau_observe smallint CHECK (niveau_observe BETWEEN 0 AND 4),
  observe_le timestamptz,
  observe_par uuid,
  commentaire text,
  PRIMARY KEY (organisme_id, inscription_id, module_id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, module_id) REFERENCES catalogue.module (organisme_id, id)
);
CALL plateforme.isoler('parcours.positionnement');

-- Le parcours individuel : chaque module est gardé, dispensé (avec un motif) ou ajouté. Sans ligne, il est gardé.
CREATE TABLE parcours.parcours_module (
  organisme_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  module_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('garde', 'dispense', 'ajoute')),
  motif text,
  minutes_presentiel integer CHECK (minutes_presentiel >= 0),
  minutes_distance integer CHECK (minutes_distance >= 0),
  minutes_foad integer CHECK (minutes_foad >= 0),
  minutes_entreprise integer CHECK (minutes_entreprise >= 0),
  decide_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, inscription_id, module_id),
  CHECK (decision <> 'dispense' OR motif IS NOT NULL),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id),
  FOREIGN KEY (organisme_id, module_id) REFERENCES catalogue.module (organisme_id, id)
);
CALL plateforme.isoler('parcours.parcours_module');
