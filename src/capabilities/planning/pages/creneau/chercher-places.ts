import type { ActionContext } from '#platform/http/route.ts';
import type { BesoinEnSalle, DemandeCreneau } from '../../domain/demande.ts';
import { refusDePoser } from '../../domain/etudier-demande.ts';
import { estIntervalle } from '../../domain/intervalle.ts';
import { proposer, type Propositions } from '../../domain/proposer.ts';
import type { RefusCreneau } from '../../domain/refus-creneau.ts';
import { lireTerrain, type TerrainLu } from '../../queries/terrain.ts';

/** Jours explorés pour proposer une autre place. */
const HORIZON = 21;

/** Une demande étudiée sans rien écrire : son refus, et ce que l'on propose à la place. */
export interface Etude {
  readonly terrain: TerrainLu;
  readonly refus: RefusCreneau | null;
  readonly propositions: Propositions | null;
}

/** Les refus qu'une autre salle ou un autre moment peut lever. */
const LEVABLES = /Occupe|Indisponible|^JourFerme$|^SalleInadaptee$|^SalleManquante$/u;

/** Étudie une demande pour la montrer : une requête, qui couvre les jours explorés. */
export async function etudier(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  demande: DemandeCreneau,
  besoin: BesoinEnSalle,
): Promise<Etude> {
  const fin = demande.debut.add({ hours: 24 * HORIZON });
  const terrain = await lireTerrain(tx, organismeId, demande, { debut: demande.debut, fin });
  const refus = refusDePoser(demande, terrain, besoin);
  const propositions =
    refus !== null && LEVABLES.test(refus.refus) && estIntervalle(demande)
      ? proposer(demande, terrain, { besoin, maintenant: clock.now(), jours: HORIZON })
      : null;
  return { terrain, refus, propositions };
}
