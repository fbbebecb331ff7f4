-- Mails leave from a job, after the transaction that asked for them: they exist if and only if it commits.
CREATE TABLE plateforme.courriel (
  id uuid PRIMARY KEY,
  -- Null: the instance itself writes (sign-in, recovery).
  organisme_id uuid,
  -- Asked twice with one key, a mail leaves once.
  cle text NOT NULL,
  destinataire text NOT NULL,
  nom_destinataire text,
  signature text NOT NULL,
  repondre_a text,
  sujet text NOT NULL,
  -- The words; emptied once sent, except in a demo.
  contenu jsonb,
  depose_le timestamptz NOT NULL,
  envoye_le timestamptz,
  refuse_le timestamptz,
  erreur text,
  UNIQUE NULLS NOT DISTINCT (organisme_id, cle)
);
CREATE INDEX courriel_depose ON plateforme.courriel (depose_le DESC, id DESC);
CREATE INDEX courriel_en_attente ON plateforme.courriel (depose_le) WHERE envoye_le IS NULL AND refuse_le IS NULL;
ALTER TABLE plateforme.courriel ENABLE ROW LEVEL SECURITY;
ALTER TABLE plateforme.courriel FORCE ROW LEVEL SECURITY;
CREATE POLICY organisme ON plateforme.courriel FOR SELECT USING (organisme_id = nullif(current_setting('app.organisme', true), '')::uuid);
CALL plateforme.ouvrir_a_l_instance('plateforme.courriel');
GRANT SELECT, UPDATE, DELETE ON plateforme.courriel TO ancrage_app;

-- Keeps mails and queues their sending; returns the id of each, in order, that of the first one when a key comes again.
CREATE FUNCTION plateforme.deposer_courriels(courriels jsonb, instant timestamptz)
RETURNS TABLE (rang bigint, id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
#variable_conflict use_column
DECLARE
  organisme uuid := plateforme.organisme_courant();
BEGIN
  WITH neuf AS (
    INSERT INTO plateforme.courriel
      (id, organisme_id, cle, destinataire, nom_destinataire, signature, repondre_a, sujet, contenu, depose_le)
    SELECT c.id, organisme, c.cle, c.destinataire, c.nom_destinataire, c.signature, c.repondre_a, c.sujet, c.contenu, instant
    FROM jsonb_to_recordset(courriels) AS c(id uuid, cle text, destinataire text, nom_destinataire text, signature text,
      repondre_a text, sujet text, contenu jsonb)
    ON CONFLICT DO NOTHING
    RETURNING courriel.id
  )
  SELECT count(graphile_worker.add_job('courrier.envoyer', json_build_object('id', neuf.id), max_attempts => 12)) INTO rang FROM neuf;
  RETURN QUERY
    SELECT demande.rang, c.id
    FROM jsonb_array_elements(courriels) WITH ORDINALITY AS demande(valeur, rang)
    JOIN plateforme.courriel c ON c.cle = demande.valeur ->> 'cle' AND c.organisme_id IS NOT DISTINCT FROM organisme
    ORDER BY demande.rang;
END $$;
REVOKE ALL ON FUNCTION plateforme.deposer_courriels FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.deposer_courriels TO ancrage_app;
