import { fieldId } from '#design/index.ts';
import type { IdRegle } from '../domain/regles-publication.ts';
import { cheminFormation, cheminOnglet, type Onglet } from './parties.tsx';

/** Où se complète ce que chaque règle réclame : la partie de la fiche et son champ. */
const CHAMP: Readonly<Record<IdRegle, readonly [Onglet, string]>> = {
  intitule: ['general', 'intitule'],
  prerequis: ['pedagogie', 'prerequisGenre'],
  objectifs: ['pedagogie', 'objectifs'],
  duree: ['vue', 'modules'],
  contenu: ['vue', 'modules'],
  delaiAcces: ['conditions', 'delaiAcces'],
  tarif: ['conditions', 'tarifGenre'],
  contact: ['conditions', 'contactCourriel'],
  methodes: ['pedagogie', 'methodes'],
  evaluation: ['pedagogie', 'evaluation'],
  accessibilite: ['conditions', 'accessibilite'],
  reconnaissance: ['general', 'reconnaissance'],
  modalitesPedagogiques: ['pedagogie', 'modalitesPedagogiques'],
  financements: ['conditions', 'financements'],
  certificationComplete: ['general', 'enregistreeLe'],
  certificationDatee: ['general', 'enregistreeLe'],
  certificationValide: ['general', 'certification'],
  distance: ['pedagogie', 'distanceAssistance'],
  declaration: ['pedagogie', 'presentation'],
  mentions: ['pedagogie', 'presentation'],
  objectifBpf: ['general', 'objectifBpf'],
  codeNsf: ['general', 'nsf'],
  relecture: ['vue', 'gestes'],
};

/** L'adresse du champ à compléter. */
export function ouCompleter(formationId: string, { id }: { readonly id: IdRegle }): string {
  const [onglet, champ] = CHAMP[id];
  if (onglet === 'vue') return `${cheminFormation(formationId)}#${champ}`;
  return `${cheminOnglet(formationId, onglet)}#${fieldId(champ)}`;
}
