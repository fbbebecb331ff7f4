-- Sign-in: sessions, failed attempts that slow down, second factor, tokens sent by mail.
-- Sessions are ours; the library's own table serves only between its answer and ours.
DELETE FROM auth.session;
ALTER TABLE auth.session DROP COLUMN "organismeActif";

CREATE TABLE identite.session (
  id uuid PRIMARY KEY,
  compte_id uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  -- SHA-256 du jeton : le jeton lui-même est connu du seul navigateur.
  empreinte bytea NOT NULL UNIQUE CHECK (octet_length(empreinte) = 32),
  organisme_actif uuid REFERENCES identite.organisme (id),
  adresse_ip text NOT NULL,
  appareil text NOT NULL,
  cree_le timestamptz NOT NULL DEFAULT now(),
  vu_le timestamptz NOT NULL DEFAULT now(),
  expire_le timestamptz NOT NULL
);
CREATE INDEX session_compte ON identite.session (compte_id, vu_le DESC);
CREATE INDEX session_expire ON identite.session (expire_le);
GRANT SELECT, INSERT, UPDATE, DELETE ON identite.session TO ancrage_app;

ALTER TABLE auth."user" ADD COLUMN "suspenduLe" timestamptz;
-- The secret is sealed with the instance's key; a code (RFC 6238) serves once: the last time step used is kept.
ALTER TABLE auth."twoFactor" ADD COLUMN "dernierPas" bigint NOT NULL DEFAULT 0;
ALTER TABLE auth."twoFactor" ADD UNIQUE ("userId");

-- Attempts on one address (its SHA-256: whether an account has it or not makes no difference), or on one account's codes.
CREATE TABLE identite.essai (
  cible bytea PRIMARY KEY CHECK (octet_length(cible) = 32),
  nombre integer NOT NULL CHECK (nombre > 0),
  dernier_le timestamptz NOT NULL,
  verrou_jusqua timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identite.essai TO ancrage_app;

-- Counts an attempt before it is judged, so that guesses sent all at once are counted too. Returns the lock in force, null
-- when the attempt may be made. A target left alone for an hour starts again from zero.
CREATE FUNCTION identite.compter_essai(cible_essai bytea, instant timestamptz, delais integer[])
RETURNS timestamptz LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  e identite.essai;
  rang integer;
  delai integer;
BEGIN
  INSERT INTO identite.essai (cible, nombre, dernier_le) VALUES (cible_essai, 1, instant) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  SELECT * INTO e FROM identite.essai WHERE cible = cible_essai FOR UPDATE;
  IF e.verrou_jusqua > instant THEN RETURN e.verrou_jusqua; END IF;
  rang := CASE WHEN e.dernier_le < instant - interval '1 hour' THEN 1 ELSE e.nombre + 1 END;
  delai := delais[least(rang, cardinality(delais))];
  UPDATE identite.essai SET nombre = rang, dernier_le = instant,
    verrou_jusqua = CASE WHEN delai > 0 THEN instant + make_interval(secs => delai) END
    WHERE cible = cible_essai;
  RETURN NULL;
END $$;

-- What a password sign-in needs to know, in one statement: the attempt is counted, the account's hash is given.
CREATE FUNCTION identite.tenter_connexion(adresse text, cible_essai bytea, instant timestamptz, delais integer[])
RETURNS TABLE (verrou_jusqua timestamptz, compte_id uuid, empreinte text, double boolean, suspendu boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.verrou, u.id, a.password, coalesce(u."twoFactorEnabled", false), u."suspenduLe" IS NOT NULL
  FROM identite.compter_essai(cible_essai, instant, delais) AS e(verrou)
  LEFT JOIN auth."user" u ON u.email = adresse AND e.verrou IS NULL
  LEFT JOIN auth.account a ON a."userId" = u.id AND a."providerId" = 'credential';
$$;
REVOKE ALL ON FUNCTION identite.tenter_connexion FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.tenter_connexion TO ancrage_app;

-- Mailed tokens that open one act of an account: sign in, choose a new password, confirm a new address.
CREATE TABLE identite.jeton_compte (
  id uuid PRIMARY KEY,
  empreinte bytea NOT NULL UNIQUE CHECK (octet_length(empreinte) = 32),
  but text NOT NULL CHECK (but IN ('connexion', 'mot_de_passe', 'courriel')),
  compte_id uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  -- La nouvelle adresse à confirmer.
  courriel text CHECK ((courriel IS NOT NULL) = (but = 'courriel')),
  cree_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL,
  utilise_le timestamptz
);
CREATE INDEX jeton_compte_compte ON identite.jeton_compte (compte_id, but, cree_le DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON identite.jeton_compte TO ancrage_app;

DROP FUNCTION identite.session_active;
-- Who a session is, in one statement: account, active organisme, roles, the other organismes. Nothing when expired.
-- A session in use lives on: twelve hours after its last use (kept to ten minutes), seven days at most.
CREATE FUNCTION identite.session_active(jeton bytea)
RETURNS TABLE (session_id uuid, compte_id uuid, nom text, courriel text, admin boolean, organismes jsonb, organisme_actif uuid,
  avis_non_lus integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  WITH prolongee AS (
    UPDATE identite.session SET vu_le = now(), expire_le = least(now() + interval '12 hours', cree_le + interval '7 days')
    WHERE empreinte = jeton AND expire_le > now() AND vu_le < now() - interval '10 minutes'
  )
  SELECT s.id, u.id, u.name, u.email,
    EXISTS (SELECT FROM identite.administrateur a WHERE a.compte_id = u.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'nom', o.nom, 'roles', m.roles, 'personne', m.personne_id)
              ORDER BY o.nom), '[]')
       FROM identite.membre m JOIN identite.organisme o ON o.id = m.organisme_id
      WHERE m.compte_id = u.id AND m.actif),
    s.organisme_actif,
    (SELECT count(*)::integer FROM identite.avis v
       JOIN identite.membre m ON m.organisme_id = v.organisme_id AND m.compte_id = v.compte_id AND m.actif
      WHERE v.compte_id = u.id AND v.lu_le IS NULL)
  FROM identite.session s JOIN auth."user" u ON u.id = s.compte_id
  WHERE s.empreinte = jeton AND s.expire_le > now() AND u."suspenduLe" IS NULL;
$$;
REVOKE ALL ON FUNCTION identite.session_active FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.session_active TO ancrage_app;
