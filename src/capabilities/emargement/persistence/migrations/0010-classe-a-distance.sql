-- Qui est entré dans la classe à distance, par le lien de l'organisme : à distance, un bouton seul ne prouve rien.
CREATE TABLE emargement.acces_visio (
  organisme_id uuid NOT NULL,
  creneau_id uuid NOT NULL,
  inscription_id uuid NOT NULL,
  rejointe_le timestamptz NOT NULL,
  appareil text,
  PRIMARY KEY (organisme_id, creneau_id, inscription_id),
  FOREIGN KEY (organisme_id, creneau_id) REFERENCES planning.creneau (organisme_id, id),
  FOREIGN KEY (organisme_id, inscription_id) REFERENCES parcours.inscription (organisme_id, id)
);
CALL plateforme.isoler('emargement.acces_visio', 'SELECT, INSERT');
