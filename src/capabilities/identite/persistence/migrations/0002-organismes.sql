CALL plateforme.ouvrir_schema('identite', 'Organismes, membres et rôles');

CREATE TABLE identite.organisme (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$'),
  nom text NOT NULL CHECK (nom <> ''),
  raison_sociale text NOT NULL CHECK (raison_sociale <> ''),
  siret char(14) NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
  -- Numéro de déclaration d'activité (art. R. 6351-6) : 11 chiffres ; absent tant qu'il n'est pas attribué.
  nda char(11) CHECK (nda ~ '^[0-9]{11}$'),
  region_nda text,
  uai char(8) CHECK (uai ~ '^[0-9]{7}[A-HJ-NPR-Z]$'),
  adresse text NOT NULL DEFAULT '',
  code_postal text NOT NULL DEFAULT '',
  ville text NOT NULL DEFAULT '',
  telephone text,
  courriel text,
  site_web text,
  representant text NOT NULL DEFAULT '',
  qualite_representant text NOT NULL DEFAULT '',
  -- Jours fériés d'Alsace-Moselle (art. L. 3134-13 C. trav.).
  alsace_moselle boolean NOT NULL DEFAULT false,
  exonere_tva boolean NOT NULL DEFAULT true,
  cree_le timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE identite.organisme ENABLE ROW LEVEL SECURITY;
ALTER TABLE identite.organisme FORCE ROW LEVEL SECURITY;
CREATE POLICY organisme ON identite.organisme USING (id = nullif(current_setting('app.organisme', true), '')::uuid);
CALL plateforme.ouvrir_a_l_instance('identite.organisme');
GRANT SELECT, INSERT, UPDATE ON identite.organisme TO ancrage_app;

CREATE TABLE identite.membre (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  compte_id uuid NOT NULL REFERENCES auth."user" (id),
  -- La fiche de la personne dans l'annuaire de l'organisme ; le lien est vérifié par l'annuaire, au-dessus.
  personne_id uuid,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['direction', 'responsable_pedagogique', 'assistant',
    'formateur', 'referent_handicap', 'referent_qualite', 'apprenant', 'entreprise', 'auditeur']),
  actif boolean NOT NULL DEFAULT true,
  cree_le timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisme_id, id),
  UNIQUE (organisme_id, compte_id)
);
CREATE INDEX membre_compte ON identite.membre (compte_id);
CREATE INDEX membre_personne ON identite.membre (organisme_id, personne_id);
CALL plateforme.isoler('identite.membre');
CALL plateforme.ouvrir_a_l_instance('identite.membre');

CREATE TABLE identite.administrateur (
  compte_id uuid PRIMARY KEY REFERENCES auth."user" (id),
  depuis timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, DELETE ON identite.administrateur TO ancrage_app;

-- Who a session is, in one statement: account, active organisme, roles, the other organismes. Nothing when expired.
CREATE FUNCTION identite.session_active(jeton text)
RETURNS TABLE (session_id uuid, compte_id uuid, nom text, courriel text, admin boolean, organismes jsonb, organisme_actif uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  SELECT s.id, u.id, u.name, u.email,
    EXISTS (SELECT FROM identite.administrateur a WHERE a.compte_id = u.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'nom', o.nom, 'roles', m.roles, 'personne', m.personne_id)
              ORDER BY o.nom), '[]')
       FROM identite.membre m JOIN identite.organisme o ON o.id = m.organisme_id
      WHERE m.compte_id = u.id AND m.actif),
    s."organismeActif"
  FROM auth.session s JOIN auth."user" u ON u.id = s."userId"
  WHERE s.token = jeton AND s."expiresAt" > now();
$$;
REVOKE ALL ON FUNCTION identite.session_active FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identite.session_active TO ancrage_app;
