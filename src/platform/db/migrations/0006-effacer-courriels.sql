-- The mails of an organisme are erased like its other tables: by the plan of erasure, which finds them by their address.
DROP FUNCTION plateforme.oublier_courriels(text);
CREATE POLICY organisme_efface ON plateforme.courriel FOR DELETE
  USING (organisme_id = plateforme.organisme_courant());
