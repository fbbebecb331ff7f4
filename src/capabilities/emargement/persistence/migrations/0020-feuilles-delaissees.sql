-- Sheets left open, the oldest first: the home page of the office reads the first twenty, however many are open now.
DROP INDEX emargement.feuille_ouverte;
CREATE INDEX feuille_ouverte ON emargement.feuille (organisme_id, ouverte_le) WHERE close_le IS NULL;

-- By its key: with « close_le IS NULL » as a condition, the index above could serve, and every signature would read all the sheets
-- that are open in the organisme.
CREATE OR REPLACE FUNCTION emargement.garder_la_cloture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ouverte boolean := (SELECT f.close_le IS NULL FROM emargement.feuille f
    WHERE f.organisme_id = NEW.organisme_id AND f.creneau_id = NEW.creneau_id FOR SHARE);
BEGIN
  IF ouverte IS NOT TRUE THEN
    RAISE EXCEPTION 'la feuille du créneau % est close ou n’est pas ouverte', NEW.creneau_id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'feuille_close';
  END IF;
  RETURN NEW;
END $$;
