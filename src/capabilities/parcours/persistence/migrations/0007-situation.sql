-- La dernière étape en vigueur de chaque dossier, recopiée à côté de lui : les listes et l'accueil n'ont pas à relire toutes les
-- étapes. Elle ne dit le présent que si son jour est venu ; sinon on relit. Le travail parcours.verifier_situations la refait
-- et la compare.
ALTER TABLE parcours.inscription ADD COLUMN situation text, ADD COLUMN situation_le date;

CREATE FUNCTION parcours.derniere_etape(organisme uuid, inscription uuid, jour date)
RETURNS TABLE (type text, le date) LANGUAGE sql STABLE AS $$
  SELECT e.type, e.le FROM parcours.etape e
  WHERE e.organisme_id = organisme AND e.inscription_id = inscription AND e.le <= jour
    AND e.type NOT IN ('fait.annule', 'periode.changee')
    AND NOT EXISTS (SELECT FROM parcours.etape a WHERE a.organisme_id = organisme AND a.annule_etape_id = e.id)
  ORDER BY e.le DESC, e.cree_le DESC, e.id DESC LIMIT 1
$$;

CREATE FUNCTION parcours.noter_situations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE parcours.inscription i SET situation = d.type, situation_le = d.le
  FROM (SELECT DISTINCT organisme_id, inscription_id FROM nouvelles) n
  LEFT JOIN LATERAL parcours.derniere_etape(n.organisme_id, n.inscription_id, 'infinity') d ON true
  WHERE i.organisme_id = n.organisme_id AND i.id = n.inscription_id
    AND (i.situation, i.situation_le) IS DISTINCT FROM (d.type, d.le);
  RETURN NULL;
END $$;
CREATE TRIGGER noter_situations AFTER INSERT ON parcours.etape
  REFERENCING NEW TABLE AS nouvelles FOR EACH STATEMENT EXECUTE FUNCTION parcours.noter_situations();

DO $$
DECLARE
  organisme uuid;
BEGIN
  PERFORM set_config('app.portee', 'instance', true);
  FOR organisme IN SELECT id FROM identite.organisme LOOP
    PERFORM set_config('app.organisme', organisme::text, true);
    UPDATE parcours.inscription i SET (situation, situation_le) = (
      SELECT d.type, d.le FROM parcours.derniere_etape(i.organisme_id, i.id, 'infinity') d)
    WHERE i.organisme_id = organisme;
  END LOOP;
  PERFORM set_config('app.portee', '', true), set_config('app.organisme', '', true);
END $$;

CREATE INDEX inscription_candidature ON parcours.inscription (organisme_id, session_id)
  WHERE situation IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise');
CREATE INDEX inscription_a_positionner ON parcours.inscription (organisme_id, session_id)
  WHERE positionne_le IS NULL AND situation IN ('inscription.enregistree', 'parcours.repris');
CREATE INDEX session_fin ON parcours.session (organisme_id, fin);
