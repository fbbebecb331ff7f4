-- The proof that backups can be restored, for the page of the instance's administrator. The full reports are files beside
-- the backups: they must outlive the database.
CREATE TABLE plateforme.essai_sauvegarde (
  le timestamptz PRIMARY KEY,
  sauvegarde text NOT NULL,
  sauvegardee_le timestamptz NOT NULL,
  conforme boolean NOT NULL,
  rapport jsonb NOT NULL
);
ALTER TABLE plateforme.essai_sauvegarde ENABLE ROW LEVEL SECURITY;
ALTER TABLE plateforme.essai_sauvegarde FORCE ROW LEVEL SECURITY;
CALL plateforme.ouvrir_a_l_instance('plateforme.essai_sauvegarde');
GRANT SELECT ON plateforme.essai_sauvegarde TO ancrage_app;
COMMENT ON TABLE plateforme.essai_sauvegarde IS 'Chaque essai de restauration : la copie rendue a-t-elle les mêmes lignes ?';
