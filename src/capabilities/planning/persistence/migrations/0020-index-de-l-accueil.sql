-- L'accueil et les plannings lisent peu de lignes par un index, jamais le calendrier entier : ils coûtent autant avec cent
-- apprenants et dix mille. Sous l'isolation, un index ne sert qu'aux comparaisons étanches (leakproof) : `&&` sur des périodes et
-- `lower(periode)` n'en sont pas, d'où ces instants recopiés.
ALTER TABLE planning.creneau_formateur ADD COLUMN debut timestamptz NOT NULL GENERATED ALWAYS AS (lower(periode)) STORED;
DROP INDEX planning.creneau_formateur_personne;
CREATE INDEX creneau_formateur_personne ON planning.creneau_formateur (organisme_id, personne_id, debut);

ALTER TABLE planning.indisponibilite
  ADD COLUMN fin timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(upper(periode), 'infinity')) STORED;
CREATE INDEX indisponibilite_fin ON planning.indisponibilite (organisme_id, fin);

-- Quelqu'un tient le créneau. Recopié par déclencheur, comme la période dans l'autre sens.
ALTER TABLE planning.creneau ADD COLUMN encadre boolean NOT NULL DEFAULT false;

CREATE FUNCTION planning.noter_encadres() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Verrouillés d'abord : deux transactions qui changent les formateurs d'un créneau comptent l'une après l'autre.
  PERFORM FROM planning.creneau c WHERE (c.organisme_id, c.id) IN (SELECT x.organisme_id, x.creneau_id FROM changes x)
    ORDER BY c.id FOR NO KEY UPDATE;
  UPDATE planning.creneau c SET encadre = t.encadre
  FROM (SELECT DISTINCT x.organisme_id, x.creneau_id, EXISTS (SELECT FROM planning.creneau_formateur cf
          WHERE cf.organisme_id = x.organisme_id AND cf.creneau_id = x.creneau_id) AS encadre FROM changes x) t
  WHERE c.organisme_id = t.organisme_id AND c.id = t.creneau_id AND c.encadre <> t.encadre;
  RETURN NULL;
END $$;
CREATE TRIGGER noter_encadres AFTER INSERT ON planning.creneau_formateur
  REFERENCING NEW TABLE AS changes FOR EACH STATEMENT EXECUTE FUNCTION planning.noter_encadres();
CREATE TRIGGER noter_non_encadres AFTER DELETE ON planning.creneau_formateur
  REFERENCING OLD TABLE AS changes FOR EACH STATEMENT EXECUTE FUNCTION planning.noter_encadres();

DO $$
DECLARE
  organisme uuid;
BEGIN
  PERFORM set_config('app.portee', 'instance', true);
  FOR organisme IN SELECT id FROM identite.organisme LOOP
    PERFORM set_config('app.organisme', organisme::text, true);
    UPDATE planning.creneau c SET encadre = true
    WHERE c.organisme_id = organisme AND EXISTS (SELECT FROM planning.creneau_formateur cf
      WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id);
  END LOOP;
  PERFORM set_config('app.portee', '', true), set_config('app.organisme', '', true);
END $$;

CREATE INDEX creneau_sans_formateur ON planning.creneau (organisme_id, debut)
  WHERE annule_le IS NULL AND NOT encadre AND modalite IN ('presentiel', 'distance');
