-- Ce qui scelle les PDF d'un organisme : la clé reste dans les fichiers de l'instance, son certificat est ici.
CREATE TABLE documents.cachet (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  -- Les 8 premiers octets du SHA-256 de la clé publique.
  id char(16) NOT NULL CHECK (id ~ '^[0-9a-f]{16}$'),
  -- X.509, DER.
  certificat bytea NOT NULL,
  -- SHA-256 du certificat, comme les lecteurs de PDF le montrent.
  empreinte char(64) NOT NULL CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  cree_le timestamptz NOT NULL,
  expire_le timestamptz NOT NULL CHECK (expire_le > cree_le),
  PRIMARY KEY (organisme_id, id)
);
CALL plateforme.isoler('documents.cachet', 'SELECT, INSERT');

ALTER TABLE documents.version
  -- L'acte qui l'a créée, dans le registre : son reçu est imprimé sur le document.
  ADD COLUMN fait_id uuid,
  -- Ce qui a scellé son fichier.
  ADD COLUMN cachet char(16),
  ADD FOREIGN KEY (organisme_id, cachet) REFERENCES documents.cachet (organisme_id, id);
GRANT UPDATE (cachet) ON documents.version TO ancrage_app;
