import type { ActionContext } from '#platform/http/route.ts';

type Ici = Pick<ActionContext, 'tx' | 'organismeId'>;

/** A bundle that somebody asked for. */
export interface DossierDemande {
  readonly id: string;
  readonly genre: 'inscription' | 'session';
  readonly inscriptionId: string | null;
  readonly sessionId: string;
  readonly demandePar: string | null;
  readonly fichier: string | null;
}

export async function lireDemande(
  { tx, organismeId }: Ici,
  dossierId: string,
): Promise<DossierDemande | null> {
  const lue = await tx
    .selectFrom('preuves.dossier')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', dossierId)
    .select(['id', 'genre', 'inscription_id as inscriptionId', 'session_id as sessionId', 'fichier'])
    .select('demande_par as demandePar')
    .executeTakeFirst();
  return lue === undefined ? null : { ...lue, genre: lue.genre as DossierDemande['genre'] };
}

/** Notes how far a bundle is, or that it is ready. */
export async function noter(
  { tx, organismeId }: Ici,
  dossierId: string,
  etat: {
    readonly avancement: number;
    readonly pret_le?: Temporal.Instant;
    readonly fichier?: string;
    readonly octets?: number;
    readonly faits?: number;
  },
): Promise<void> {
  await tx
    .updateTable('preuves.dossier')
    .set(etat)
    .where('organisme_id', '=', organismeId)
    .where('id', '=', dossierId)
    .execute();
}
