import type { DemandeCreneau } from './demande.ts';
import { cleRessource, type CleRessource, type Occupation } from './occupation.ts';
import type { Terrain } from './terrain.ts';

/** Ce que la demande prendrait. Sans groupe, elle prend la session et tous ses groupes. */
export function occupationDeDemande(
  demande: DemandeCreneau,
  terrain: Pick<Terrain, 'groupeIds' | 'attendus'>,
): Occupation {
  const { id, debut, fin } = demande;
  return {
    id,
    debut,
    fin,
    nature: 'creneau',
    ressources: [
      ...(demande.salleId === null ? [] : [cleRessource('salle', demande.salleId)]),
      ...demande.formateurIds.map((formateur) => cleRessource('formateur', formateur)),
      ...groupesOccupes(demande.sessionId, demande.groupeId, terrain.groupeIds),
      ...terrain.attendus.map((personne) => cleRessource('personne', personne.id)),
    ],
  };
}

/** Les occupants comme les règles les voient, pour une demande de cette session. */
export function occupationsDe(
  { occupants, groupeIds }: Pick<Terrain, 'occupants' | 'groupeIds'>,
  sessionId: string,
): readonly Occupation[] {
  return occupants.map((occupant) => ({
    id: occupant.id,
    debut: occupant.debut,
    fin: occupant.fin,
    nature: occupant.nature,
    ressources: [
      ...(occupant.salleId === null ? [] : [cleRessource('salle', occupant.salleId)]),
      ...occupant.formateurIds.map((formateur) => cleRessource('formateur', formateur)),
      ...(occupant.sessionId === sessionId ? groupesOccupes(sessionId, occupant.groupeId, groupeIds) : []),
      ...occupant.personneIds.map((personne) => cleRessource('personne', personne)),
    ],
  }));
}

/** Un créneau de groupe n'occupe que lui ; un créneau de session occupe la session et chacun de ses groupes. */
function groupesOccupes(
  sessionId: string,
  groupeId: string | null,
  groupeIds: readonly string[],
): readonly CleRessource[] {
  if (groupeId !== null) return [cleRessource('groupe', groupeId)];
  return [sessionId, ...groupeIds].map((id) => cleRessource('groupe', id));
}
