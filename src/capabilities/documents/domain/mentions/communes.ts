import type { Organisme } from '../modeles/parties.ts';
import type { Mention } from './mention.ts';

/** Day on which the articles cited by these files were read, in the consolidated Code du travail of 2026-03-27. */
export const LU_LE = '2026-11-24';

type AvecOrganisme = { readonly organisme: Organisme };

export const identiteOrganisme: Mention = {
  id: 'organisme',
  libelle: 'Nom, adresse et numéro SIRET de l’organisme de formation',
  reference: 'C. trav., art. L. 6353-1 et L. 6353-3 (parties)',
  verifieeLe: LU_LE,
  champs: ['organisme.nom', 'organisme.adresse.voie', 'organisme.adresse.commune', 'organisme.siret'],
};

export const declarationActivite: Mention = {
  id: 'declaration-activite',
  libelle: 'Numéro de déclaration d’activité et préfet de région qui l’a enregistrée',
  reference: 'C. trav., art. R. 6351-6',
  verifieeLe: LU_LE,
  champs: ['organisme.declarationActivite.numero', 'organisme.declarationActivite.region'],
  phrases: ['Déclaration d’activité enregistrée sous le numéro', 'auprès du préfet de région'],
  quand: ({ organisme }: AvecOrganisme) => !organisme.declarationActivite.enCours,
};

/** Public documents use another sentence, and only that one. */
export const declarationDansLaPublicite: Mention = {
  id: 'declaration-publicite',
  libelle: 'Déclaration d’activité, sous la seule forme permise dans une publicité',
  reference: 'C. trav., art. L. 6352-12',
  verifieeLe: LU_LE,
  champs: ['organisme.declarationActivite.numero'],
  phrases: ['Enregistrée sous le numéro', 'Cet enregistrement ne vaut pas agrément de l’État.'],
  quand: ({ organisme }: AvecOrganisme) => !organisme.declarationActivite.enCours,
};
