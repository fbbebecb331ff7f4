import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { crowdedTable } from '#platform/db/violation.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { differences } from '../domain/differences.ts';
import { CHAMPS_FUSIONNES, type ChampFusionne, type Choix, reunir } from '../domain/fusion.ts';
import { nomComplet, type Personne } from '../domain/personne.ts';
import { COLONNES_PERSONNE, ligneDePersonne } from '../persistence/personnes.store.ts';
import type { ContexteAnnuaire } from './contexte.ts';

export type RefusFusion =
  | { readonly refus: 'PersonneInconnue' }
  | { readonly refus: 'FusionAvecSoi' }
  | { readonly refus: 'DejaReunie' }
  | { readonly refus: 'FusionImpossible'; readonly lieu: string };

export interface DemandeDeFusion {
  /** Made by the caller: merging twice does it once. */
  readonly id: string;
  readonly gardeeId: string;
  readonly absorbeeId: string;
  readonly choix: Readonly<Partial<Record<ChampFusionne, Choix>>>;
}

/**
 * Says that two records are one person. Both are kept; all that referred to the one absorbed refers to the one kept, and
 * `separerPersonnes` undoes it. Refuses when both are already at one place where a person may be once (two registrations in
 * one session): that has to be settled first. Records `personne.fusionnee`.
 */
export async function fusionnerPersonnes(
  context: ContexteAnnuaire,
  { id, gardeeId, absorbeeId, choix }: DemandeDeFusion,
): Promise<Result<{ readonly dejaFaite: boolean }, RefusFusion>> {
  const { tx, organismeId, clock } = context;
  if (gardeeId === absorbeeId) return refuse('FusionAvecSoi');
  const { gardee, absorbee } = await verrouiller(context, gardeeId, absorbeeId);
  if (gardee === undefined || absorbee === undefined) return refuse('PersonneInconnue');
  if (absorbee.fusionneeDans === gardeeId) return ok({ dejaFaite: true });
  if (gardee.fusionneeDans !== null || absorbee.fusionneeDans !== null) return refuse('DejaReunie');
  const reunie = reunir(gardee, absorbee, choix);
  const champs = differences(CHAMPS_FUSIONNES, gardee, reunie);
  const rattachements = await rattacher(context, absorbeeId, gardeeId);
  if (!rattachements.ok) return rattachements;
  await ecrire(context, gardeeId, { ...ligneDePersonne(reunie), archivee_le: null });
  await ecrire(context, absorbeeId, { fusionnee_dans: gardeeId });
  await tx
    .insertInto('annuaire.fusion')
    .values({
      organisme_id: organismeId,
      id,
      gardee_id: gardeeId,
      absorbee_id: absorbeeId,
      champs: JSON.stringify(champs),
      rattachements: JSON.stringify(rattachements.value),
      faite_le: clock.now(),
    })
    .execute();
  await consigner(context, {
    type: 'personne.fusionnee',
    survenuLe: clock.now(),
    sujets: { personne: gardeeId, doublon: absorbeeId },
    donnees: { nom: nomComplet(absorbee), champs },
  });
  return ok({ dejaFaite: false });
}

/** Both records, locked in one order whoever asks: two merges of the same pair cannot block each other. */
async function verrouiller({ tx, organismeId }: ContexteAnnuaire, gardeeId: string, absorbeeId: string) {
  const rows: Personne[] = await tx
    .selectFrom('annuaire.personne as p')
    .where('p.organisme_id', '=', organismeId)
    .where('p.id', 'in', [gardeeId, absorbeeId])
    .orderBy('p.id')
    .select(COLONNES_PERSONNE)
    .forUpdate()
    .execute();
  const by = (id: string) => rows.find((row) => row.id === id);
  return { gardee: by(gardeeId), absorbee: by(absorbeeId) };
}

async function rattacher(
  { tx, organismeId }: ContexteAnnuaire,
  depuis: string,
  vers: string,
): Promise<Result<unknown, RefusFusion>> {
  try {
    const { rows } = await sql<{ lignes: unknown }>`
      SELECT annuaire.rattacher(${organismeId}::uuid, ${depuis}::uuid, ${vers}::uuid) AS lignes`.execute(tx);
    return ok(rows[0]?.lignes ?? []);
  } catch (error) {
    const lieu = crowdedTable(error);
    if (lieu === null) throw error;
    return refuse('FusionImpossible', { lieu });
  }
}

/** Writes columns of one person. */
export async function ecrire(
  { tx, organismeId, clock }: ContexteAnnuaire,
  id: string,
  colonnes: Partial<ReturnType<typeof ligneDePersonne>> & {
    readonly archivee_le?: null;
    readonly fusionnee_dans?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('annuaire.personne')
    .set({ ...colonnes, modifie_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .execute();
}
