-- Rien ne s'écrit sur une feuille close, sauf une correction motivée. La ligne de la feuille est retenue jusqu'à la fin de
-- l'écriture : une clôture attend les signatures en cours, une signature tardive voit la clôture.
CREATE FUNCTION emargement.garder_la_cloture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM emargement.feuille f
    WHERE f.organisme_id = NEW.organisme_id AND f.creneau_id = NEW.creneau_id AND f.close_le IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'la feuille du créneau % est close ou n’est pas ouverte', NEW.creneau_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'feuille_close';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER garder_la_cloture BEFORE INSERT ON emargement.presence
  FOR EACH ROW WHEN (NEW.methode <> 'correction') EXECUTE FUNCTION emargement.garder_la_cloture();

-- Une feuille close ne se rouvre pas et ne se change plus.
CREATE FUNCTION emargement.garder_la_feuille() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'la feuille du créneau % est close', OLD.creneau_id
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'feuille_close';
END $$;
CREATE TRIGGER garder_la_feuille BEFORE UPDATE OR DELETE ON emargement.feuille
  FOR EACH ROW WHEN (OLD.close_le IS NOT NULL) EXECUTE FUNCTION emargement.garder_la_feuille();

REVOKE UPDATE, DELETE ON emargement.feuille FROM ancrage_app;
GRANT UPDATE (code_montre_le, close_le, close_par, contresignee_le, contresignee_par) ON emargement.feuille TO ancrage_app;

-- Une correction peut aussi ajouter une personne inscrite après coup : elle ne remplace alors aucune ligne.
ALTER TABLE emargement.presence DROP CONSTRAINT presence_check;
ALTER TABLE emargement.presence ADD CONSTRAINT presence_motivee CHECK (methode <> 'correction' OR motif IS NOT NULL);
