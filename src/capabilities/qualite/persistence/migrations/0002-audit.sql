-- Un audit : sa version du référentiel est fixée à l'ouverture, il se relit dans la sienne.
CREATE TABLE qualite.audit (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  genre text NOT NULL CHECK (genre IN ('initial', 'surveillance', 'renouvellement', 'blanc')),
  referentiel smallint NOT NULL CHECK (referentiel IN (2019, 2026)),
  auditeur text NOT NULL CHECK (auditeur <> ''),
  courriel text NOT NULL CHECK (courriel <> ''),
  -- Dernier jour où le lien de l'auditeur ouvre sa maison.
  valable_jusquau date NOT NULL,
  ouvert_le timestamptz NOT NULL,
  clos_le timestamptz,
  lien_retire_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX audit_ouvert ON qualite.audit (organisme_id, ouvert_le DESC);
CALL plateforme.isoler('qualite.audit', 'SELECT, INSERT, UPDATE');

-- Un tirage de dossiers devant l'auditeur. La graine et la population sont gardées : chacun peut le refaire.
CREATE TABLE qualite.audit_tirage (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  audit_id uuid NOT NULL,
  graine text NOT NULL CHECK (graine <> ''),
  taille smallint NOT NULL CHECK (taille > 0),
  population uuid[] NOT NULL CHECK (cardinality(population) > 0),
  -- Les dossiers tirés, dans l'ordre du tirage.
  tires uuid[] NOT NULL CHECK (tires <@ population AND cardinality(tires) = least(taille, cardinality(population))),
  tire_le timestamptz NOT NULL,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, audit_id) REFERENCES qualite.audit (organisme_id, id)
);
CREATE INDEX audit_tirage_audit ON qualite.audit_tirage (organisme_id, audit_id, tire_le);
CALL plateforme.isoler('qualite.audit_tirage', 'SELECT, INSERT');

-- Ce que l'auditeur écrit d'un indicateur, et la réponse de l'organisme.
CREATE TABLE qualite.constat_audit (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  audit_id uuid NOT NULL,
  numero smallint NOT NULL CHECK (numero BETWEEN 1 AND 99),
  genre text NOT NULL CHECK (genre IN ('note', 'mineure', 'majeure', 'force')),
  texte text NOT NULL CHECK (texte <> ''),
  ecrit_le timestamptz NOT NULL,
  -- Dernier jour pour répondre à une non-conformité.
  echeance date,
  reponse text CHECK (reponse <> ''),
  repondu_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, audit_id) REFERENCES qualite.audit (organisme_id, id),
  CHECK ((echeance IS NOT NULL) = (genre IN ('mineure', 'majeure'))),
  CHECK ((reponse IS NULL) = (repondu_le IS NULL))
);
CREATE INDEX constat_audit_audit ON qualite.constat_audit (organisme_id, audit_id, numero);
CALL plateforme.isoler('qualite.constat_audit', 'SELECT, INSERT, UPDATE');
