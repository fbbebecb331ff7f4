-- Ce que l'organisme met en tête de ses documents, à côté de son identité légale (identite.organisme).
CREATE TABLE documents.en_tete (
  organisme_id uuid PRIMARY KEY REFERENCES identite.organisme (id),
  forme_juridique text NOT NULL DEFAULT '',
  -- Nom de l'image dans le magasin : le SHA-256 de ses octets, vérifiés et nettoyés.
  logo char(64) CHECK (logo ~ '^[0-9a-f]{64}$'),
  logo_format text CHECK (logo_format IN ('png', 'jpg', 'svg')),
  -- Ce qu'entend une personne qui ne voit pas l'image.
  logo_description text CHECK (logo_description <> ''),
  -- Certification qualité (art. L. 6316-1 C. trav.) : ses catégories d'actions et son échéance, que sa mention doit nommer.
  qualiopi_categories text[] NOT NULL DEFAULT '{}'
    CHECK (qualiopi_categories <@ ARRAY['formation', 'bilan', 'vae', 'apprentissage']),
  qualiopi_jusqu_au date,
  modifie_le timestamptz NOT NULL,
  modifie_par uuid,
  CHECK (num_nonnulls(logo, logo_format, logo_description) IN (0, 3)),
  CHECK ((qualiopi_categories = '{}') = (qualiopi_jusqu_au IS NULL))
);
CALL plateforme.isoler('documents.en_tete', 'SELECT, INSERT, UPDATE');
