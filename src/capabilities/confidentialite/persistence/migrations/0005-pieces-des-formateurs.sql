-- The documents of trainers are stored files too.
CREATE OR REPLACE FUNCTION confidentialite.fichiers_cites(noms text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT fichier::text FROM documents.version WHERE fichier = ANY (noms)
  UNION SELECT logo::text FROM documents.en_tete WHERE logo = ANY (noms)
  UNION SELECT fichier FROM emargement.justificatif_piece WHERE fichier = ANY (noms)
  UNION SELECT fichier FROM emargement.saisie WHERE fichier = ANY (noms)
  UNION SELECT sha256::text FROM referentiels.importation WHERE sha256 = ANY (noms)
  UNION SELECT fichier::text FROM qualite.depot_version WHERE fichier = ANY (noms)
  UNION SELECT fichier::text FROM preuves.dossier WHERE fichier = ANY (noms)
  UNION SELECT fichier FROM equipe.element WHERE fichier = ANY (noms)
$$;
CALL plateforme.ouvrir_a_la_recherche('equipe.element', 'fichier');
