import { sql } from 'kysely';
import { Rollback } from '#platform/db/database.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { derivedId } from '#platform/ids.ts';
import type { Result } from '#platform/result.ts';
import type { ActeLot, Lot } from '../domain/lot.ts';
import type { ColonneDocument } from '../domain/colonnes.ts';
import { phraseDuRefus } from '../refusals.ts';
import { envoyerDuDossier, produireDuDossier, type RefusDocument } from './document-du-dossier.ts';
import type { Produit } from './produire.ts';

interface LotAFaire extends Lot {
  readonly cibles: readonly string[];
  readonly traitees: number;
  readonly demandePar: string | null;
}

/**
 * Works a lot, one person a transaction: what is done stays done after a fault, and the job goes on where it was. A document
 * refused is told with its reason; the others go on.
 */
export async function traiterLot(
  services: Services,
  { organismeId, lotId }: { readonly organismeId: string; readonly lotId: string },
): Promise<void> {
  for (;;) {
    const lot = await lireLot(services, organismeId, lotId);
    const inscriptionId = lot?.cibles[lot.traitees];
    if (lot === null || inscriptionId === undefined) break;
    const scope = { organismeId, acteurId: lot.demandePar };
    const refus = await services.db.forTenant<string | null>(scope, async (tx) => {
      const context = { ...services, tx, organismeId, acteurId: lot.demandePar, actor: ANONYMOUS };
      const fait = await faire(context, lot, derivedId(lotId, inscriptionId), inscriptionId);
      if (!fait.ok) throw new Rollback(phraseDuRefus(fait.refusal));
      await avancer(context, lotId, lot.traitees, null);
      return null;
    });
    if (refus !== null) {
      await services.db.forTenant(scope, (tx) =>
        avancer({ tx, organismeId }, lotId, lot.traitees, { inscriptionId, pourquoi: refus }),
      );
    }
  }
  await services.db.forTenant({ organismeId, acteurId: null }, (tx) =>
    tx
      .updateTable('dossiers.lot')
      .set({ fini_le: services.clock.now() })
      .where('organisme_id', '=', organismeId)
      .where('id', '=', lotId)
      .where('fini_le', 'is', null)
      .execute(),
  );
}

const ACTES: Record<
  ActeLot,
  (
    context: ActionContext,
    demande: Parameters<typeof produireDuDossier>[1],
  ) => Promise<Result<Produit, RefusDocument>>
> = { creer: produireDuDossier, envoyer: envoyerDuDossier };

const faire = (context: ActionContext, { acte, colonne }: LotAFaire, id: string, inscriptionId: string) =>
  ACTES[acte](context, { id, inscriptionId, colonne });

async function lireLot({ db }: Services, organismeId: string, lotId: string): Promise<LotAFaire | null> {
  const lu = await db.forTenant({ organismeId, acteurId: null }, (tx) =>
    tx
      .selectFrom('dossiers.lot')
      .where('organisme_id', '=', organismeId)
      .where('id', '=', lotId)
      .where('fini_le', 'is', null)
      .select(['acte', 'type', 'cibles', 'traitees', 'demande_par'])
      .executeTakeFirst(),
  );
  if (!lu) return null;
  return {
    acte: lu.acte as ActeLot,
    colonne: lu.type as ColonneDocument,
    cibles: lu.cibles,
    traitees: lu.traitees,
    demandePar: lu.demande_par,
  };
}

/** One more person is done or refused. Nothing when another worker has already counted it. */
async function avancer(
  { tx, organismeId }: Pick<ActionContext, 'tx' | 'organismeId'>,
  lotId: string,
  rang: number,
  refus: { readonly inscriptionId: string; readonly pourquoi: string } | null,
): Promise<void> {
  await tx
    .updateTable('dossiers.lot')
    .set((eb) => ({
      traitees: rang + 1,
      faites: refus === null ? eb('faites', '+', 1) : eb.ref('faites'),
      refus: sql`refus || ${JSON.stringify(refus === null ? [] : [refus])}::jsonb`,
    }))
    .where('organisme_id', '=', organismeId)
    .where('id', '=', lotId)
    .where('traitees', '=', rang)
    .execute();
}
