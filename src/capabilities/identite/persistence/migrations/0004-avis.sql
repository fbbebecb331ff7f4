-- Notices: what happened that this account should know, in any of its organismes.
CREATE TABLE identite.avis (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  compte_id uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  -- Une même cause n'avise un compte qu'une fois.
  cle text NOT NULL,
  titre text NOT NULL CHECK (titre <> ''),
  texte text NOT NULL DEFAULT '',
  lien text NOT NULL CHECK (lien ~ '^/([^/\\]|$)'),
  cree_le timestamptz NOT NULL,
  lu_le timestamptz,
  -- Quand il est parti par courriel, seul ou dans un résumé.
  envoye_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, compte_id, cle)
);
CREATE INDEX avis_du_compte ON identite.avis (compte_id, id DESC);
CREATE INDEX avis_non_lu ON identite.avis (compte_id) WHERE lu_le IS NULL;
CREATE INDEX avis_a_envoyer ON identite.avis (compte_id) WHERE lu_le IS NULL AND envoye_le IS NULL;
CALL plateforme.isoler('identite.avis');
CALL plateforme.ouvrir_a_l_instance('identite.avis');
-- A person reads all its notices in one place, whatever the organisme in force.
CREATE POLICY soi ON identite.avis USING (compte_id = nullif(current_setting('app.acteur', true), '')::uuid);

CREATE TABLE identite.preference_avis (
  compte_id uuid PRIMARY KEY REFERENCES auth."user" (id) ON DELETE CASCADE,
  frequence text NOT NULL CHECK (frequence IN ('immediat', 'quotidien', 'jamais'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identite.preference_avis TO ancrage_app;

DROP FUNCTION identite.session_active;
-- Who a session is, in one statement: account, active organisme, roles, the other organismes. Nothing when expired.
CREATE FUNCTION identite.session_active(jeton text)
RETURNS TABLE (session_id uuid, compte_id uuid, nom text, courriel text, admin boolean, organismes jsonb, organisme_actif uuid,
  avis_non_lus integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  SELECT s.id, u.id, u.name, u.email,
    EXISTS (SELECT FROM identite.administrateur a WHERE a.compte_id = u.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'nom', o.nom, 'roles', m.roles, 'personne', m.personne_id)
              ORDER BY o.nom), '[]')
       FROM identite.membre m JOIN identite.organisme o ON o.id = m.organisme_id
      WHERE m.compte_id = u.id AND m.actif),
    s."organismeActif",
    (SELECT count(*)::integer FROM identite.avis v
       JOIN identite.membre m ON m.organisme_id = v.organisme_id AND m.compte_id = v.compte_id AND m.actif
      WHERE v.compte_id = u.id AND v.lu_le IS NULL)
  FROM auth.session s JOIN auth."user" u ON u.id = s."userId"
  WHERE s.token = jeton AND s."expiresAt" > now();
$$;
REVOKE ALL ON FUNCTION identite.session_active FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.session_active TO ancrage_app;

-- The organismes of one account, whatever the one in force: names for its notices and its switch.
CREATE FUNCTION identite.mes_organismes(compte uuid) RETURNS TABLE (id uuid, nom text, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  SELECT o.id, o.nom, m.roles
  FROM identite.membre m JOIN identite.organisme o ON o.id = m.organisme_id
  WHERE m.compte_id = compte AND m.actif;
$$;
REVOKE ALL ON FUNCTION identite.mes_organismes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.mes_organismes TO ancrage_app;
