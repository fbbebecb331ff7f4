import { equalBytes } from '../octets.ts';
import type { Anomalie } from './classes.ts';
import { examinerTete } from './cles.ts';
import { isContinued } from './merkle.ts';
import { type Note, notesOf } from './note.ts';
import type { CleLue, Coherence } from './parties.ts';

/** Every earlier head of the bundle leads to its head. */
export async function examinerCoherences(
  coherences: readonly Coherence[],
  tete: Note,
  cles: readonly CleLue[],
): Promise<readonly Anomalie[]> {
  const found: Anomalie[] = [];
  for (const { note, chemin } of coherences) {
    const [ancienne] = notesOf(note);
    if (ancienne === undefined) found.push({ classe: 'partie-illisible', fichier: 'coherences.json' });
    else {
      found.push(...(await examinerTete(ancienne, cles)).anomalies);
      if (!(await mene(ancienne, tete, chemin)))
        found.push({ classe: 'reecriture', taille: ancienne.taille });
    }
  }
  return found;
}

/** Heads kept elsewhere, against the bundle: those that it cannot be compared with are told apart. */
export async function comparerTetesGardees(
  gardees: readonly Note[],
  tete: Note,
  coherences: readonly Coherence[],
  cles: readonly CleLue[],
): Promise<{
  readonly anomalies: readonly Anomalie[];
  readonly comparees: number;
  readonly sansLien: number;
}> {
  const anomalies: Anomalie[] = [];
  const ways = new Map(
    coherences.flatMap(({ note, chemin }) => notesOf(note).map(({ taille }) => [taille, chemin])),
  );
  let sansLien = 0;
  for (const gardee of gardees) {
    const { taille } = gardee;
    const chemin = taille === tete.taille ? [] : ways.get(taille);
    if (gardee.organismeId !== tete.organismeId) anomalies.push({ classe: 'autre-organisme', taille });
    else if (chemin === undefined) sansLien += 1;
    else {
      anomalies.push(...(await examinerTete(gardee, cles)).anomalies);
      if (!(await mene(gardee, tete, chemin))) anomalies.push({ classe: 'reecriture', taille });
    }
  }
  return { anomalies, comparees: gardees.length - sansLien, sansLien };
}

/** Whether an older head leads to a later one of the same log. */
export async function mene(ancienne: Note, tete: Note, chemin: Coherence['chemin']): Promise<boolean> {
  if (ancienne.organismeId !== tete.organismeId) return false;
  if (ancienne.taille === tete.taille) return equalBytes(ancienne.racine, tete.racine);
  return isContinued({
    before: ancienne.taille,
    beforeRoot: ancienne.racine,
    size: tete.taille,
    root: tete.racine,
    proof: chemin,
  });
}
