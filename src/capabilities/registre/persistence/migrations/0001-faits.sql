CALL plateforme.ouvrir_schema('registre', 'Registre des faits : qui, quoi, quand, au sujet de qui. On ajoute, on ne change pas');

CREATE TABLE registre.fait (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL CHECK (type ~ '^[a-z_]+\.[a-z_]+$'),
  acteur_genre text NOT NULL CHECK (acteur_genre IN ('compte', 'lien', 'cle', 'systeme')),
  acteur_id uuid,
  -- Quand la chose est arrivée, et quand elle a été écrite : ils diffèrent pour une saisie différée.
  survenu_le timestamptz NOT NULL,
  consigne_le timestamptz NOT NULL DEFAULT now(),
  donnees jsonb NOT NULL,
  sel bytea NOT NULL CHECK (octet_length(sel) = 16),
  -- RFC 6962 leaf over a salted commitment: H(0x00 || H(salt || RFC 8785 form)).
  engagement bytea NOT NULL CHECK (octet_length(engagement) = 32),
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX fait_type ON registre.fait (organisme_id, type, id DESC);
-- Append-only for the application: no UPDATE, no DELETE.
CALL plateforme.isoler('registre.fait', 'SELECT, INSERT');

CREATE TABLE registre.fait_sujet (
  organisme_id uuid NOT NULL,
  fait_id uuid NOT NULL,
  genre text NOT NULL,
  sujet_id uuid NOT NULL,
  PRIMARY KEY (organisme_id, sujet_id, fait_id),
  FOREIGN KEY (organisme_id, fait_id) REFERENCES registre.fait (organisme_id, id)
);
CALL plateforme.isoler('registre.fait_sujet', 'SELECT, INSERT');
