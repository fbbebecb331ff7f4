import type { DonneesSansOrganisme } from '#capabilities/documents/index.ts';
import { documentsFr as mots } from '../../messages-documents.fr.ts';
import type { CreneauLu, Faits } from '../faits.ts';
import { heureIso, jourIso } from '../horaires.ts';
import { court } from '../textes.ts';

export interface PresenceDeFeuille {
  readonly statut: 'present' | 'retard' | 'depart_anticipe' | 'absent' | 'excuse';
  readonly methode: string;
  readonly signeeLe: Temporal.Instant;
  readonly arrivee: Temporal.Instant | null;
  readonly depart: Temporal.Instant | null;
}

/** What the attendance sheets of some créneaux say. */
export interface FeuillesLues {
  /** When the trainer countersigned, by créneau. */
  readonly contreseings: ReadonlyMap<string, Temporal.Instant>;
  readonly apprenants: readonly {
    readonly prenom: string;
    readonly nom: string;
    readonly entreprise: string;
    /** By créneau. */
    readonly presences: ReadonlyMap<string, PresenceDeFeuille>;
  }[];
}

/** A week of a session, and the group when the sheet is that of one group. */
export interface Semaine {
  /** Monday, `AAAA-MM-JJ`. */
  readonly lundi: string;
  readonly groupeId: string | null;
}

/** Monday of the week of an instant, in Paris. */
export function lundiDe(instant: Temporal.Instant): string {
  const jour = Temporal.PlainDate.from(jourIso(instant));
  return jour.subtract({ days: jour.dayOfWeek - 1 }).toString();
}

/** A week, with the name of its group. */
export interface SemaineNommee extends Semaine {
  readonly groupe: string | null;
}

export const creneauxDeSemaine = (
  creneaux: readonly CreneauLu[],
  { lundi, groupeId }: Semaine,
): readonly CreneauLu[] =>
  creneaux.filter((creneau) => lundiDe(creneau.debut) === lundi && creneau.groupeId === groupeId);

/** Attendance sheet of a week (R. 6313-3: any probative element): signatures already given, boxes to sign for the others. */
export function feuilleEmargement(
  { session, formation }: Faits,
  semaine: Semaine,
  feuilles: FeuillesLues,
): DonneesSansOrganisme<'feuille-emargement'> {
  const creneaux = creneauxDeSemaine(session.creneaux, semaine);
  return {
    intitule: court(formation.intitule),
    session: court(session.intitule),
    groupe: court(creneaux[0]?.groupe ?? ''),
    debut: semaine.lundi,
    fin: Temporal.PlainDate.from(semaine.lundi).add({ days: 6 }).toString(),
    creneaux: creneaux.map((creneau) => creneauDe(creneau, feuilles.contreseings.get(creneau.id))),
    apprenants: feuilles.apprenants.map(({ prenom, nom, entreprise, presences }) => ({
      prenom,
      nom,
      entreprise: court(entreprise),
      presences: creneaux.map((creneau) => presenceDe(creneau, presences.get(creneau.id))),
    })),
  };
}

function creneauDe(
  { debut, fin, sujet, salle, formateurs }: CreneauLu,
  contreseing: Temporal.Instant | undefined,
) {
  return {
    le: jourIso(debut),
    debut: heureIso(debut),
    fin: heureIso(fin),
    sujet: court(sujet),
    lieu: court(salle?.nom ?? mots.aDistance),
    formateur: court(formateurs.map(({ nom }) => nom).join(', ')),
    ...(contreseing === undefined
      ? {}
      : {
          validation: { etat: 'signe' as const, signeA: heureIso(contreseing), methode: mots.contreseing },
        }),
  };
}

function presenceDe({ debut, fin }: CreneauLu, presence: PresenceDeFeuille | undefined) {
  if (presence === undefined) return {};
  const { statut, methode, signeeLe, arrivee, depart } = presence;
  if (statut === 'absent') return { etat: 'absent' as const };
  if (statut === 'excuse') return { etat: 'excuse' as const };
  return {
    etat: 'signe' as const,
    signeA: heureIso(signeeLe),
    methode: mots.methodes[methode] ?? '',
    retardMinutes: arrivee === null ? 0 : minutesEntre(debut, arrivee),
    departAvanceMinutes: depart === null ? 0 : minutesEntre(depart, fin),
  };
}

const minutesEntre = (de: Temporal.Instant, a: Temporal.Instant): number =>
  Math.max(0, Math.floor(de.until(a).total('minutes')));
