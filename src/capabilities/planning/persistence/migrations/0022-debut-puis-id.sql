-- Le calendrier dans son ordre, créneaux du même instant compris : les premiers se lisent sans trier toute une matinée.
DROP INDEX planning.creneau_debut;
CREATE INDEX creneau_debut ON planning.creneau (organisme_id, debut, id);
