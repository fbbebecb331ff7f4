-- API keys: a program acts for an organisme, within the rights given to it. The key is known to its holder only.
CREATE TABLE identite.cle_api (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  nom text NOT NULL CHECK (nom <> ''),
  empreinte bytea NOT NULL UNIQUE CHECK (octet_length(empreinte) = 32),
  -- Les premiers caractères, pour la reconnaître.
  apercu text NOT NULL,
  droits text[] NOT NULL CHECK (cardinality(droits) > 0),
  cree_par uuid NOT NULL REFERENCES auth."user" (id),
  cree_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL CHECK (expire_le > cree_le),
  dernier_usage_le timestamptz,
  revoquee_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX cle_api_creee ON identite.cle_api (organisme_id, cree_le DESC);
CALL plateforme.isoler('identite.cle_api', 'SELECT, INSERT, UPDATE');
CALL plateforme.ouvrir_a_l_instance('identite.cle_api');

-- What a key may do now, in one statement: its rights, and the roles of who made it (a key never does more than they may).
-- Nothing when it is unknown, expired or revoked, or when they left. The last use is kept to five minutes.
CREATE FUNCTION identite.cle_utilisable(cle bytea, instant timestamptz)
RETURNS TABLE (organisme_id uuid, id uuid, droits text[], roles text[])
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  WITH vue AS (
    UPDATE identite.cle_api c SET dernier_usage_le = instant
    WHERE c.empreinte = cle AND c.expire_le > instant AND c.revoquee_le IS NULL
      AND (c.dernier_usage_le IS NULL OR c.dernier_usage_le < instant - interval '5 minutes')
  )
  SELECT c.organisme_id, c.id, c.droits, m.roles
  FROM identite.cle_api c
  JOIN identite.membre m ON m.organisme_id = c.organisme_id AND m.compte_id = c.cree_par AND m.actif
  WHERE c.empreinte = cle AND c.expire_le > instant AND c.revoquee_le IS NULL;
$$;
REVOKE ALL ON FUNCTION identite.cle_utilisable FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.cle_utilisable TO ancrage_app;
