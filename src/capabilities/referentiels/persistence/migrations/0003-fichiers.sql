-- Le fichier reçu est gardé avec les autres, sous l'empreinte de son contenu.
ALTER TABLE referentiels.importation DROP COLUMN contenu;
ALTER TABLE referentiels.importation ADD COLUMN sha256 char(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$');
