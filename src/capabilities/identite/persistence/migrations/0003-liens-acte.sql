-- Act links: a person without account does one act. The token is known to its holder only; here, its SHA-256.
CREATE TABLE identite.lien_acte (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  empreinte bytea NOT NULL UNIQUE CHECK (octet_length(empreinte) = 32),
  -- L'acte permis, et lui seul : la route a pour accès « lien:<but> ».
  but text NOT NULL CHECK (but ~ '^[a-z][a-z_]*(\.[a-z][a-z_]*)?$'),
  -- Ce que l'acte concerne : { "creneauId": "…" }.
  sujets jsonb NOT NULL CHECK (jsonb_typeof(sujets) = 'object'),
  -- Qui agit, dans l'annuaire de l'organisme.
  personne_id uuid,
  cree_par uuid,
  cree_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL CHECK (expire_le > cree_le),
  usages_max smallint NOT NULL CHECK (usages_max > 0),
  usages smallint NOT NULL DEFAULT 0 CHECK (usages BETWEEN 0 AND usages_max),
  dernier_usage_le timestamptz,
  revoque_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CREATE INDEX lien_acte_personne ON identite.lien_acte (organisme_id, personne_id);
CREATE INDEX lien_acte_but ON identite.lien_acte (organisme_id, but, cree_le DESC);
CALL plateforme.isoler('identite.lien_acte');
CALL plateforme.ouvrir_a_l_instance('identite.lien_acte');

-- Who holds a link, in one statement. Nothing when it is unknown, expired, used up or revoked: the caller cannot tell which.
CREATE FUNCTION identite.lien_utilisable(jeton bytea, instant timestamptz)
RETURNS TABLE (organisme_id uuid, id uuid, but text, sujets jsonb, personne_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  SELECT l.organisme_id, l.id, l.but, l.sujets, l.personne_id
  FROM identite.lien_acte l
  WHERE l.empreinte = jeton AND l.expire_le > instant AND l.usages < l.usages_max AND l.revoque_le IS NULL;
$$;
REVOKE ALL ON FUNCTION identite.lien_utilisable FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.lien_utilisable TO ancrage_app;
