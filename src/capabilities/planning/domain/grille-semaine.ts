import { aParis } from '#platform/clock.ts';
import { instantAParis, seChevauchent, type Intervalle } from './intervalle.ts';

/** Un événement à dessiner dans une vue de semaine. */
export interface EvenementGrille extends Intervalle {
  readonly id: string;
}

/** La place d'un événement (ou de sa part d'un jour) dans la colonne du jour. */
export interface CaseGrille {
  readonly id: string;
  /** Minutes depuis minuit à la pendule de Paris, de 0 à 1440. */
  readonly debutMinutes: number;
  readonly finMinutes: number;
  /** Colonne, de 0 à `colonnes - 1` : deux événements simultanés n'ont jamais la même. */
  readonly colonne: number;
  /** Nombre de colonnes de la grappe d'événements qui se chevauchent. */
  readonly colonnes: number;
  /** L'événement vient de la veille ou continue le lendemain. */
  readonly commenceAvant: boolean;
  readonly continueApres: boolean;
}

export interface JourGrille {
  readonly date: Temporal.PlainDate;
  /** Dans l'ordre de lecture : début, puis fin, puis identifiant (c'est aussi l'ordre du clavier). */
  readonly cases: readonly CaseGrille[];
}

/** Les sept jours à partir d'un lundi, avec la place de chaque événement. Un événement de nuit apparaît sur ses deux jours. */
export function grilleDeLaSemaine(
  lundi: Temporal.PlainDate,
  evenements: readonly EvenementGrille[],
): readonly JourGrille[] {
  return Array.from({ length: 7 }, (_, rang) => {
    const date = lundi.add({ days: rang });
    return { date, cases: casesDuJour(date, evenements) };
  });
}

const MINUIT = new Temporal.PlainTime();

/** La place de chaque événement d'une journée. */
export function casesDuJour(
  date: Temporal.PlainDate,
  evenements: readonly EvenementGrille[],
): readonly CaseGrille[] {
  const jour = {
    debut: instantAParis(date, MINUIT),
    fin: instantAParis(date.add({ days: 1 }), MINUIT),
  };
  const duJour = evenements.filter((evenement) => seChevauchent(evenement, jour)).toSorted(ordreDeLecture);
  return grappes(duJour).flatMap((grappe) => placerGrappe(grappe, jour, date));
}

const ordreDeLecture = (a: EvenementGrille, b: EvenementGrille): number =>
  Temporal.Instant.compare(a.debut, b.debut) ||
  Temporal.Instant.compare(a.fin, b.fin) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** Suites maximales d'événements qui se chevauchent de proche en proche. */
function grappes(tries: readonly EvenementGrille[]): readonly (readonly EvenementGrille[])[] {
  const resultat: EvenementGrille[][] = [];
  let finGrappe = Number.NEGATIVE_INFINITY;
  for (const evenement of tries) {
    if (evenement.debut.epochMilliseconds >= finGrappe) resultat.push([]);
    resultat.at(-1)?.push(evenement);
    finGrappe = Math.max(finGrappe, evenement.fin.epochMilliseconds);
  }
  return resultat;
}

/** Première colonne libre : sur des intervalles triés, ce choix donne le plus petit nombre de colonnes possible. */
function placerGrappe(
  grappe: readonly EvenementGrille[],
  jour: Intervalle,
  date: Temporal.PlainDate,
): readonly CaseGrille[] {
  const finsDeColonne: number[] = [];
  const colonnes = grappe.map(({ debut, fin }) => {
    const libre = finsDeColonne.findIndex((finColonne) => finColonne <= debut.epochMilliseconds);
    const colonne = libre === -1 ? finsDeColonne.length : libre;
    finsDeColonne[colonne] = fin.epochMilliseconds;
    return colonne;
  });
  return grappe.map((evenement, rang) => ({
    id: evenement.id,
    debutMinutes: minutesALaPendule(evenement.debut, date),
    finMinutes: minutesALaPendule(evenement.fin, date),
    colonne: colonnes[rang] ?? 0,
    colonnes: finsDeColonne.length,
    commenceAvant: Temporal.Instant.compare(evenement.debut, jour.debut) < 0,
    continueApres: Temporal.Instant.compare(evenement.fin, jour.fin) > 0,
  }));
}

function minutesALaPendule(instant: Temporal.Instant, date: Temporal.PlainDate): number {
  const local = aParis(instant);
  const cote = Temporal.PlainDate.compare(local.toPlainDate(), date);
  if (cote !== 0) return cote < 0 ? 0 : 24 * 60;
  return local.hour * 60 + local.minute;
}
