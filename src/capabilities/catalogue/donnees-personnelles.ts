import type { PersonalColumn } from '#platform/capability.ts';

/** Le contact d'une formation peut être une personne, et son nom est publié : il s'efface avec la fiche. */
const contact = {
  category: 'contact',
  purpose:
    'Donner au public une personne à joindre pour chaque formation (indicateur 1 du référentiel national qualité)',
  basis: 'interet-legitime',
  retentionMonths: null,
  erasure: 'effacer',
} as const;

/** Chaque colonne du catalogue qui parle d'une personne (RGPD, art. 30). */
export const personalData: readonly PersonalColumn[] = [
  { column: 'catalogue.formation.contact_nom', ...contact },
  { column: 'catalogue.formation.contact_courriel', ...contact },
  { column: 'catalogue.formation.contact_telephone', ...contact },
  { column: 'catalogue.publication.contenu', ...contact },
  {
    column: 'catalogue.formation_version.contenu',
    ...contact,
    purpose: 'Prouver ce que le public lisait à une date',
    basis: 'obligation-legale',
    erasure: 'conserver-preuve',
  },
  {
    column: 'catalogue.formation_version.publiee_par',
    category: 'identite',
    purpose: 'Savoir qui a publié une version',
    basis: 'obligation-legale',
    retentionMonths: null,
    erasure: 'conserver-preuve',
  },
];
