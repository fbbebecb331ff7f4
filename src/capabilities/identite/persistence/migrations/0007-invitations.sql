-- Invitations: an address becomes a member of an organisme, with an account made on the way when it has none.
CREATE TABLE identite.invitation (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  id uuid NOT NULL,
  courriel text NOT NULL CHECK (courriel = lower(courriel) AND courriel <> ''),
  nom text NOT NULL CHECK (nom <> ''),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['direction', 'responsable_pedagogique', 'assistant',
    'formateur', 'referent_handicap', 'referent_qualite', 'apprenant', 'entreprise', 'auditeur']),
  -- La fiche de l'annuaire à relier au membre.
  personne_id uuid,
  empreinte bytea NOT NULL UNIQUE CHECK (octet_length(empreinte) = 32),
  invite_par uuid,
  envoyee_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL CHECK (expire_le > envoyee_le),
  acceptee_le timestamptz,
  annulee_le timestamptz,
  PRIMARY KEY (organisme_id, id)
);
CREATE UNIQUE INDEX invitation_en_cours ON identite.invitation (organisme_id, courriel)
  WHERE acceptee_le IS NULL AND annulee_le IS NULL;
CALL plateforme.isoler('identite.invitation');
CALL plateforme.ouvrir_a_l_instance('identite.invitation');

ALTER TABLE identite.membre ADD COLUMN suspendu_le timestamptz;
CREATE INDEX membre_actif ON identite.membre (organisme_id, actif);
