-- What leaves the instance, so that whoever holds its keys cannot rewrite the registers without being seen.

-- What each organisme wants: its heads on a public page, and sent every day to people who keep them.
CREATE TABLE registre.ancrage (
  organisme_id uuid PRIMARY KEY,
  publique boolean NOT NULL DEFAULT false,
  destinataires text[] NOT NULL DEFAULT '{}' CHECK (cardinality(destinataires) <= 10),
  modifie_le timestamptz NOT NULL
);
COMMENT ON TABLE registre.ancrage IS 'Où partent les têtes d’un organisme : page publique, courriers du jour';
CALL plateforme.isoler('registre.ancrage', 'SELECT, INSERT, UPDATE');
CALL plateforme.ouvrir_a_l_instance('registre.ancrage');

-- Each day, one head over the heads of all the organismes: one date and one stamp anchor them all.
CREATE TABLE registre.ensemble (
  jour date PRIMARY KEY,
  taille integer NOT NULL CHECK (taille > 0),
  racine bytea NOT NULL CHECK (octet_length(racine) = 32),
  horodatage timestamptz NOT NULL,
  cle_id text NOT NULL REFERENCES registre.cle (id),
  signature bytea NOT NULL CHECK (octet_length(signature) = 64)
);
COMMENT ON TABLE registre.ensemble IS 'Tête du jour sur les têtes de tous les organismes';
GRANT SELECT ON registre.ensemble TO ancrage_app;
GRANT SELECT, INSERT ON registre.ensemble TO ancrage_registre;

CREATE TABLE registre.ensemble_tete (
  organisme_id uuid NOT NULL,
  jour date NOT NULL REFERENCES registre.ensemble (jour),
  rang integer NOT NULL CHECK (rang >= 0),
  taille bigint NOT NULL,
  -- The audit path (RFC 6962 §2.1.1) from this head to the root of the day, hashes one after the other.
  chemin bytea NOT NULL CHECK (octet_length(chemin) % 32 = 0),
  PRIMARY KEY (organisme_id, jour),
  FOREIGN KEY (organisme_id, taille) REFERENCES registre.tete (organisme_id, taille)
);
COMMENT ON TABLE registre.ensemble_tete IS 'Place de la tête de chaque organisme dans la tête du jour, avec sa preuve';
CALL plateforme.isoler('registre.ensemble_tete', 'SELECT');
CALL registre.ouvrir_au_registre('registre.ensemble_tete', 'SELECT, INSERT');
