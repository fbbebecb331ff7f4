import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import type { ProduitLu } from '../domain/lire-produit.ts';

/** One line of an invoice to keep. */
export interface NouveauProduit extends ProduitLu {
  readonly id: string;
  readonly inscriptionId: string | null;
}

/**
 * Writes lines of invoices; those whose invoice and rank are already there are left as they are. Returns how many are new.
 * One statement, whatever their number.
 */
export async function saisirProduits(
  context: ActionContext,
  produits: readonly NouveauProduit[],
): Promise<{ readonly nouveaux: number }> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<{ centimes: number }>`
    INSERT INTO bpf.produit (organisme_id, id, le, montant_centimes, origine, payeur, facture, rang, objet, inscription_id, cree_le)
    SELECT ${organismeId}::uuid, p.id, p.le, p."montantCentimes", p.origine, p.payeur, p.facture, p.rang, p.objet, p."inscriptionId",
      ${clock.now().toString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(produits)}::jsonb) AS p(id uuid, le date, "montantCentimes" integer, origine text,
      payeur text, facture text, rang smallint, objet text, "inscriptionId" uuid)
    ON CONFLICT DO NOTHING RETURNING montant_centimes AS centimes`.execute(tx);
  if (rows.length > 0) {
    await consigner(context, {
      type: 'bpf.produits_saisis',
      survenuLe: clock.now(),
      sujets: {},
      donnees: { lignes: rows.length, centimes: rows.reduce((somme, { centimes }) => somme + centimes, 0) },
    });
  }
  return { nouveaux: rows.length };
}
