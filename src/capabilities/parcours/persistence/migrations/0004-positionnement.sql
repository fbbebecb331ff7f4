-- Quand le positionnement a été conclu : le parcours de la personne est arrêté, adapté ou non (référentiel national qualité,
-- indicateurs 8 et 10).
ALTER TABLE parcours.inscription ADD COLUMN positionne_le timestamptz;

-- Whether a person is expected on a day: as the rules say « enFormation ». The last step in force decides, changes of period
-- apart: they only move the days, and open again a path that was ended.
CREATE OR REPLACE FUNCTION parcours.est_inscrit(organisme uuid, inscription uuid, jour date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  WITH vigueur AS (
    SELECT e.type, e.donnees, e.le, e.cree_le, e.id FROM parcours.etape e
    WHERE e.organisme_id = organisme AND e.inscription_id = inscription AND e.le <= jour AND e.type <> 'fait.annule'
      AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = organisme AND a.annule_etape_id = e.id)
  ), periode AS (
    SELECT (donnees -> 'periode' ->> 'debut')::date AS debut, (donnees -> 'periode' ->> 'fin')::date AS fin, le, cree_le, id
    FROM vigueur WHERE donnees ? 'periode' ORDER BY le DESC, cree_le DESC, id DESC LIMIT 1
  ), derniere AS (
    SELECT type, le, cree_le, id FROM vigueur WHERE type <> 'periode.changee' ORDER BY le DESC, cree_le DESC, id DESC LIMIT 1
  )
  SELECT coalesce((
    SELECT jour BETWEEN p.debut AND p.fin AND (
        d.type IN ('inscription.enregistree', 'parcours.repris')
        OR (d.type IN ('parcours.termine', 'certification.refusee') AND (p.le, p.cree_le, p.id) > (d.le, d.cree_le, d.id)))
    FROM derniere d CROSS JOIN periode p), false)
$$;
