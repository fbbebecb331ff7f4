-- Making a fact's text again needs its subjects: by fact, not only by subject.
CREATE INDEX fait_sujet_fait ON registre.fait_sujet (organisme_id, fait_id);
-- Who checks the log of an organisme tells what waits from what was slipped in.
GRANT SELECT ON registre.en_attente TO ancrage_app;

-- Destroys the content and the salt of the facts about one person alone, of these types (all when null): the leaves stay. The
-- caller records which ones, on what basis; an erasure that no sealed fact tells is reported as tampering.
CREATE FUNCTION registre.effacer_faits(personne uuid, types text[], base text, instant timestamptz) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE registre.fait f SET donnees = '{}', sel = NULL, efface_le = instant, efface_base = base
   WHERE f.organisme_id = nullif(current_setting('app.organisme', true), '')::uuid
     AND f.sel IS NOT NULL AND f.type <> 'registre.faits_effaces' AND (types IS NULL OR f.type = ANY (types))
     AND f.id IN (SELECT s.fait_id FROM registre.fait_sujet s WHERE s.organisme_id = f.organisme_id AND s.sujet_id = personne)
     AND NOT EXISTS (SELECT FROM registre.fait_sujet s WHERE s.organisme_id = f.organisme_id AND s.fait_id = f.id
       AND s.genre = 'personne' AND s.sujet_id <> personne)
  RETURNING f.id;
$$;
REVOKE ALL ON FUNCTION registre.effacer_faits FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registre.effacer_faits TO ancrage_app;
GRANT CREATE ON SCHEMA registre TO ancrage_registre;
ALTER FUNCTION registre.effacer_faits OWNER TO ancrage_registre;
REVOKE CREATE ON SCHEMA registre FROM ancrage_registre;
