import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type NouvelleObligation, prochaine } from '../domain/obligations.ts';

/** Writes obligations; one with a key that is already there only takes the new day, while it is not done. */
export async function poserObligations(
  context: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  obligations: readonly NouvelleObligation[],
): Promise<void> {
  const { tx, organismeId, clock } = context;
  await sql`
    INSERT INTO bpf.obligation AS o (organisme_id, id, nature, titre, echeance, reference, lien, mois_recurrence, responsable_id, cle, cree_le)
    SELECT ${organismeId}::uuid, n.id, n.nature, n.titre, n.echeance, n.reference, n.lien, n."moisRecurrence", n."responsableId", n.cle,
      ${clock.now().toString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(obligations)}::jsonb) AS n(id uuid, nature text, titre text, echeance date, reference text,
      lien text, "moisRecurrence" smallint, "responsableId" uuid, cle text)
    WHERE NOT EXISTS (SELECT FROM bpf.obligation deja WHERE deja.organisme_id = ${organismeId}::uuid AND deja.id = n.id)
    ON CONFLICT (organisme_id, cle) WHERE cle IS NOT NULL DO UPDATE SET echeance = excluded.echeance WHERE o.fait_le IS NULL`.execute(
    tx,
  );
}

/** Adds obligations by hand. */
export async function ajouterObligations(
  context: ActionContext,
  obligations: readonly NouvelleObligation[],
): Promise<void> {
  await poserObligations(context, obligations);
  await consigner(context, {
    type: 'obligation.ajoutee',
    survenuLe: context.clock.now(),
    sujets: {},
    donnees: { titres: obligations.map(({ titre }) => titre) },
  });
}

export interface ObligationFaite {
  readonly obligationId: string;
  readonly le: string;
  /** What shows it: a number of receipt, where the paper is. */
  readonly preuve: string;
}

/** Says that an obligation is done, with its proof; a recurring one comes back. */
export async function faireObligation(
  context: ActionContext,
  { obligationId, le, preuve }: ObligationFaite,
): Promise<Result<null, Refusal<'ObligationInconnue'>>> {
  const { tx, organismeId, acteurId, clock, newId } = context;
  const faite = await tx
    .updateTable('bpf.obligation')
    .set({ fait_le: le, preuve, fait_par: acteurId })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', obligationId)
    .where('fait_le', 'is', null)
    .returning(['nature', 'titre', 'echeance', 'reference', 'lien', 'mois_recurrence', 'responsable_id'])
    .executeTakeFirst();
  if (faite === undefined) return refuse('ObligationInconnue');
  const { nature, titre, echeance, reference, lien, mois_recurrence: mois } = faite;
  if (mois !== null) {
    const suivante = {
      nature: nature as NouvelleObligation['nature'],
      titre,
      reference,
      lien,
      moisRecurrence: mois,
    };
    const quand = {
      id: newId(),
      echeance: prochaine(echeance, mois),
      responsableId: faite.responsable_id,
      cle: null,
    };
    await poserObligations(context, [{ ...suivante, ...quand }]);
  }
  await consigner(context, {
    type: 'obligation.faite',
    survenuLe: clock.now(),
    sujets: { obligation: obligationId },
    donnees: { titre, le, preuve },
  });
  return ok(null);
}
