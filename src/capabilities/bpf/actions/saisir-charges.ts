import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';

/** A charge of the training activity, in cents without tax, on an account of class 6. */
export interface NouvelleCharge {
  readonly id: string;
  readonly le: string;
  readonly compte: string;
  readonly libelle: string;
  readonly montantCentimes: number;
}

/** Writes charges. Sending them twice writes them once. Returns how many are new. */
export async function saisirCharges(
  context: ActionContext,
  charges: readonly NouvelleCharge[],
): Promise<{ readonly nouvelles: number }> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<{ centimes: number }>`
    INSERT INTO bpf.charge (organisme_id, id, le, compte, libelle, montant_centimes, cree_le)
    SELECT ${organismeId}::uuid, c.id, c.le, c.compte, c.libelle, c."montantCentimes", ${clock.now().toString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(charges)}::jsonb)
      AS c(id uuid, le date, compte text, libelle text, "montantCentimes" integer)
    ON CONFLICT DO NOTHING RETURNING montant_centimes AS centimes`.execute(tx);
  if (rows.length > 0) {
    await consigner(context, {
      type: 'bpf.charges_saisies',
      survenuLe: clock.now(),
      sujets: {},
      donnees: { lignes: rows.length, centimes: rows.reduce((somme, { centimes }) => somme + centimes, 0) },
    });
  }
  return { nouvelles: rows.length };
}
