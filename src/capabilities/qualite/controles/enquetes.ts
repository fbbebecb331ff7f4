import { reponsesDecidees } from '#capabilities/enquetes/index.ts';
import { CONTROLES, decrire } from '../messages-controles.fr.ts';
import { constater, type Controle } from './controle.ts';

const ID = 'avis-defavorables-decides';

const avisDefavorablesDecides: Controle = {
  ...decrire(ID),
  indicateur: 31,
  run: (ici) => constater(ici, reponsesDecidees({ ...ici, detail: CONTROLES[ID].detail })),
};

/** Critère 7 : ce que les enquêtes demandent de traiter. */
export const ENQUETES = [avisDefavorablesDecides];
