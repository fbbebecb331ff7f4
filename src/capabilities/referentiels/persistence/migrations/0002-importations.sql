-- La validation partielle ne change aucune règle de la maison ; une importation compare les champs, pas des empreintes.
ALTER TABLE referentiels.certification DROP COLUMN validation_partielle, DROP COLUMN empreinte;
ALTER TABLE referentiels.certification ADD COLUMN abrege_libelle text;
ALTER TABLE referentiels.certification ADD CHECK (type_enregistrement IN ('droit', 'demande'));
CREATE INDEX certification_fin ON referentiels.certification (date_fin_enregistrement) WHERE actif;

-- array_to_string dépend de la langue du serveur pour d'autres types que le texte ; pour le texte, il ne dépend de rien.
CREATE FUNCTION referentiels.joindre(textes text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_string(textes, ' ');

-- Absent : non renseigné par France Travail.
ALTER TABLE referentiels.metier
  ADD COLUMN emploi_reglemente boolean,
  ADD COLUMN emploi_cadre boolean,
  ADD COLUMN recherche text GENERATED ALWAYS AS
    (plateforme.normaliser(code || ' ' || libelle || ' ' || referentiels.joindre(appellations))) STORED;
CREATE INDEX metier_recherche ON referentiels.metier USING gin (recherche gin_trgm_ops);

-- Ce qu'une importation a changé dans une fiche, champ par champ.
CREATE TABLE referentiels.changement (
  version_id uuid NOT NULL REFERENCES referentiels.version (id),
  certification text NOT NULL REFERENCES referentiels.certification (numero),
  genre text NOT NULL CHECK (genre IN ('ajout', 'modification', 'inactivation')),
  champs jsonb NOT NULL,
  PRIMARY KEY (version_id, certification)
);
CREATE INDEX changement_certification ON referentiels.changement (certification, version_id);
GRANT UPDATE ON referentiels.version TO ancrage_app;
GRANT SELECT, INSERT ON referentiels.changement TO ancrage_app;

-- Une importation demandée par une page : elle attend, travaille, puis finit par une version ou par un refus.
CREATE TABLE referentiels.importation (
  id uuid PRIMARY KEY,
  referentiel text NOT NULL CHECK (referentiel IN ('rncp', 'rome')),
  fichier text NOT NULL,
  -- Le fichier reçu, jusqu'à la fin du travail.
  contenu bytea,
  demandee_par uuid NOT NULL,
  demandee_le timestamptz NOT NULL,
  etat text NOT NULL CHECK (etat IN ('attente', 'encours', 'faite', 'refusee')),
  lues integer NOT NULL DEFAULT 0 CHECK (lues >= 0),
  refus jsonb,
  version_id uuid REFERENCES referentiels.version (id),
  CHECK ((etat IN ('attente', 'encours')) = (contenu IS NOT NULL)),
  CHECK ((etat = 'faite') = (version_id IS NOT NULL)),
  CHECK ((etat = 'refusee') = (refus IS NOT NULL))
);
CREATE INDEX importation_recente ON referentiels.importation (demandee_le DESC);
GRANT SELECT, INSERT, UPDATE ON referentiels.importation TO ancrage_app;
CREATE INDEX version_recente ON referentiels.version (importee_le DESC);

-- Tous les organismes lisent les référentiels ; seule l'instance les écrit.
DO $$
DECLARE nom text;
BEGIN
  FOREACH nom IN ARRAY ARRAY['certification', 'bloc', 'metier', 'version', 'changement', 'importation'] LOOP
    EXECUTE format('ALTER TABLE referentiels.%I ENABLE ROW LEVEL SECURITY', nom);
    EXECUTE format('ALTER TABLE referentiels.%I FORCE ROW LEVEL SECURITY', nom);
    EXECUTE format('CREATE POLICY lecture ON referentiels.%I FOR SELECT USING (true)', nom);
    EXECUTE format('CREATE POLICY ecriture ON referentiels.%I USING (plateforme.portee_instance())', nom);
  END LOOP;
END $$;
