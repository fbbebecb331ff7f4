-- What documents ask today is read from every home page: it must cost the same with ten documents and a hundred thousand.
ALTER TABLE documents.document
  -- Empreinte de la version en vigueur, à côté de celle des données d'aujourd'hui : elles diffèrent, il est à régénérer.
  ADD COLUMN empreinte char(64) CHECK (empreinte ~ '^[0-9a-f]{64}$'),
  -- Les parties dont la signature est attendue, et quand la dernière a signé.
  ADD COLUMN parties text[] NOT NULL DEFAULT '{}',
  ADD COLUMN complet_le timestamptz CHECK (complet_le IS NULL OR parties <> '{}');
UPDATE documents.document d SET empreinte = v.empreinte, parties = v.parties,
  complet_le = CASE WHEN v.parties <> '{}' AND v.parties <@ ARRAY(SELECT g.partie FROM documents.signature g
      WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id AND g.version = d.version)
    THEN (SELECT max(g.signe_le) FROM documents.signature g
      WHERE g.organisme_id = d.organisme_id AND g.document_id = d.id AND g.version = d.version) END
FROM documents.version v
WHERE v.organisme_id = d.organisme_id AND v.document_id = d.id AND v.version = d.version;
ALTER TABLE documents.document ALTER COLUMN empreinte SET NOT NULL;
ALTER TABLE documents.version DROP COLUMN parties;
GRANT UPDATE (empreinte, parties, complet_le) ON documents.document TO ancrage_app;

CREATE INDEX document_a_regenerer ON documents.document (organisme_id, cree_le DESC, id DESC)
  WHERE annule_le IS NULL AND empreinte <> empreinte_actuelle;
CREATE INDEX document_a_signer ON documents.document (organisme_id, cree_le DESC, id DESC)
  WHERE annule_le IS NULL AND complet_le IS NULL AND parties <> '{}';
