-- Un particulier paie aux dates de l'échéancier (art. L. 6353-6 C. trav.), une entreprise après la facture : deux textes.
ALTER TABLE dossiers.clauses ADD COLUMN reglement_particulier text NOT NULL DEFAULT '';
