import type { Modalite } from '#capabilities/catalogue/index.ts';
import type { LigneParcours } from '#capabilities/parcours/index.ts';

/** Modalités qui ne se signent pas par créneau : leur temps se valide au vu d'un travail ou d'une attestation. */
export const MODALITES_ACTIVITE = ['foad', 'entreprise'] as const satisfies readonly Modalite[];
export type ModaliteActivite = (typeof MODALITES_ACTIVITE)[number];

export interface ActiviteDemandee {
  readonly moduleId: string;
  readonly modalite: ModaliteActivite;
  readonly le: Temporal.PlainDate;
  readonly minutes: number;
}

/** Un travail possible dans le parcours d'une personne, avec ce qui en est déjà validé (minutes). */
export interface TravailPossible {
  readonly moduleId: string;
  readonly module: string;
  readonly modalite: ModaliteActivite;
  readonly prevues: number;
  readonly validees: number;
}

export type RefusActivite =
  | { readonly refus: 'TravailPasAuParcours' }
  | { readonly refus: 'ActiviteAVenir' }
  | { readonly refus: 'ActiviteTropLongue'; readonly prevues: number; readonly validees: number };

/** Les travaux à distance ou en entreprise d'un parcours, dans l'ordre de ses modules. */
export const travauxPossibles = (
  lignes: readonly Pick<LigneParcours, 'moduleId' | 'intitule' | 'volumes'>[],
  validees: readonly { readonly moduleId: string; readonly modalite: string; readonly minutes: number }[],
): readonly TravailPossible[] =>
  lignes.flatMap(({ moduleId, intitule, volumes }) =>
    MODALITES_ACTIVITE.filter((modalite) => volumes[modalite] > 0).map((modalite) => ({
      moduleId,
      module: intitule,
      modalite,
      prevues: volumes[modalite],
      validees: validees
        .filter((une) => une.moduleId === moduleId && une.modalite === modalite)
        .reduce((somme, { minutes }) => somme + minutes, 0),
    })),
  );

/**
 * Pourquoi cette activité ne peut pas être validée, ou `null`. Un travail à son rythme compte pour sa durée estimée, jamais pour
 * plus (art. D. 6313-3-1 C. trav. : le programme annonce la durée moyenne des activités).
 */
export function refusDActivite(
  { moduleId, modalite, le, minutes }: ActiviteDemandee,
  travaux: readonly TravailPossible[],
  jour: Temporal.PlainDate,
): RefusActivite | null {
  const travail = travaux.find((un) => un.moduleId === moduleId && un.modalite === modalite);
  if (travail === undefined) return { refus: 'TravailPasAuParcours' };
  if (Temporal.PlainDate.compare(le, jour) > 0) return { refus: 'ActiviteAVenir' };
  const { prevues, validees } = travail;
  return validees + minutes > prevues ? { refus: 'ActiviteTropLongue', prevues, validees } : null;
}
