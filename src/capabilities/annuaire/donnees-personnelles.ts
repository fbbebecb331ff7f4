import type { PersonalColumn } from '#platform/capability.ts';

const SUIVI = {
  purpose:
    'Suivre les personnes formées, ceux qui les forment et leurs interlocuteurs (art. L. 6353-1 et s. C. trav.)',
  basis: 'contrat',
  // Three years after the end of the relation (CNIL, référentiel de gestion commerciale), evidence of training apart.
  retentionMonths: 36,
} as const;

const identite = { category: 'identite', ...SUIVI, erasure: 'remplacer' } as const;
const contact = { category: 'contact', ...SUIVI, erasure: 'effacer' } as const;

/** A list received, and what was said of its cells, are erased after a month at most. */
const liste = { category: 'contact', ...SUIVI, retentionMonths: 1, erasure: 'effacer' } as const;

/** Every column of the annuaire that speaks of a person (RGPD art. 30). */
export const personalData: readonly PersonalColumn[] = [
  { column: 'annuaire.personne.nom_naissance', ...identite },
  { column: 'annuaire.personne.nom_usage', ...identite },
  { column: 'annuaire.personne.prenom', ...identite },
  { column: 'annuaire.personne.cle_tri', ...identite },
  { column: 'annuaire.personne.cle_identite', ...identite },
  { column: 'annuaire.personne.recherche', ...identite },
  { column: 'annuaire.personne.date_naissance', ...identite, erasure: 'effacer' },
  { column: 'annuaire.personne.courriel', ...contact },
  { column: 'annuaire.personne.telephone', ...contact },
  { column: 'annuaire.personne.adresse', ...contact },
  { column: 'annuaire.personne.code_postal', ...contact },
  { column: 'annuaire.personne.ville', ...contact },
  { column: 'annuaire.personne.commune', ...contact },
  { column: 'annuaire.personne.reference_externe', ...identite, erasure: 'effacer' },
  { column: 'annuaire.contact.fonction', ...contact },
  { column: 'annuaire.contact.tuteur', ...contact, erasure: 'conserver-preuve' },
  { column: 'annuaire.fusion.champs', ...identite, erasure: 'effacer' },
  { column: 'annuaire.import.contenu', ...liste },
  { column: 'annuaire.import_remarque.valeur', ...liste },
  { column: 'annuaire.entreprise.telephone', ...contact },
  { column: 'annuaire.entreprise.courriel', ...contact },
];
