-- Sheets that wait to be closed are few among all: the home pages begin with them.
CREATE INDEX feuille_ouverte ON emargement.feuille (organisme_id) WHERE close_le IS NULL;
