-- The same answer as `est_inscrit`, mostly from the copied situation: written into the query by the planner, it costs nothing a
-- file, where a call costs some 20 µs. Only « yes » is told from the copy; the steps are read for the rest.
CREATE FUNCTION parcours.inscrit_le(i parcours.inscription, jour date) RETURNS boolean LANGUAGE sql STABLE
  RETURN (i.situation_le <= jour AND i.situation IN ('inscription.enregistree', 'parcours.repris'))
    OR parcours.est_inscrit(i.organisme_id, i.id, jour);
