import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estIntervalle, type Intervalle } from '../domain/intervalle.ts';
import { prendreLePlanning } from './verrou.ts';

export interface Absence extends Intervalle {
  readonly id: string;
  /** Un formateur, ou une salle. */
  readonly de: { readonly personneId: string } | { readonly salleId: string };
  /** Jamais une raison de santé. */
  readonly motif: string | null;
}

/**
 * Dit qu'un formateur ou une salle n'est pas disponible. Les créneaux déjà posés restent : leur nombre est rendu, et « ce qui
 * m'attend » les montre. Envoyé deux fois avec le même id, l'absence est écrite une fois.
 */
export async function declarerAbsence(
  context: ActionContext,
  { id, de, debut, fin, motif }: Absence,
): Promise<Result<{ readonly creneaux: number }, Refusal<'AbsenceInversee'> | Refusal<'AbsentIntrouvable'>>> {
  const { tx, organismeId } = context;
  if (!estIntervalle({ debut, fin })) return refuse('AbsenceInversee');
  await prendreLePlanning(context);
  const [personne, salle] = 'personneId' in de ? [de.personneId, null] : [null, de.salleId];
  const connu = await tx
    .selectFrom(personne === null ? 'planning.salle' : 'annuaire.personne')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', personne ?? salle ?? '')
    .select('id')
    .executeTakeFirst();
  if (connu === undefined) return refuse('AbsentIntrouvable');
  const ecrite = await tx
    .insertInto('planning.indisponibilite')
    .values({
      organisme_id: organismeId,
      id,
      personne_id: personne,
      salle_id: salle,
      periode: `[${debut.toString()},${fin.toString()})`,
      motif,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite !== undefined) {
    await consigner(context, {
      type: 'absence.declaree',
      survenuLe: context.clock.now(),
      sujets: personne === null ? { salle: salle ?? '' } : { personne },
      donnees: { debut: debut.toString(), fin: fin.toString() },
    });
  }
  return ok({ creneaux: await creneauxPendant(context, personne, salle, { debut, fin }) });
}

/** Retire une absence. `personneId` limite à celles de cette personne. */
export async function retirerAbsence(
  context: ActionContext,
  { id, personneId }: { readonly id: string; readonly personneId: string | null },
): Promise<Result<null, Refusal<'AbsenceIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  let retrait = tx
    .deleteFrom('planning.indisponibilite')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id);
  if (personneId !== null) retrait = retrait.where('personne_id', '=', personneId);
  const retiree = await retrait.returning(['personne_id', 'salle_id']).executeTakeFirst();
  if (retiree === undefined) return refuse('AbsenceIntrouvable');
  await consigner(context, {
    type: 'absence.retiree',
    survenuLe: clock.now(),
    sujets:
      retiree.personne_id === null ? { salle: retiree.salle_id ?? '' } : { personne: retiree.personne_id },
    donnees: {},
  });
  return ok(null);
}

async function creneauxPendant(
  { tx, organismeId }: ActionContext,
  personne: string | null,
  salle: string | null,
  { debut, fin }: Intervalle,
): Promise<number> {
  const { rows } = await sql<{ nombre: number }>`
    SELECT count(*)::int AS nombre FROM planning.creneau c
    WHERE c.organisme_id = ${organismeId}::uuid AND c.annule_le IS NULL
      AND c.periode && tstzrange(${debut.toString()}::timestamptz, ${fin.toString()}::timestamptz)
      AND (c.salle_id = ${salle}::uuid OR EXISTS (SELECT FROM planning.creneau_formateur cf
            WHERE cf.organisme_id = c.organisme_id AND cf.creneau_id = c.id AND cf.personne_id = ${personne}::uuid))`.execute(
    tx,
  );
  return rows[0]?.nombre ?? 0;
}
