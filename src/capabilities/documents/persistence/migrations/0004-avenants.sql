-- An amendment is a document of its own: numbered, sent and signed as the one that it changes, which stays as it was signed.
ALTER TABLE documents.document
  ADD COLUMN modifie_document uuid,
  -- Les données du document tel que son dernier avenant le laisse, et leur empreinte : il ne dit plus rien de faux.
  ADD COLUMN donnees_avenant jsonb,
  ADD COLUMN empreinte_avenant char(64) CHECK (empreinte_avenant ~ '^[0-9a-f]{64}$'),
  ADD FOREIGN KEY (organisme_id, modifie_document) REFERENCES documents.document (organisme_id, id),
  ADD CHECK ((donnees_avenant IS NULL) = (empreinte_avenant IS NULL)),
  ADD CHECK (modifie_document <> id);
CREATE INDEX document_avenants ON documents.document (organisme_id, modifie_document) WHERE modifie_document IS NOT NULL;
GRANT UPDATE (donnees_avenant, empreinte_avenant) ON documents.document TO ancrage_app;
