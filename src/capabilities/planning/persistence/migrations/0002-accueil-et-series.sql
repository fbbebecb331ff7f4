-- Les heures d'accueil d'un lieu, et le droit local de sa commune (art. L. 3134-13 C. trav., 2°).
ALTER TABLE planning.lieu
  ADD COLUMN jours smallint[] NOT NULL DEFAULT '{1,2,3,4,5}' CHECK (cardinality(jours) > 0 AND jours <@ '{1,2,3,4,5,6,7}'),
  ADD COLUMN ouvre time NOT NULL DEFAULT '08:00',
  ADD COLUMN ferme time NOT NULL DEFAULT '18:00',
  ADD COLUMN vendredi_saint boolean NOT NULL DEFAULT false,
  ADD CHECK (ferme > ouvre);

-- Une fermeture vaut pour tout l'organisme, ou pour un seul lieu.
ALTER TABLE planning.fermeture
  ADD COLUMN lieu_id uuid,
  ADD CHECK (motif <> ''),
  ADD FOREIGN KEY (organisme_id, lieu_id) REFERENCES planning.lieu (organisme_id, id);
CREATE INDEX fermeture_fin ON planning.fermeture (organisme_id, fin);

-- Les jours fériés où l'organisme a choisi d'ouvrir. Le 1er mai reste chômé (art. L. 3133-4 C. trav.).
CREATE TABLE planning.ferie_ouvert (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  jour date NOT NULL CHECK (NOT (extract(month FROM jour) = 5 AND extract(day FROM jour) = 1)),
  PRIMARY KEY (organisme_id, jour)
);
CALL plateforme.isoler('planning.ferie_ouvert');

-- Une salle aussi peut être indisponible : travaux, location.
ALTER TABLE planning.indisponibilite
  ALTER COLUMN personne_id DROP NOT NULL,
  ADD COLUMN salle_id uuid,
  ADD CHECK (num_nonnulls(personne_id, salle_id) = 1),
  ADD FOREIGN KEY (organisme_id, salle_id) REFERENCES planning.salle (organisme_id, id);
CREATE INDEX indisponibilite_salle ON planning.indisponibilite USING gist (organisme_id, salle_id, periode);

-- Des créneaux posés d'un coup. Annuler la série annule ceux qui n'ont pas eu lieu ; la rétablir les remet.
CREATE TABLE planning.serie (
  organisme_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  -- La règle demandée, pour la relire et la refaire : période, jours, heures, rythme.
  regle jsonb NOT NULL CHECK (jsonb_typeof(regle) = 'object'),
  creneaux integer NOT NULL CHECK (creneaux > 0),
  cree_le timestamptz NOT NULL,
  annulee_le timestamptz,
  PRIMARY KEY (organisme_id, id),
  FOREIGN KEY (organisme_id, session_id) REFERENCES parcours.session (organisme_id, id)
);
CREATE INDEX serie_session ON planning.serie (organisme_id, session_id);
CALL plateforme.isoler('planning.serie');

ALTER TABLE planning.creneau
  ADD COLUMN serie_id uuid,
  ADD FOREIGN KEY (organisme_id, serie_id) REFERENCES planning.serie (organisme_id, id);
CREATE INDEX creneau_serie ON planning.creneau (organisme_id, serie_id) WHERE serie_id IS NOT NULL;
CREATE INDEX creneau_salle ON planning.creneau (organisme_id, salle_id, debut);

-- Ce que le registre sait de la feuille d'un créneau. L'émargement vit à l'étage au-dessus : on lit ses faits.
CREATE FUNCTION planning.feuille_vue(organisme uuid, creneau uuid, OUT etat text, OUT signatures integer)
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN bool_or(f.type = 'creneau.clos') THEN 'clos' WHEN count(*) > 0 THEN 'ouvert' ELSE 'prevu' END,
    (count(*) FILTER (WHERE f.type = 'creneau.signe'))::integer
  FROM registre.fait_sujet s
  JOIN registre.fait f ON f.organisme_id = s.organisme_id AND f.id = s.fait_id
  WHERE s.organisme_id = organisme AND s.sujet_id = creneau
    AND f.type IN ('creneau.ouvert', 'creneau.signe', 'creneau.clos')
$$;

-- Une feuille ouverte ou signée est une preuve (art. R. 6313-3 C. trav.) : son créneau ne change plus, quel que soit le chemin.
CREATE FUNCTION planning.garder_la_preuve() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ligne jsonb := CASE TG_OP WHEN 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
  creneau uuid := CASE TG_TABLE_NAME WHEN 'creneau' THEN ligne ->> 'id' ELSE ligne ->> 'creneau_id' END;
BEGIN
  IF (planning.feuille_vue((ligne ->> 'organisme_id')::uuid, creneau)).etat <> 'prevu' THEN
    RAISE EXCEPTION 'la feuille du créneau % est ouverte ou signée', creneau
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'creneau_fige';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER garder_la_preuve BEFORE UPDATE OF session_id, groupe_id, module_id, modalite, debut, fin, salle_id, annule_le
  ON planning.creneau FOR EACH ROW EXECUTE FUNCTION planning.garder_la_preuve();
CREATE TRIGGER garder_la_preuve_effacee BEFORE DELETE ON planning.creneau
  FOR EACH ROW EXECUTE FUNCTION planning.garder_la_preuve();
CREATE TRIGGER garder_la_preuve BEFORE INSERT OR DELETE ON planning.creneau_formateur
  FOR EACH ROW EXECUTE FUNCTION planning.garder_la_preuve();
