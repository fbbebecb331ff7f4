-- A digest once a week, for those whom a mail a day disturbs.
ALTER TABLE identite.preference_avis DROP CONSTRAINT preference_avis_frequence_check;
ALTER TABLE identite.preference_avis ADD CONSTRAINT preference_avis_frequence_check
  CHECK (frequence IN ('immediat', 'quotidien', 'hebdomadaire', 'jamais'));
