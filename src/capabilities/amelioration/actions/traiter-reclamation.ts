import { organisme } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { referenceDe } from '../domain/reclamation.ts';
import type { Issue, Sens } from '../domain/vocabulaire.ts';
import { reclamationsFr as mots } from '../messages/reclamations.fr.ts';
import { estDeLEquipe } from '../queries/equipe.query.ts';

type Fait = Result<null, Refusal>;
type Suite = 'accusee' | 'confiee' | 'echangee' | 'repondue' | 'close' | 'motivee';

/** Somebody tells that reception was acknowledged otherwise than by our mail: by phone, by letter. */
export async function accuserReception(context: ActionContext, id: string): Promise<Fait> {
  const { clock, acteurId } = context;
  const fait = await changer(context, id, 'accusee_le', { accusee_le: clock.now(), accusee_par: acteurId });
  return fait ? suivre(context, id, 'accusee', { par: 'equipe' }) : refuse('DejaAccusee');
}

/** Gives a complaint to a member of the team. */
export async function confierReclamation(
  context: ActionContext,
  id: string,
  responsableId: string,
): Promise<Fait> {
  if (!(await estDeLEquipe(context.tx, context.organismeId, responsableId)))
    return refuse('ResponsableHorsEquipe');
  const fait = await changer(context, id, 'close_le', { responsable_id: responsableId });
  return fait ? suivre(context, id, 'confiee', { responsable: responsableId }) : refuse('ReclamationClose');
}

/** Writes what was said, received or noted. The same id twice writes once. */
export async function noterEchange(
  context: ActionContext,
  reclamationId: string,
  { id, sens, texte }: { readonly id: string; readonly sens: Sens; readonly texte: string },
): Promise<Fait> {
  if (!(await existe(context, reclamationId))) return refuse('ReclamationInconnue');
  const ecrit = await context.tx
    .insertInto('amelioration.reclamation_echange')
    .values({
      organisme_id: context.organismeId,
      id,
      reclamation_id: reclamationId,
      sens,
      texte,
      ecrit_le: context.clock.now(),
      ecrit_par: context.acteurId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return ecrit === undefined ? ok(null) : suivre(context, reclamationId, 'echangee', { sens });
}

/** Answers: the answer leaves by mail when there is an address, else somebody gives it. An answer acknowledges reception too. */
export async function repondreReclamation(
  context: ActionContext,
  id: string,
  reponse: string,
): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const lue = await tx
    .selectFrom('amelioration.reclamation')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select(['courriel', 'nom', 'accusee_le', 'close_le'])
    .executeTakeFirst();
  if (lue === undefined) return refuse('ReclamationInconnue');
  if (lue.close_le !== null) return refuse('ReclamationClose');
  const fait = await changer(context, id, 'repondue_le', {
    repondue_le: clock.now(),
    repondue_par: acteurId,
    reponse,
    accusee_le: lue.accusee_le ?? clock.now(),
  });
  if (!fait) return refuse('DejaRepondue');
  const emetteur = lue.courriel === null ? null : await organisme(tx, organismeId);
  if (lue.courriel !== null && emetteur !== null) {
    await envoyerCourriel(context, {
      a: lue.courriel,
      nom: lue.nom,
      sujet: mots.reponse.sujet(referenceDe(id)),
      lignes: reponse.split(/\n{2,}/u),
      signature: emetteur.nom,
      repondreA: emetteur.courriel,
      cle: `reclamation.reponse:${id}`,
    });
  }
  return suivre(context, id, 'repondue', { courriel: lue.courriel !== null });
}

/** Closes with an outcome. Without an answer only when the person has withdrawn. */
export async function cloreReclamation(
  context: ActionContext,
  id: string,
  { issue, conclusion }: { readonly issue: Issue; readonly conclusion: string },
): Promise<Fait> {
  const { tx, organismeId, clock, acteurId } = context;
  const lue = await tx
    .selectFrom('amelioration.reclamation')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('repondue_le')
    .executeTakeFirst();
  if (lue === undefined) return refuse('ReclamationInconnue');
  if (lue.repondue_le === null && issue !== 'retiree') return refuse('PasEncoreRepondue');
  const close = { close_le: clock.now(), close_par: acteurId, issue, conclusion };
  const fait = await changer(context, id, 'close_le', close);
  return fait ? suivre(context, id, 'close', { issue }) : refuse('ReclamationClose');
}

/** Says why no action is decided: what indicator 32 asks where there is none. */
export async function motiverSansAction(context: ActionContext, id: string, motif: string): Promise<Fait> {
  const motive = { sans_action_motif: motif, sans_action_le: context.clock.now() };
  const fait = await changer(context, id, 'sans_action_le', motive);
  return fait ? suivre(context, id, 'motivee', {}) : refuse('DejaMotivee');
}

type Ouvert = 'accusee_le' | 'repondue_le' | 'close_le' | 'sans_action_le';
type Colonnes = Partial<Record<Ouvert, Temporal.Instant | null>> & Readonly<Record<string, unknown>>;

/** Writes only while the date `tant_que` is empty: two people who act at once do it once. */
async function changer(
  { tx, organismeId }: ActionContext,
  id: string,
  tantQueVide: Ouvert,
  colonnes: Colonnes,
): Promise<boolean> {
  const change = await tx
    .updateTable('amelioration.reclamation')
    .set(colonnes)
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where(tantQueVide, 'is', null)
    .returning('id')
    .executeTakeFirst();
  return change !== undefined;
}

async function existe({ tx, organismeId }: ActionContext, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('amelioration.reclamation')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function suivre(context: ActionContext, id: string, suite: Suite, donnees: JsonObject): Promise<Fait> {
  const survenuLe = context.clock.now();
  await consigner(context, { type: `reclamation.${suite}`, survenuLe, sujets: { reclamation: id }, donnees });
  return ok(null);
}
