-- Whether a registration counts on a day: the last step that opens or closes it, cancelled steps left out.
CREATE FUNCTION parcours.est_inscrit(organisme uuid, inscription uuid, jour date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT e.type IN ('inscription.enregistree', 'parcours.repris', 'periode.changee')
    FROM parcours.etape e
    WHERE e.organisme_id = organisme AND e.inscription_id = inscription AND e.le <= jour
      AND e.type IN ('inscription.enregistree', 'inscription.annulee', 'parcours.interrompu', 'parcours.repris',
                     'parcours.abandonne', 'periode.changee')
      AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = organisme AND a.inscription_id = inscription
                        AND a.annule_etape_id = e.id)
    ORDER BY e.le DESC, e.id DESC LIMIT 1), false)
$$;
