-- What must be kept as evidence after a person asked to be erased: out of daily work, with a reason and an end (RGPD art. 17, 3, e and 18).
CREATE TABLE documents.restriction (
  organisme_id uuid NOT NULL,
  document_id uuid NOT NULL,
  -- Qui l'a demandé.
  personne_id uuid NOT NULL,
  -- Comment le document la nomme : sa fiche ne le dit plus, et il faudra l'en retirer au terme.
  prenom text NOT NULL,
  nom text NOT NULL,
  motif text NOT NULL CHECK (motif ~ '^[a-z_]+$'),
  depuis timestamptz NOT NULL,
  jusqu_au date NOT NULL,
  PRIMARY KEY (organisme_id, document_id, personne_id),
  FOREIGN KEY (organisme_id, document_id) REFERENCES documents.document (organisme_id, id)
);
CALL plateforme.isoler('documents.restriction', 'SELECT, INSERT, DELETE');

ALTER TABLE documents.document ADD COLUMN efface_le timestamptz;

-- A version and a signature never change, for the application's role, but by these two functions.

-- Empties a document of what it says of people. Gives the names of the files that it let go.
CREATE FUNCTION documents.effacer_document(le_document uuid, mot text, quand timestamptz) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ici uuid := plateforme.organisme_courant();
BEGIN
  RETURN QUERY SELECT v.fichier::text FROM documents.version v
    WHERE v.organisme_id = ici AND v.document_id = le_document AND v.fichier IS NOT NULL;
  UPDATE documents.version SET donnees = '{}', fichier = NULL, octets = NULL, bati_le = NULL
    WHERE organisme_id = ici AND document_id = le_document;
  UPDATE documents.envoi SET nom = mot, courriel = mot, personne_id = NULL
    WHERE organisme_id = ici AND document_id = le_document;
  UPDATE documents.signature SET nom = mot, preuve = '{}' WHERE organisme_id = ici AND document_id = le_document;
  UPDATE documents.document SET objet = mot, donnees_actuelles = '{}', donnees_avenant = NULL, empreinte_avenant = NULL,
      efface_le = quand,
      annule_le = coalesce(annule_le, quand), motif_annulation = mot
    WHERE organisme_id = ici AND id = le_document;
  DELETE FROM documents.restriction WHERE organisme_id = ici AND document_id = le_document;
END $$;
REVOKE ALL ON FUNCTION documents.effacer_document FROM PUBLIC;
GRANT EXECUTE ON FUNCTION documents.effacer_document TO ancrage_app;

-- Takes one person out of a document that speaks of several: new data for its versions, the file is built again from it.
CREATE FUNCTION documents.caviarder_document(le_document uuid, la_personne uuid, versions jsonb, le_objet text, mot text)
RETURNS SETOF text LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ici uuid := plateforme.organisme_courant();
BEGIN
  RETURN QUERY SELECT v.fichier::text FROM documents.version v
    WHERE v.organisme_id = ici AND v.document_id = le_document AND v.fichier IS NOT NULL;
  UPDATE documents.version v SET donnees = n.donnees, empreinte = n.empreinte, fichier = NULL, octets = NULL, bati_le = NULL
    FROM jsonb_to_recordset(versions) AS n(version smallint, donnees jsonb, empreinte text)
    WHERE v.organisme_id = ici AND v.document_id = le_document AND v.version = n.version;
  UPDATE documents.envoi SET nom = mot, courriel = mot, personne_id = NULL
    WHERE organisme_id = ici AND document_id = le_document AND personne_id = la_personne;
  UPDATE documents.document d SET objet = le_objet, donnees_actuelles = v.donnees, empreinte = v.empreinte,
      empreinte_actuelle = v.empreinte, donnees_avenant = NULL, empreinte_avenant = NULL
    FROM documents.version v
    WHERE d.organisme_id = ici AND d.id = le_document
      AND v.organisme_id = ici AND v.document_id = d.id AND v.version = d.version;
  DELETE FROM documents.sujet WHERE organisme_id = ici AND document_id = le_document AND genre = 'personne'
    AND sujet_id = la_personne;
  DELETE FROM documents.restriction WHERE organisme_id = ici AND document_id = le_document AND personne_id = la_personne;
END $$;
REVOKE ALL ON FUNCTION documents.caviarder_document FROM PUBLIC;
GRANT EXECUTE ON FUNCTION documents.caviarder_document TO ancrage_app;
