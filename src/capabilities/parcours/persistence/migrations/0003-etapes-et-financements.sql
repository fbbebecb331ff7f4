-- Les parts des financeurs (cadre C du BPF), en millièmes entiers : elles font 1000 dès qu'il y en a une.
CREATE TABLE parcours.financement (
  organisme_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  origine text NOT NULL CHECK (origine IN ('entreprise', 'opco-apprentissage', 'opco-professionnalisation', 'opco-pro-a',
    'transition-pro', 'cpf', 'opco-demandeur-emploi', 'faf-tns', 'opco-plan', 'administration-agents', 'europe-fse', 'etat',
    'region', 'france-travail', 'collectivite-autre', 'particulier', 'autre-of', 'autre', 'hors-bpf')),
  millieme integer NOT NULL CHECK (millieme BETWEEN 1 AND 1000),
  -- Le nom de l'OPCO, de la région, de l'entreprise qui paie.
  financeur text,
  PRIMARY KEY (organisme_id, inscription_id, origine),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id)
);
CALL plateforme.isoler('parcours.financement');

CREATE FUNCTION parcours.verifier_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dossier record;
  total integer;
BEGIN
  IF TG_OP = 'DELETE' THEN dossier := OLD; ELSE dossier := NEW; END IF;
  SELECT sum(millieme) INTO total FROM parcours.financement
   WHERE organisme_id = dossier.organisme_id AND inscription_id = dossier.inscription_id;
  IF total <> 1000 THEN
    RAISE EXCEPTION 'les parts du dossier % font %, pas 1000', dossier.inscription_id, total USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parts AFTER INSERT OR UPDATE OR DELETE ON parcours.financement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION parcours.verifier_parts();

ALTER TABLE parcours.inscription
  DROP COLUMN origine_financement,
  DROP COLUMN financeur,
  ADD CHECK (type_stagiaire IN ('salariePrive', 'apprenti', 'rechercheEmploi', 'particulier', 'autre'));

-- Ce qu'une étape dit de plus que son type : motif d'arrêt, période, certification partielle.
ALTER TABLE parcours.etape
  ADD COLUMN donnees jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(donnees) = 'object'),
  DROP COLUMN motif,
  ADD CHECK (type IN ('candidature.deposee', 'entretien.tenu', 'candidature.admise', 'candidature.refusee', 'candidature.retiree',
    'inscription.enregistree', 'inscription.annulee', 'periode.changee', 'parcours.interrompu', 'parcours.repris',
    'parcours.abandonne', 'parcours.termine', 'certification.obtenue', 'certification.refusee', 'fait.annule')),
  ADD CHECK ((type = 'fait.annule') = (annule_etape_id IS NOT NULL)),
  ADD CHECK (annule_etape_id <> id),
  ADD CHECK (type NOT IN ('inscription.enregistree', 'periode.changee') OR donnees ? 'periode');
-- Une étape s'annule une fois ; l'erreur corrigée, on enregistre une nouvelle étape.
CREATE UNIQUE INDEX etape_annulee ON parcours.etape (organisme_id, annule_etape_id) WHERE annule_etape_id IS NOT NULL;

ALTER TABLE parcours.positionnement
  DROP CONSTRAINT positionnement_niveau_declare_check,
  DROP CONSTRAINT positionnement_niveau_observe_check,
  ADD CHECK (niveau_declare BETWEEN 0 AND 3),
  ADD CHECK (niveau_observe BETWEEN 0 AND 3);

-- Un module ajouté ne vient pas du programme de la formation : il porte son propre intitulé.
ALTER TABLE parcours.parcours_module
  DROP CONSTRAINT parcours_module_decision_check,
  DROP CONSTRAINT parcours_module_check,
  DROP CONSTRAINT parcours_module_organisme_id_module_id_fkey,
  ADD COLUMN intitule text CHECK (intitule <> ''),
  ADD COLUMN motif_code text CHECK (motif_code IN ('positionnement', 'certification', 'vae', 'experience', 'equivalence', 'besoin')),
  ADD COLUMN module_du_programme uuid GENERATED ALWAYS AS (CASE WHEN decision = 'ajoute' THEN NULL ELSE module_id END) STORED,
  ADD CHECK (decision IN ('conserve', 'allege', 'dispense', 'ajoute')),
  ADD CHECK (decision = 'conserve' OR (motif <> '' AND motif_code IS NOT NULL)),
  ADD CHECK (decision NOT IN ('allege', 'ajoute') OR num_nonnulls(minutes_presentiel, minutes_distance, minutes_foad, minutes_entreprise) = 4),
  ADD CHECK ((decision = 'ajoute') = (intitule IS NOT NULL)),
  ADD FOREIGN KEY (organisme_id, module_du_programme) REFERENCES catalogue.module (organisme_id, id);
