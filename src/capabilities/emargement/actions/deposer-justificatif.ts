import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type Nature, type PeriodeJustifiee, refusDePeriode } from '../domain/justificatif.ts';
import type { PieceGardee } from './garder-piece.ts';

export interface NouveauJustificatif extends PeriodeJustifiee {
  /** Made by the form: sending it twice hands in once. */
  readonly id: string;
  readonly personneId: string;
  readonly nature: Nature;
  readonly precisions: string | null;
  /** Null when the paper was seen by the office and given back. */
  readonly piece: PieceGardee | null;
}

/**
 * Hands in a proof for the absences of some days, past or to come. The fact says the days and the fingerprint of the file, never
 * its nature: it often speaks of health.
 */
export async function deposerJustificatif(
  context: ActionContext,
  { id, personneId, du, au, nature, precisions, piece }: NouveauJustificatif,
): Promise<Result<{ readonly justificatifId: string }, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  const refus = refusDePeriode({ du, au });
  if (refus !== null) return refuse(refus.refus);
  const personne = await tx
    .selectFrom('annuaire.personne')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', personneId)
    .select('id')
    .executeTakeFirst();
  if (personne === undefined) return refuse('PersonneSansDossier');
  const depose = await tx
    .insertInto('emargement.justificatif')
    .values({
      organisme_id: organismeId,
      id,
      personne_id: personneId,
      du: du.toString(),
      au: au.toString(),
      depose_le: clock.now(),
      depose_par: acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (depose === undefined) return ok({ justificatifId: id });
  await tx
    .insertInto('emargement.justificatif_piece')
    .values({
      organisme_id: organismeId,
      justificatif_id: id,
      nature,
      precisions,
      fichier: piece?.fichier ?? null,
      nom_fichier: piece?.nomFichier ?? null,
      type_fichier: piece?.typeFichier ?? null,
    })
    .execute();
  await consigner(context, {
    type: 'justificatif.depose',
    survenuLe: clock.now(),
    sujets: { personne: personneId, justificatif: id },
    donnees: { du: du.toString(), au: au.toString(), piece: piece?.fichier ?? null },
  });
  return ok({ justificatifId: id });
}
