import type { Comptage, Participation } from './faits-bilan.ts';
import { repartirHeures } from './repartir.ts';

export interface Compte {
  readonly stagiaires: number;
  readonly heures: number;
  readonly minutes: number;
  readonly dossiers: number;
}

export const RIEN: Compte = { stagiaires: 0, heures: 0, minutes: 0, dossiers: 0 };

export type Classement = (participation: Participation) => string | null;

/**
 * People and hours of each line. A person counted once goes on the line where she followed the most hours (in the order of
 * the lines when equal), so that every frame has the same total.
 */
export function compterParLigne(
  participations: readonly Participation[],
  classer: Classement,
  comptage: Comptage,
  heuresEnTout: (minutes: number) => number,
): ReadonlyMap<string, Compte> {
  const minutes = new Map<string, number>();
  const dossiers = new Map<string, number>();
  for (const participation of participations) {
    const ligne = classer(participation);
    if (ligne === null) continue;
    minutes.set(ligne, (minutes.get(ligne) ?? 0) + participation.minutes);
    dossiers.set(ligne, (dossiers.get(ligne) ?? 0) + 1);
  }
  const total = [...minutes.values()].reduce((somme, valeur) => somme + valeur, 0);
  const heures = repartirHeures(minutes, heuresEnTout(total));
  const stagiaires = comptage === 'inscription' ? dossiers : personnesParLigne(participations, classer);
  return new Map(
    [...minutes].map(([ligne, valeur]) => [
      ligne,
      {
        stagiaires: stagiaires.get(ligne) ?? 0,
        heures: heures.get(ligne) ?? 0,
        minutes: valeur,
        dossiers: dossiers.get(ligne) ?? 0,
      },
    ]),
  );
}

function personnesParLigne(
  participations: readonly Participation[],
  classer: Classement,
): ReadonlyMap<string, number> {
  const principales = lignesPrincipales(participations, classer).values();
  return new Map([...Map.groupBy(principales, (ligne) => ligne)].map(([ligne, une]) => [ligne, une.length]));
}

/** The line of each person: where most hours were followed, the first of the form when equal. */
export function lignesPrincipales(
  participations: readonly Participation[],
  classer: Classement,
): ReadonlyMap<string, string> {
  const temps = new Map<string, Map<string, number>>();
  for (const participation of participations) {
    const ligne = classer(participation);
    if (ligne === null) continue;
    const siennes = temps.get(participation.personneId) ?? new Map<string, number>();
    siennes.set(ligne, (siennes.get(ligne) ?? 0) + participation.minutes);
    temps.set(participation.personneId, siennes);
  }
  return new Map(
    [...temps].map(([personne, siennes]) => {
      const [principale] = [...siennes].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [''];
      return [personne, principale];
    }),
  );
}
