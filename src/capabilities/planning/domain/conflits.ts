import { intersection, type Intervalle } from './intervalle.ts';
import {
  genreDe,
  type Battements,
  type CleRessource,
  type GenreRessource,
  type Occupation,
} from './occupation.ts';

export type NomConflit =
  | 'SalleOccupee'
  | 'SalleIndisponible'
  | 'FormateurOccupe'
  | 'FormateurIndisponible'
  | 'GroupeOccupe'
  | 'GroupeIndisponible'
  | 'PersonneOccupee'
  | 'PersonneIndisponible';

/** Une ressource demandée deux fois. */
export interface Conflit {
  readonly nom: NomConflit;
  readonly ressource: CleRessource;
  /** Le créneau que l'on veut poser. */
  readonly demande: string;
  /** Ce qui occupe déjà la ressource : un créneau, une indisponibilité ou un autre créneau demandé. */
  readonly occupant: string;
  /** La partie commune, ou `null` quand seul le battement manque. */
  readonly commun: Intervalle | null;
}

const NOMS: Readonly<Record<GenreRessource, Readonly<Record<Occupation['nature'], NomConflit>>>> = {
  salle: { creneau: 'SalleOccupee', indisponibilite: 'SalleIndisponible' },
  formateur: { creneau: 'FormateurOccupe', indisponibilite: 'FormateurIndisponible' },
  groupe: { creneau: 'GroupeOccupe', indisponibilite: 'GroupeIndisponible' },
  personne: { creneau: 'PersonneOccupee', indisponibilite: 'PersonneIndisponible' },
};

/**
 * Les conflits entre des créneaux demandés et ce qui est déjà pris, et entre les demandes elles-mêmes. Un créneau déplacé
 * garde son `id` : son ancienne place ne le gêne pas. Intervalles demi-ouverts : 9 h–10 h et 10 h–11 h s'enchaînent, sauf
 * battement demandé. Une indisponibilité ne demande jamais de battement.
 * @returns conflits triés par demande, puis par ressource, puis par occupant
 */
export function conflitsDe(
  demandes: readonly Occupation[],
  occupations: readonly Occupation[],
  battements: Battements = {},
): readonly Conflit[] {
  const demandees = new Set(demandes.map(({ id }) => id));
  const autres = occupations.filter(({ id }) => !demandees.has(id));
  const conflits = [...parRessource(demandes, autres)].flatMap(([ressource, file]) =>
    conflitsSurUneRessource(ressource, file, battements[genreDe(ressource)] ?? 0, demandees),
  );
  return conflits.toSorted(
    (a, b) =>
      comparer(a.demande, b.demande) ||
      comparer(a.ressource, b.ressource) ||
      comparer(a.occupant, b.occupant),
  );
}

function parRessource(
  demandes: readonly Occupation[],
  autres: readonly Occupation[],
): ReadonlyMap<CleRessource, readonly Occupation[]> {
  const files = new Map<CleRessource, Occupation[]>();
  for (const demande of demandes) for (const cle of demande.ressources) files.set(cle, []);
  for (const occupation of [...demandes, ...autres]) {
    const voulues = occupation.ressources.filter((cle) => files.has(cle));
    for (const cle of new Set(voulues)) files.get(cle)?.push(occupation);
  }
  return files;
}

function conflitsSurUneRessource(
  ressource: CleRessource,
  file: readonly Occupation[],
  battement: number,
  demandees: ReadonlySet<string>,
): readonly Conflit[] {
  const conflits: Conflit[] = [];
  const triees = file.toSorted((a, b) => Temporal.Instant.compare(a.debut, b.debut));
  for (const [rang, premiere] of triees.entries()) {
    const limite = premiere.fin.epochMilliseconds + battement * 60_000;
    for (let suivant = rang + 1; suivant < triees.length; suivant += 1) {
      const seconde = triees[suivant];
      if (!seconde || seconde.debut.epochMilliseconds >= limite) break;
      conflits.push(...conflitsDuCouple(ressource, premiere, seconde, demandees));
    }
  }
  return conflits;
}

function conflitsDuCouple(
  ressource: CleRessource,
  a: Occupation,
  b: Occupation,
  demandees: ReadonlySet<string>,
): readonly Conflit[] {
  const commun = intersection(a, b);
  if (!commun && (a.nature === 'indisponibilite' || b.nature === 'indisponibilite')) return [];
  const vu = (demande: Occupation, occupant: Occupation): readonly Conflit[] =>
    demandees.has(demande.id)
      ? [
          {
            nom: NOMS[genreDe(ressource)][occupant.nature],
            ressource,
            demande: demande.id,
            occupant: occupant.id,
            commun,
          },
        ]
      : [];
  return [...vu(a, b), ...vu(b, a)];
}

const comparer = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
