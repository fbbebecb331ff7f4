import type { Indicateur, VersionReferentiel } from '../domain/referentiel.ts';
import { ALTERNANCE_ET_CERTIFICATION } from './alternance-et-certification.ts';
import { CONCEPTION } from './conception.ts';
import { AMELIORATION } from './amelioration.ts';
import type { Controle } from './controle.ts';
import { DEROULEMENT } from './deroulement.ts';
import { ENQUETES } from './enquetes.ts';
import { INFORMATION } from './information.ts';
import { MOYENS } from './moyens.ts';

/** Tous les contrôles de la maison. Une capacité qui apporte les siens ajoute ici une ligne : voir le README. */
export const TOUS_LES_CONTROLES: readonly Controle[] = [
  ...INFORMATION,
  ...CONCEPTION,
  ...DEROULEMENT,
  ...ALTERNANCE_ET_CERTIFICATION,
  ...MOYENS,
  ...ENQUETES,
  ...AMELIORATION,
];

/** Les contrôles d'un indicateur dans une version du référentiel. */
export const controlesDe = ({ numero }: Indicateur, version: VersionReferentiel): readonly Controle[] =>
  TOUS_LES_CONTROLES.filter(({ indicateur, depuis = 2019 }) => indicateur === numero && depuis <= version);
