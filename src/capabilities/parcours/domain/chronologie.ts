import { faitsEnVigueur, type FaitParcours } from './faits.ts';
import { apres, ETAT_INITIAL, statutDuJour, type Etat, type Statut } from './statut.ts';

/** Une suite de jours au même statut. `au` compris ; `null` : toujours en cours. */
export interface Segment {
  readonly statut: Statut;
  readonly du: Temporal.PlainDate;
  readonly au: Temporal.PlainDate | null;
}

export interface Chronologie {
  /** Contigus, dans l'ordre, deux voisins ont des statuts différents ; vide sans fait valable. */
  readonly segments: readonly Segment[];
  /** Faits qui n'avaient pas de sens dans l'état où ils arrivent : à relire par une personne. */
  readonly incoherences: readonly FaitParcours[];
}

interface Etape {
  readonly du: Temporal.PlainDate;
  readonly etat: Etat;
}

/** Le statut jour par jour d'une personne dans une formation. L'ordre d'arrivée des faits ne compte pas, leurs dates oui. */
export function chronologie(faits: readonly FaitParcours[]): Chronologie {
  const incoherences: FaitParcours[] = [];
  const etapes: Etape[] = [];
  let etat = ETAT_INITIAL;
  for (const fait of faitsEnVigueur(faits)) {
    const suite = apres(etat, fait);
    if (!suite) {
      incoherences.push(fait);
      continue;
    }
    etat = suite;
    if (etapes.at(-1)?.du.equals(fait.le)) etapes.pop();
    etapes.push({ du: fait.le, etat });
  }
  return { segments: segmentsDe(etapes), incoherences };
}

/** Le statut un jour donné, ou `null` avant le premier fait. */
export function statutLe({ segments }: Chronologie, jour: Temporal.PlainDate): Statut | null {
  return segments.findLast(({ du }) => Temporal.PlainDate.compare(du, jour) <= 0)?.statut ?? null;
}

function segmentsDe(etapes: readonly Etape[]): readonly Segment[] {
  const changements = etapes.flatMap(({ du, etat }, rang) =>
    joursDeChangement(du, etat, etapes[rang + 1]?.du ?? null).map((jour) => ({
      jour,
      statut: statutDuJour(etat, jour),
    })),
  );
  const segments: Segment[] = [];
  for (const { jour, statut } of changements) {
    const precedent = segments.at(-1);
    if (statut === null || precedent?.statut === statut) continue;
    if (precedent) segments[segments.length - 1] = { ...precedent, au: jour.subtract({ days: 1 }) };
    segments.push({ statut, du: jour, au: null });
  }
  return segments;
}

/** Le début de l'étape et les jours où le calendrier change son statut, avant l'étape suivante. */
function joursDeChangement(
  du: Temporal.PlainDate,
  { periode }: Etat,
  suivante: Temporal.PlainDate | null,
): readonly Temporal.PlainDate[] {
  const bornes = periode ? [periode.debut, periode.fin.add({ days: 1 })] : [];
  const dedans = bornes.filter(
    (borne) =>
      Temporal.PlainDate.compare(borne, du) > 0 &&
      (!suivante || Temporal.PlainDate.compare(borne, suivante) < 0),
  );
  return [du, ...dedans];
}
