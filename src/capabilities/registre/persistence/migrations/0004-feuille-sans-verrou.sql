-- Numbering a fact must not lock nor rewrite its row: the foreign key did both, 5,000 times a batch, with a plan made when the
-- table was empty. The application cannot delete a fact; a fact that whoever owns the database deletes is named by verification.
ALTER TABLE registre.feuille DROP CONSTRAINT feuille_organisme_id_fait_id_fkey;
