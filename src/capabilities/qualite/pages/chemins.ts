import type { VersionReferentiel } from '../domain/referentiel.ts';

export const TABLEAU = '/qualite';
export const REGLAGES = '/reglages/qualite';

/** La page d'un indicateur ; avec une version, son texte dans un référentiel qui n'est pas celui du jour. */
export const cheminIndicateur = (numero: number, version?: VersionReferentiel): string =>
  `${TABLEAU}/indicateurs/${numero}${version === undefined ? '' : `?version=${version}`}`;

/** La page d'une pièce déposée. */
export const cheminDepot = (depotId: string): string => `${TABLEAU}/depots/${depotId}`;
