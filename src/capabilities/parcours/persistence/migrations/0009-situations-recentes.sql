-- Les dossiers dont la situation vient de changer, sans lire les autres : ce qu'un changement tardif peut avoir cassé.
CREATE INDEX inscription_situation ON parcours.inscription (organisme_id, situation_le DESC);
