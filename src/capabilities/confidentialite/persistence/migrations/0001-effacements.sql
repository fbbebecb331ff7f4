CALL plateforme.ouvrir_schema('confidentialite', 'Effacements de données personnelles : identifiants seulement, à rejouer après une restauration');

CREATE TABLE confidentialite.effacement (
  organisme_id uuid NOT NULL REFERENCES identite.organisme (id),
  personne_id uuid NOT NULL,
  -- Ce qui est effacé : sur demande (0), ou tout ce qui se garde au plus ce nombre de mois après la fin de la relation.
  mois smallint NOT NULL CHECK (mois >= 0),
  fait_le timestamptz NOT NULL,
  fait_par uuid,
  PRIMARY KEY (organisme_id, personne_id, mois)
);
CALL plateforme.isoler('confidentialite.effacement', 'SELECT, INSERT');
