-- Le public cherche aussi par métier, par ville et par numéro de certification : la publication écrit ces mots.
ALTER TABLE catalogue.publication ADD COLUMN mots text NOT NULL DEFAULT '';
ALTER TABLE catalogue.publication DROP COLUMN recherche;
ALTER TABLE catalogue.publication ADD COLUMN recherche text
  GENERATED ALWAYS AS (plateforme.normaliser(intitule || ' ' || organisme_nom || ' ' || mots)) STORED;
CREATE INDEX publication_recherche ON catalogue.publication USING gin (recherche gin_trgm_ops);
DROP INDEX catalogue.publication_ordre;
CREATE INDEX publication_ordre ON catalogue.publication (plateforme.normaliser(intitule), formation_id) WHERE retiree_le IS NULL;
