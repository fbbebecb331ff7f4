-- When nothing holds the words sought: the names that look most like them. Only asked then, so it may cost more than a search.
CREATE FUNCTION annuaire.personnes_au_nom_proche(demande text, limite integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT id FROM annuaire.personne
  WHERE organisme_id = plateforme.organisme_courant() AND fusionnee_dans IS NULL AND archivee_le IS NULL
    AND annuaire.cle(demande) OPERATOR(public.<%) recherche
  ORDER BY public.word_similarity(annuaire.cle(demande), recherche) DESC, cle_tri, id LIMIT limite;
$$;
CALL plateforme.definir_recherche('annuaire.personnes_au_nom_proche(text, integer)');
