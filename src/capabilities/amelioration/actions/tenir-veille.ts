import { aviser, EQUIPE } from '#capabilities/identite/index.ts';
import { formationParId } from '#capabilities/catalogue/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Domaine, SuiteDeVeille } from '../domain/vocabulaire.ts';
import { veilleFr as mots } from '../messages/veille.fr.ts';

type Fait = Result<null, Refusal>;

export interface NouvelleVeille {
  readonly id: string;
  readonly domaine: Domaine;
  readonly titre: string;
  readonly le: Temporal.PlainDate;
  readonly sourceId: string | null;
  readonly adresse: string | null;
  readonly resume: string;
}

/** Notes an information found (indicators 23 to 25). The same id twice does it once. */
export async function noterVeille(context: ActionContext, veille: NouvelleVeille): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const { id, domaine, titre, le, sourceId, adresse, resume } = veille;
  if (sourceId !== null && !(await sourceConnue(context, sourceId))) return refuse('SourceInconnue');
  const ecrite = await tx
    .insertInto('amelioration.veille')
    .values({
      organisme_id: organismeId,
      id,
      source_id: sourceId,
      domaine,
      titre,
      le: le.toString(),
      adresse,
      resume,
      notee_le: clock.now(),
      notee_par: acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return ecrite === undefined ? ok(null) : consignerVeille(context, id, 'notee', { domaine });
}

async function sourceConnue({ tx, organismeId }: ActionContext, id: string): Promise<boolean> {
  const source = await tx
    .selectFrom('amelioration.veille_source')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return source !== undefined;
}

/** Follows one more source. */
export async function suivreSource(
  context: ActionContext,
  source: {
    readonly id: string;
    readonly domaine: Domaine;
    readonly nom: string;
    readonly adresse: string | null;
  },
): Promise<Fait> {
  await context.tx
    .insertInto('amelioration.veille_source')
    .values({ organisme_id: context.organismeId, ...source, suivie_depuis: context.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return consignerVeille(context, source.id, 'source_suivie', { domaine: source.domaine });
}

export interface Exploitation {
  readonly change: string;
  readonly suite: SuiteDeVeille;
  readonly formationId: string | null;
  readonly documentRevise: string | null;
}

/** Says what an information changes, and what was revised for it: an unused watch is a non-conformity. Once. */
export async function exploiterVeille(context: ActionContext, id: string, dite: Exploitation): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const { change, suite } = dite;
  const formation_id = suite === 'formation' ? dite.formationId : null;
  const document_revise = suite === 'document' ? dite.documentRevise : null;
  if (
    suite === 'formation' &&
    (formation_id === null || (await formationParId(tx, organismeId, formation_id)) === null)
  )
    return refuse('FormationRevueInconnue');
  if (suite === 'document' && document_revise === null) return refuse('DocumentRevuAbsent');
  const exploitee = { exploitee_le: clock.now(), exploitee_par: acteurId };
  const fait = await tx
    .updateTable('amelioration.veille')
    .set({ change, suite, formation_id, document_revise, ...exploitee })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('exploitee_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return fait === undefined
    ? refuse('VeilleDejaExploitee')
    : consignerVeille(context, id, 'exploitee', { suite });
}

/** Tells the team; each member then says that he has read it. */
export async function partagerVeille(context: ActionContext, id: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const partagee = await tx
    .updateTable('amelioration.veille')
    .set({ partagee_le: clock.now() })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('partagee_le', 'is', null)
    .returning('titre')
    .executeTakeFirst();
  if (partagee === undefined) return ok(null);
  await aviser(context, {
    destinataires: { roles: EQUIPE },
    titre: mots.avis(partagee.titre),
    lien: `/veille/${id}`,
    cle: `veille:${id}`,
  });
  return consignerVeille(context, id, 'partagee', {});
}

/** The reading receipt of a member. Reading twice counts once. */
export async function lireVeille(context: ActionContext, id: string, compteId: string): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const veille = await tx
    .selectFrom('amelioration.veille')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  if (veille === undefined) return refuse('VeilleInconnue');
  const lue = await tx
    .insertInto('amelioration.veille_lecture')
    .values({ organisme_id: organismeId, veille_id: id, compte_id: compteId, lue_le: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('compte_id')
    .executeTakeFirst();
  return lue === undefined ? ok(null) : consignerVeille(context, id, 'lue', {});
}

async function consignerVeille(
  context: ActionContext,
  id: string,
  quoi: string,
  donnees: JsonObject,
): Promise<Fait> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `veille.${quoi}`, survenuLe, sujets: { veille: id }, donnees });
  return ok(null);
}
