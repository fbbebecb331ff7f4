import { aviser, organisme } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { echeancesDe, referenceDe } from '../domain/reclamation.ts';
import type { Canal, Qualite } from '../domain/vocabulaire.ts';
import { reclamationsFr as mots } from '../messages/reclamations.fr.ts';
import { delais } from '../queries/delais.query.ts';

export interface NouvelleReclamation {
  readonly id: string;
  readonly canal: Canal;
  readonly qualite: Qualite;
  readonly nom: string | null;
  readonly courriel: string | null;
  readonly telephone?: string | null;
  readonly personneId?: string | null;
  readonly sessionId?: string | null;
  readonly objet: string;
  readonly texte: string;
}

/**
 * Receives a complaint (indicator 31): writes its delays, tells the team, and acknowledges it by mail when there is an address.
 * Receiving the same id twice does it once.
 */
export async function recevoirReclamation(
  context: ActionContext,
  { id, ...plainte }: NouvelleReclamation,
): Promise<{ readonly reference: string }> {
  const { tx, organismeId, acteurId, clock } = context;
  const reference = referenceDe(id);
  const { accuserAvant, repondreAvant } = echeancesDe(today(clock), await delais(tx, organismeId));
  const ecrite = await tx
    .insertInto('amelioration.reclamation')
    .values({
      organisme_id: organismeId,
      id,
      canal: plainte.canal,
      qualite: plainte.qualite,
      nom: plainte.nom,
      courriel: plainte.courriel,
      telephone: plainte.telephone ?? null,
      personne_id: plainte.personneId ?? null,
      session_id: plainte.sessionId ?? null,
      objet: plainte.objet,
      texte: plainte.texte,
      recue_le: clock.now(),
      saisie_par: acteurId,
      accuser_avant: accuserAvant.toString(),
      repondre_avant: repondreAvant.toString(),
      accusee_le: plainte.courriel === null ? null : clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) return { reference };
  await consigner(context, {
    type: 'reclamation.recue',
    survenuLe: clock.now(),
    sujets: { reclamation: id },
    donnees: { canal: plainte.canal, qualite: plainte.qualite, repondreAvant: repondreAvant.toString() },
  });
  if (plainte.courriel !== null) await accuser(context, id, plainte, repondreAvant);
  await aviser(context, {
    destinataires: { roles: ['direction', 'referent_qualite'] },
    titre: mots.avis(reference),
    lien: `/reclamations/${id}`,
    cle: `reclamation.recue:${id}`,
  });
  return { reference };
}

async function accuser(
  context: ActionContext,
  id: string,
  { courriel, nom }: Pick<NouvelleReclamation, 'courriel' | 'nom'>,
  repondreAvant: Temporal.PlainDate,
): Promise<void> {
  const emetteur = await organisme(context.tx, context.organismeId);
  if (courriel === null || emetteur === null) return;
  await envoyerCourriel(context, {
    a: courriel,
    nom,
    sujet: mots.accuse.sujet(referenceDe(id)),
    // Nothing of what was written: an address typed by somebody else receives no text of his.
    lignes: mots.accuse.lignes(emetteur.nom, repondreAvant),
    signature: emetteur.nom,
    repondreA: emetteur.courriel,
    cle: `reclamation.accuse:${id}`,
  });
  await consigner(context, {
    type: 'reclamation.accusee',
    survenuLe: context.clock.now(),
    sujets: { reclamation: id },
    donnees: { par: 'courriel' },
  });
}
