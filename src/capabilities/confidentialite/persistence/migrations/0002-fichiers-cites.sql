-- Among these names of stored files, those that a row of any organisme still holds: the store keeps the same bytes once for all.
CREATE FUNCTION confidentialite.fichiers_cites(noms text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT fichier::text FROM documents.version WHERE fichier = ANY (noms)
  UNION SELECT logo::text FROM documents.en_tete WHERE logo = ANY (noms)
  UNION SELECT fichier FROM emargement.justificatif_piece WHERE fichier = ANY (noms)
  UNION SELECT fichier FROM emargement.saisie WHERE fichier = ANY (noms)
  UNION SELECT sha256::text FROM referentiels.importation WHERE sha256 = ANY (noms)
$$;
CALL plateforme.ouvrir_a_la_recherche('documents.version', 'fichier');
CALL plateforme.ouvrir_a_la_recherche('documents.en_tete', 'logo');
CALL plateforme.ouvrir_a_la_recherche('emargement.justificatif_piece', 'fichier');
CALL plateforme.ouvrir_a_la_recherche('emargement.saisie', 'fichier');
GRANT USAGE ON SCHEMA referentiels TO ancrage_recherche;
GRANT SELECT (sha256) ON referentiels.importation TO ancrage_recherche;
CALL plateforme.definir_recherche('confidentialite.fichiers_cites(text[])');

-- Ids only: the instance compares them with the journal kept outside the database, in one reading, each time it starts.
CALL plateforme.ouvrir_a_l_instance('confidentialite.effacement');
