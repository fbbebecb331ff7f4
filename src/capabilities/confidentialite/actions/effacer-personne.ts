import { type RawBuilder, sql } from 'kysely';
import { type RefusMembre, suspendreMembreDe } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ErasureRequest } from '#platform/capability.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import {
  aEffacerAuTerme,
  aEffacerSurDemande,
  type ColonneDeclaree,
  remplacement,
  type Remplacement,
  type TableDePersonne,
} from '../domain/plan.ts';
import { messages } from '../messages.fr.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';
import { identifiant, lignesDe } from '../queries/lignes.fragment.ts';

/** Queued with each erasure: it writes the journal, and removes the files that nothing holds any more. */
export const JOB_APRES = 'confidentialite.apres_effacement';

/**
 * Erases what the person asked to have erased (RGPD art. 17); what proves a training is set apart until its term. Her account
 * is shut out of the organisme. Cannot be undone. `faitLe`: when it was first done, for an erasure done again.
 */
export async function effacerPersonne(
  context: ActionContext,
  personneId: string,
  plan: PlanDeLaMaison,
  faitLe?: Temporal.Instant,
): Promise<Result<null, Refusal<'PersonneDejaEffacee'> | RefusMembre>> {
  if (!(await noter(context, personneId, 0, faitLe))) return refuse('PersonneDejaEffacee');
  const shut = await suspendreMembreDe(context, personneId);
  if (!shut.ok) return shut;
  await effacerTout(context, { personneId, months: 0 }, plan, aEffacerSurDemande);
  await consigner(context, {
    type: 'personne.effacee',
    survenuLe: context.clock.now(),
    sujets: { personne: personneId },
    donnees: {},
  });
  return ok(null);
}

/** Erases what comes to its term so many months after the end of the relation. Does nothing the second time. */
export async function effacerAuTerme(
  context: ActionContext,
  personneId: string,
  plan: PlanDeLaMaison,
  mois: number,
  faitLe?: Temporal.Instant,
): Promise<void> {
  if (!(await noter(context, personneId, mois, faitLe))) return;
  await effacerTout(context, { personneId, months: mois }, plan, (table) => aEffacerAuTerme(table, mois));
}

const parAdresse = ({ chemin }: TableDePersonne): boolean => chemin.genre === 'adresse';

/** The erasers first, then mails, found by an address that is still there, then the columns of the person's tables. */
async function effacerTout(
  context: ActionContext,
  demande: ErasureRequest,
  plan: PlanDeLaMaison,
  colonnesDe: (table: TableDePersonne) => readonly ColonneDeclaree[],
): Promise<void> {
  const erasers = plan.erasers();
  const fichiers: string[] = [];
  for (const { run } of erasers) fichiers.push(...(await run(context, demande)));
  const prises = new Set(erasers.flatMap(({ tables }) => tables));
  const tables = (await plan.lire(context.tx)).filter(({ nom }) => !prises.has(nom));
  for (const table of [...tables.filter(parAdresse), ...tables.filter((une) => !parAdresse(une))]) {
    await effacer(context, demande.personneId, table, colonnesDe(table));
  }
  const { organismeId } = context;
  await addJob(context.tx, JOB_APRES, { organismeId, personneId: demande.personneId, fichiers });
}

/** Keeps that it is done, by ids only; false when it was. */
async function noter(
  context: ActionContext,
  personneId: string,
  mois: number,
  faitLe: Temporal.Instant = context.clock.now(),
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await context.tx
    .insertInto('confidentialite.effacement')
    .values({
      organisme_id: context.organismeId,
      personne_id: personneId,
      mois,
      fait_le: faitLe,
      fait_par: context.acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function effacer(
  { tx, organismeId }: ActionContext,
  personneId: string,
  { nom, chemin }: TableDePersonne,
  colonnes: readonly ColonneDeclaree[],
): Promise<void> {
  const values = colonnes.flatMap((colonne) => {
    const becomes = remplacement(colonne);
    return becomes === null ? [] : [sql`${sql.ref(colonne.nom)} = ${valeur(becomes, colonne.nom)}`];
  });
  if (values.length === 0) return;
  const lignes = lignesDe('t', chemin, { organismeId, personneId });
  if (chemin.genre === 'adresse') {
    await sql`DELETE FROM ${identifiant(nom)} AS t WHERE ${lignes}`.execute(tx);
    return;
  }
  await sql`UPDATE ${identifiant(nom)} AS t SET ${sql.join(values)}
    WHERE ${lignes}`.execute(tx);
}

const MOT = sql.lit(messages.efface);

function valeur(becomes: Remplacement, colonne: string): RawBuilder<unknown> {
  switch (becomes) {
    case 'nul':
      return sql`NULL`;
    case 'mot':
      return MOT;
    case 'mot-si-rempli':
      return sql`CASE WHEN coalesce(${sql.ref(`t.${colonne}`)}, '') = '' THEN ${sql.ref(`t.${colonne}`)} ELSE ${MOT} END`;
    case 'objet-vide':
      return sql`'{}'::jsonb`;
    case 'liste-vide':
      return sql`'{}'`;
  }
}
