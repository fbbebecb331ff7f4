import { type RawBuilder, sql } from 'kysely';
import { type RefusMembre, suspendreMembreDe } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
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
import { identifiant, lignesDe } from '../queries/lignes.fragment.ts';

/**
 * Erases what the person asked to have erased (RGPD art. 17); what proves a training stays until its term. Her account
 * is shut out of the organisme. Cannot be undone.
 */
export async function effacerPersonne(
  context: ActionContext,
  personneId: string,
  plan: readonly TableDePersonne[],
): Promise<Result<null, Refusal<'PersonneDejaEffacee'> | RefusMembre>> {
  if (!(await noter(context, personneId, 0))) return refuse('PersonneDejaEffacee');
  const shut = await suspendreMembreDe(context, personneId);
  if (!shut.ok) return shut;
  await oublierCourriels(context, personneId);
  for (const table of plan) await effacer(context, personneId, table, aEffacerSurDemande(table));
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
  plan: readonly TableDePersonne[],
  mois: number,
): Promise<void> {
  if (!(await noter(context, personneId, mois))) return;
  for (const table of plan) await effacer(context, personneId, table, aEffacerAuTerme(table, mois));
}

/** The mails kept for her address; before the address itself is erased. */
async function oublierCourriels({ tx, organismeId }: ActionContext, personneId: string): Promise<void> {
  await sql`SELECT plateforme.oublier_courriels(courriel) FROM annuaire.personne
    WHERE organisme_id = ${organismeId}::uuid AND id = ${personneId}::uuid AND courriel IS NOT NULL`.execute(
    tx,
  );
}

/** Keeps that it is done, by ids only; false when it was. */
async function noter(context: ActionContext, personneId: string, mois: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await context.tx
    .insertInto('confidentialite.effacement')
    .values({
      organisme_id: context.organismeId,
      personne_id: personneId,
      mois,
      fait_le: context.clock.now(),
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
  await sql`UPDATE ${identifiant(nom)} AS t SET ${sql.join(values)}
    WHERE ${lignesDe('t', chemin, { organismeId, personneId })}`.execute(tx);
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
