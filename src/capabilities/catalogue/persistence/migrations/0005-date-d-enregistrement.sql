-- Beaucoup de fiches de France compétences n'ont pas de date de décision (diplômes enregistrés de droit) : l'indicateur 1 la
-- demande, l'organisme la donne alors lui-même.
ALTER TABLE catalogue.formation ADD COLUMN certification_enregistree_le date;
