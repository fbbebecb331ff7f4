import {
  type ClePublique,
  clesPubliques,
  type ContenuScelle,
  contenusScelles,
  derniereTete,
  noteDeTete,
  preuveCoherence,
  preuvesInclusion,
  teteCouvrant,
  type TeteDatee,
  tetesDatees,
} from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { FaitProuve } from '../domain/format.ts';

/** What proves the contents of a bundle. */
export interface Preuves {
  readonly faits: readonly FaitProuve[];
  readonly sommaire: FaitProuve;
  readonly tete: string;
  readonly coherences: readonly { readonly note: string; readonly chemin: readonly Uint8Array[] }[];
  readonly cles: readonly ClePublique[];
  readonly datations: readonly Datation[];
}

/** A dated head, and the way from it to the head of the bundle. */
export interface Datation extends Omit<TeteDatee, 'tete'> {
  readonly note: string;
  readonly coherence: readonly Uint8Array[];
}

/** Dated heads joined, at most. */
const DATEES = 8;

/** Earlier heads joined to the latest one, at most: the first ones that covered facts of the bundle. */
const ANCIENNES = 12;

/** Proofs to one head, the latest; null while it does not cover all of these facts and the list's. */
export async function reunirPreuves(
  context: ActionContext,
  contenus: readonly ContenuScelle[],
  sommaireId: string,
): Promise<Preuves | null> {
  const tete = await derniereTete(context);
  if (tete === null) return null;
  const ids = [...contenus.map(({ faitId }) => faitId), sommaireId];
  const inclusions = await preuvesInclusion(context, ids, tete.taille);
  if (inclusions.length < ids.length) return null;
  const parId = new Map(inclusions.map((inclusion) => [inclusion.faitId, inclusion]));
  const prouve = ({ faitId, feuille, clair, efface }: ContenuScelle): FaitProuve => {
    const { indice = 0, chemin = [] } = parId.get(faitId) ?? {};
    return { id: faitId, indice, feuille, chemin, clair, efface };
  };
  const cles = await clesPubliques(context.tx);
  const publiques = new Map(cles.map(({ id, publique }) => [id, publique]));
  const note = (une: typeof tete) => noteDeTete(une, publiques.get(une.cleId) ?? new Uint8Array());
  const [sommaire] = await contenusScelles(context, [sommaireId]);
  if (sommaire === undefined) return null;
  const coherences: { note: string; chemin: readonly Uint8Array[] }[] = [];
  for (const ancienne of await anciennes(
    context,
    inclusions.map(({ indice }) => indice),
    tete.taille,
  )) {
    coherences.push({
      note: note(ancienne),
      chemin: await preuveCoherence(context, ancienne.taille, tete.taille),
    });
  }
  const debut = inclusions[0]?.indice ?? 0;
  const datations: Datation[] = [];
  for (const { tete: datee, ...reste } of await tetesDatees(context, debut, DATEES)) {
    const coherence = await preuveCoherence(context, datee.taille, tete.taille);
    datations.push({ ...reste, note: note(datee), coherence });
  }
  return {
    datations,
    faits: contenus.map(prouve),
    sommaire: prouve(sommaire),
    tete: note(tete),
    coherences,
    cles,
  };
}

/** The heads that first covered facts of the bundle, spread over its life: those that receipts and certificates name. */
async function anciennes(context: ActionContext, indices: readonly number[], taille: number) {
  const pas = Math.max(1, Math.ceil(indices.length / ANCIENNES));
  const choisis = indices.filter((_, rang) => rang % pas === 0);
  const tetes = new Map<number, NonNullable<Awaited<ReturnType<typeof teteCouvrant>>>>();
  for (const indice of choisis) {
    const tete = await teteCouvrant(context, indice);
    if (tete !== null && tete.taille < taille) tetes.set(tete.taille, tete);
  }
  return [...tetes.values()].toSorted((a, b) => a.taille - b.taille);
}
