-- A person's request reaches the mails kept for her address in the organisme: sent, refused or still queued.
CREATE FUNCTION plateforme.oublier_courriels(adresse text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET app.portee = 'instance' AS $$
  DELETE FROM plateforme.courriel
   WHERE organisme_id = nullif(current_setting('app.organisme', true), '')::uuid AND lower(destinataire) = lower(adresse);
$$;
REVOKE ALL ON FUNCTION plateforme.oublier_courriels FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.oublier_courriels TO ancrage_app;
