import type { Refusal } from '#platform/result.ts';
import { REFUS } from './refus.fr.ts';

export const matriceFr = {
  titre: 'Apprenants',
  legende: 'Où en est chaque personne, étape par étape',
  coin: 'Personne',
  colonnes: {
    dossier: 'Dossier',
    positionnement: 'Position\u00adnement',
    certification: 'Certi\u00adfication',
  },
  positionnement: {
    conclu: 'Positionnement conclu',
    constate: 'Le formateur a donné son avis',
    declare: 'La personne s’est située',
    aFaire: 'Positionnement à faire',
  },
  certification: {
    obtenue: 'Certification obtenue',
    partielle: 'Certification obtenue en partie',
    refusee: 'Certification non obtenue',
    aSaisir: 'Résultat à saisir',
    aVenir: 'Certification à venir',
  },
  clos: (nombre: number) =>
    `Voir aussi ${nombre} dossier${nombre > 1 ? 's' : ''} sans suite (refus, retrait, annulation)`,
  enCours: 'Cacher les dossiers sans suite',
  pour: 'Agir sur plusieurs dossiers',
  portee: { choisies: 'Les personnes cochées', toutes: 'Toutes les personnes de la liste' },
  porteeTitre: 'Pour qui\u00a0?',
  acte: 'Que faire\u00a0?',
  le: 'À la date du',
  appliquer: 'Appliquer',
  validerPositionnement: 'Noter le positionnement comme conclu',
  faites: (nombre: number) =>
    nombre === 0 ? 'Aucun dossier n’a changé.' : `${nombre} dossier${nombre > 1 ? 's ont' : ' a'} changé.`,
  pasFaites: (nombre: number, exemples: string) =>
    `${nombre} dossier${nombre > 1 ? 's n’ont' : ' n’a'} pas pu changer. ${exemples}`,
  exemple: (nom: string, pourquoi: string) => `${nom}\u00a0: ${pourquoi}`,
  telephone: 'Sur un petit écran, faites glisser le tableau de côté.',
} as const;

/** La phrase d'un refus du parcours. */
export function phraseDeRefus(refus: Refusal): string {
  const message = REFUS[refus.refus]?.message;
  if (message === undefined) throw new Error(`the refusal ${refus.refus} has no sentence`);
  return typeof message === 'string' ? message : message(refus);
}
