import { calendriersDe } from '../domain/calendriers.ts';
import type { DemandeCreneau } from '../domain/demande.ts';
import { type Intervalle } from '../domain/intervalle.ts';
import type { JourSemaine, MotifHebdomadaire } from '../domain/recurrence.ts';
import type { Occupant, SalleDuTerrain, Terrain } from '../domain/terrain.ts';
import type { Tx } from '#platform/db/types.ts';
import { type OccupantBrut, type SalleBrute, type TerrainBrut, terrainBrut } from './terrain.query.ts';

export interface TerrainLu extends Terrain {
  /** Le créneau demandé existe déjà : la même demande est arrivée deux fois. */
  readonly deja: boolean;
}

/**
 * Le terrain d'une demande, en une requête.
 * @param fenetre les jours à connaître : ceux de la demande, ou davantage pour proposer d'autres places
 * @param salleIds les salles dont on veut l'occupation ; absente : toutes
 */
export async function lireTerrain(
  tx: Tx,
  organismeId: string,
  demande: Pick<DemandeCreneau, 'id' | 'sessionId' | 'groupeId' | 'moduleId' | 'formateurIds'>,
  fenetre: Intervalle,
  salleIds?: readonly string[],
): Promise<TerrainLu> {
  const { id, sessionId, groupeId, moduleId, formateurIds } = demande;
  const question = { id, sessionId, groupeId, moduleId, formateurIds, fenetre };
  const brut = await terrainBrut(
    tx,
    organismeId,
    salleIds === undefined ? question : { ...question, salleIds },
  );
  return enTerrain(brut, formateurIds);
}

function enTerrain(brut: TerrainBrut, formateurIds: readonly string[]): TerrainLu {
  const { session } = brut;
  return {
    ...brut,
    session: session && {
      ...session,
      debut: Temporal.PlainDate.from(session.debut),
      fin: Temporal.PlainDate.from(session.fin),
    },
    salles: brut.salles.map(enSalle),
    occupants: brut.occupants.map((occupant) => enOccupant(occupant, new Set(formateurIds))),
    ouverture: calendriersDe({ ...brut, lieux: brut.salles }),
    horaires: horaires(brut.salles),
  };
}

const enSalle = (salle: SalleBrute): SalleDuTerrain => ({
  id: salle.id,
  nom: salle.nom,
  siteId: salle.lieuId,
  lieu: salle.lieu,
  capacite: salle.capacite,
  equipements: new Set(salle.equipements),
  accessible: salle.accessible,
});

function enOccupant({ pris, ...occupant }: OccupantBrut, formateurs: ReadonlySet<string>): Occupant {
  return {
    ...occupant,
    debut: Temporal.Instant.from(occupant.debut),
    fin: Temporal.Instant.from(occupant.fin),
    formateurIds: pris.filter((id) => formateurs.has(id)),
    personneIds: pris.filter((id) => !formateurs.has(id)),
  };
}

const OUVRABLES: readonly JourSemaine[] = [1, 2, 3, 4, 5];

/** Les heures d'accueil d'un lieu ; sans lieu, la journée ordinaire d'un bureau. */
function horaires(salles: readonly SalleBrute[]): (lieuId: string | null) => readonly MotifHebdomadaire[] {
  return (lieuId) => {
    const lieu = salles.find((salle) => salle.lieuId === lieuId);
    const plage = {
      debut: Temporal.PlainTime.from(lieu?.ouvre ?? '08:00'),
      fin: Temporal.PlainTime.from(lieu?.ferme ?? '18:00'),
    };
    return [
      { jours: new Set((lieu?.jours as readonly JourSemaine[] | undefined) ?? OUVRABLES), plages: [plage] },
    ];
  };
}
