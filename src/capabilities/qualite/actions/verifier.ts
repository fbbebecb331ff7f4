import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Constat, Controle } from '../controles/controle.ts';
import { controlesDe, TOUS_LES_CONTROLES } from '../controles/index.ts';
import { additionner, etatIndicateur, SANS_DEPOT } from '../domain/etat.ts';
import { referentielLe } from '../domain/referentiel.ts';
import { depotsLe } from '../queries/depots.query.ts';
import { profilDe, reglagesQualite } from '../queries/reglages.query.ts';

type Constats = ReadonlyMap<string, Constat>;

/** Fait tous les contrôles, garde ce qui manque aujourd'hui et l'état du jour. Refait, il remplace. */
export async function verifier(context: ActionContext): Promise<Result<{ readonly manquants: number }>> {
  const jour = today(context.clock);
  const constats = await constaterTout(context, jour);
  await garderConstats(context, jour, constats);
  await garderReleves(context, jour, constats);
  return ok({ manquants: [...constats.values()].reduce((total, { manquants }) => total + manquants, 0) });
}

/** Vérifie à la demande d'une personne, et le dit au registre. */
export async function verifierMaintenant(
  context: ActionContext,
): Promise<Result<{ readonly manquants: number }>> {
  const fait = await verifier(context);
  if (!fait.ok) return fait;
  await consigner(context, {
    type: 'qualite.verifiee',
    survenuLe: context.clock.now(),
    sujets: {},
    donnees: { manquants: fait.value.manquants },
  });
  return fait;
}

/**
 * Refait la tendance d'un jour passé, depuis les faits datés qui existent aujourd'hui. Ce qui n'est pas daté (une fiche, un tuteur)
 * est pris comme il est : la page dit que ce jour a été recalculé.
 */
export async function recalculerJour(context: ActionContext, jour: Temporal.PlainDate): Promise<void> {
  await garderReleves(context, jour, await constaterTout(context, jour));
}

async function constaterTout(
  { tx, organismeId }: ActionContext,
  jour: Temporal.PlainDate,
): Promise<Constats> {
  const constats = new Map<string, Constat>();
  for (const { id, run } of TOUS_LES_CONTROLES) constats.set(id, await run({ tx, organismeId, jour }));
  return constats;
}

async function garderConstats(
  { tx, organismeId, clock }: ActionContext,
  jour: Temporal.PlainDate,
  constats: Constats,
): Promise<void> {
  const lignes = TOUS_LES_CONTROLES.map(({ id, indicateur }: Controle) => ({
    controle: id,
    numero: indicateur,
    ...constats.get(id),
  }));
  // A check taken out of the house leaves no result behind: one statement replaces all.
  await sql`
    WITH e AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb)
      AS e(controle text, numero smallint, examines int, manquants int, tardifs int, manques jsonb)),
    partis AS (DELETE FROM qualite.constat c WHERE c.organisme_id = ${organismeId}::uuid
      AND c.controle NOT IN (SELECT controle FROM e))
    INSERT INTO qualite.constat (organisme_id, controle, numero, jour, examines, manquants, tardifs, manques, calcule_le)
    SELECT ${organismeId}::uuid, controle, numero, ${jour.toString()}::date, examines, manquants, tardifs, manques,
      ${clock.now().toString()}::timestamptz FROM e
    ON CONFLICT (organisme_id, controle) DO UPDATE SET numero = excluded.numero, jour = excluded.jour,
      examines = excluded.examines, manquants = excluded.manquants, tardifs = excluded.tardifs,
      manques = excluded.manques, calcule_le = excluded.calcule_le`.execute(tx);
}

async function garderReleves(
  { tx, organismeId, clock }: ActionContext,
  jour: Temporal.PlainDate,
  constats: Constats,
): Promise<void> {
  const enVigueur = referentielLe(jour);
  const profil = profilDe(await reglagesQualite(tx, organismeId));
  const depots = await depotsLe(tx, organismeId, jour);
  const lignes = enVigueur.indicateurs.map((indicateur) => {
    const ids = controlesDe(indicateur, enVigueur.version).map(({ id }) => id);
    const compte = additionner(ids.flatMap((id) => constats.get(id) ?? []));
    const etat = etatIndicateur(indicateur, profil, compte, depots.get(indicateur.numero) ?? SANS_DEPOT);
    return { numero: indicateur.numero, etat, ...compte };
  });
  await sql`
    INSERT INTO qualite.releve (organisme_id, jour, numero, etat, examines, manquants, tardifs, calcule_le)
    SELECT ${organismeId}::uuid, ${jour.toString()}::date, numero, etat, examines, manquants, tardifs,
      ${clock.now().toString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb)
      AS e(numero smallint, etat text, examines int, manquants int, tardifs int)
    ON CONFLICT (organisme_id, numero, jour) DO UPDATE SET etat = excluded.etat, examines = excluded.examines,
      manquants = excluded.manquants, tardifs = excluded.tardifs, calcule_le = excluded.calcule_le`.execute(
    tx,
  );
}
