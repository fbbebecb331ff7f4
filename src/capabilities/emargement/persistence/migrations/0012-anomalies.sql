-- Ce que le contrôle a vu dans les signatures : des faits à regarder. Une personne juge et dit pourquoi ; rien n'est effacé.
CREATE TABLE emargement.anomalie (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  -- La même anomalie vue deux fois n'en fait qu'une.
  cle text NOT NULL,
  nom text NOT NULL CHECK (nom IN ('AppareilPartage', 'SignatureAvantAffichage', 'Rafale', 'TrajetImpossible', 'CodeTransmis')),
  creneau_id uuid NOT NULL,
  presence_ids uuid[] NOT NULL DEFAULT '{}',
  essai_id uuid,
  donnees jsonb NOT NULL CHECK (jsonb_typeof(donnees) = 'object'),
  survenue_le timestamptz NOT NULL,
  constatee_le timestamptz NOT NULL,
  traitee_le timestamptz,
  traitee_par uuid,
  decision text CHECK (decision IN ('normale', 'appareil_prete', 'corrigee', 'signalee')),
  commentaire text,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, cle),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id),
  FOREIGN KEY (organisme_id, essai_id) REFERENCES emargement.essai (organisme_id, id),
  CHECK (num_nonnulls(traitee_le, decision, commentaire) IN (0, 3)),
  CHECK (cardinality(presence_ids) > 0 OR essai_id IS NOT NULL)
);
CREATE INDEX anomalie_survenue ON emargement.anomalie (organisme_id, survenue_le DESC, id DESC);
CREATE INDEX anomalie_a_regarder ON emargement.anomalie (organisme_id, survenue_le DESC, id DESC) WHERE traitee_le IS NULL;
CALL plateforme.isoler('emargement.anomalie', 'SELECT, INSERT');
GRANT UPDATE (traitee_le, traitee_par, decision, commentaire) ON emargement.anomalie TO ancrage_app;

-- Les appareils que l'organisme prête (tablette d'accueil) : plusieurs personnes y signent, et c'est normal.
CREATE TABLE emargement.appareil_prete (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  appareil text NOT NULL,
  depuis timestamptz NOT NULL,
  par uuid,
  PRIMARY KEY (organisme_id, appareil)
);
CALL plateforme.isoler('emargement.appareil_prete', 'SELECT, INSERT, DELETE');
