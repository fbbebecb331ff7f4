-- Les salles dans l'ordre de leur lieu puis de leur nom, sans accents, par un index : la semaine en lit vingt, pas toutes.
ALTER TABLE planning.lieu ADD COLUMN cle_tri text COLLATE "C" NOT NULL GENERATED ALWAYS AS (plateforme.normaliser(nom)) STORED;
ALTER TABLE planning.salle ADD COLUMN cle_tri text COLLATE "C" NOT NULL GENERATED ALWAYS AS (plateforme.normaliser(nom)) STORED;
CREATE INDEX salle_tri ON planning.salle (organisme_id, lieu_id, cle_tri, id) WHERE archivee_le IS NULL;
