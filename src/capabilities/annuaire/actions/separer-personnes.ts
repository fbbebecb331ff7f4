import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { crowdedTable } from '#platform/db/violation.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { Changement } from '../domain/differences.ts';
import { type DonneesPersonne, nomComplet } from '../domain/personne.ts';
import { ligneDePersonne, personnesParIds } from '../persistence/personnes.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';
import { ecrire } from './fusionner-personnes.ts';

export type RefusSeparation =
  | { readonly refus: 'FusionInconnue' }
  | { readonly refus: 'SeparationDansLOrdre' }
  | { readonly refus: 'SeparationImpossible'; readonly lieu: string };

/**
 * Undoes a merge: each record gets back what referred to it, and the fields that the merge changed unless somebody has
 * changed them since. What was added after the merge stays with the record kept. Records `personne.separee`.
 */
export async function separerPersonnes(
  context: ContexteAnnuaire,
  { fusionId, gardeeId }: { readonly fusionId: string; readonly gardeeId: string },
): Promise<Result<{ readonly absorbeeId: string; readonly dejaFaite: boolean }, RefusSeparation>> {
  const { tx, organismeId, clock } = context;
  const fusion = await tx
    .selectFrom('annuaire.fusion')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', fusionId)
    .where('gardee_id', '=', gardeeId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (fusion === undefined) return refuse('FusionInconnue');
  const absorbeeId = fusion.absorbee_id;
  if (fusion.annulee_le !== null) return ok({ absorbeeId, dejaFaite: true });
  const personnes = await personnesParIds(tx, organismeId, [gardeeId, absorbeeId]);
  const [gardee, absorbee] = [personnes.get(gardeeId), personnes.get(absorbeeId)];
  if (gardee === undefined || absorbee === undefined) return refuse('FusionInconnue');
  if (gardee.fusionneeDans !== null) return refuse('SeparationDansLOrdre');
  try {
    await sql`SELECT annuaire.detacher(${organismeId}::uuid, ${gardeeId}::uuid, ${absorbeeId}::uuid,
      ${JSON.stringify(fusion.rattachements)}::jsonb)`.execute(tx);
  } catch (error) {
    const lieu = crowdedTable(error);
    if (lieu === null) throw error;
    return refuse('SeparationImpossible', { lieu });
  }
  const champs = fusion.champs as Readonly<Record<string, Changement>>;
  await ecrire(context, absorbeeId, { fusionnee_dans: null });
  await ecrire(context, gardeeId, ligneDePersonne(retablis(gardee, champs)));
  await tx
    .updateTable('annuaire.fusion')
    .set({ annulee_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', fusionId)
    .execute();
  await consigner(context, {
    type: 'personne.separee',
    survenuLe: clock.now(),
    sujets: { personne: gardeeId, doublon: absorbeeId },
    donnees: { nom: nomComplet(absorbee) },
  });
  return ok({ absorbeeId, dejaFaite: false });
}

function retablis(gardee: DonneesPersonne, champs: Readonly<Record<string, Changement>>): DonneesPersonne {
  const encore = Object.entries(champs).filter(
    ([champ, { apres }]) => gardee[champ as keyof DonneesPersonne] === apres,
  );
  return { ...gardee, ...Object.fromEntries(encore.map(([champ, { avant }]) => [champ, avant])) };
}
