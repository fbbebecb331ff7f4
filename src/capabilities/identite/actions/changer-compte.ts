import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriel } from '#platform/mail/courriel.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { messages } from '../messages.fr.ts';
import { envoyerJeton, utiliserJeton } from './jeton-compte.ts';

const words = messages.compte.courriel;

/** Changes the name that others see. */
export async function renommerCompte(context: ActionContext, nom: string): Promise<void> {
  await context.tx
    .updateTable('auth.user')
    .set({ name: nom })
    .where('id', '=', compteActif(context).compteId)
    .execute();
}

/** Asks for another address: it counts once the mail sent there has been answered. */
export async function demanderCourriel(context: ActionContext, courriel: string): Promise<void> {
  const { compteId, nom } = compteActif(context);
  await envoyerJeton(context, { but: 'courriel', compteId, courriel }, (jeton) => ({
    a: courriel,
    nom,
    sujet: words.demande.sujet,
    lignes: words.demande.lignes,
    lien: { libelle: words.demande.bouton, chemin: `/compte/courriel/${jeton}` },
  }));
}

/** Puts the new address in force, and tells the former one. */
export async function confirmerCourriel(
  context: ActionContext,
  jeton: string,
): Promise<Result<string, Refusal<'LienPerime' | 'CourrielDejaPris'>>> {
  const used = await utiliserJeton(context, 'courriel', jeton);
  if (!used.ok) return used;
  const { compteId, adresse, nom, courriel } = used.value;
  if (courriel === null) return refuse('LienPerime');
  const taken = await context.tx
    .selectFrom('auth.user')
    .where('email', '=', courriel)
    .where('id', '<>', compteId)
    .select('id')
    .executeTakeFirst();
  if (taken !== undefined) return refuse('CourrielDejaPris');
  await context.tx
    .updateTable('auth.user')
    .set({ email: courriel, emailVerified: true })
    .where('id', '=', compteId)
    .execute();
  await envoyerCourriel(context, {
    a: adresse,
    nom,
    sujet: words.change.sujet,
    lignes: words.change.lignes(courriel),
  });
  return ok(courriel);
}
