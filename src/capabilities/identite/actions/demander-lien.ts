import type { ActionContext } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import { envoyerJeton } from './jeton-compte.ts';

type Demande = Pick<ActionContext, 'tx' | 'clock' | 'newId'>;

/** Mails a link that signs in, when an account has this address. The caller says the same in both cases. */
export async function demanderLienConnexion(context: Demande, courriel: string): Promise<void> {
  const compte = await compteParAdresse(context, courriel);
  if (compte === null) return;
  const words = messages.connexion.lien.courriel;
  await envoyerJeton(context, { but: 'connexion', compteId: compte.id }, (jeton) => ({
    a: courriel,
    nom: compte.name,
    sujet: words.sujet,
    lignes: words.lignes,
    lien: { libelle: words.bouton, chemin: `/connexion/lien/${jeton}` },
  }));
}

/** Mails a link that lets choose a new password, when an account has this address. */
export async function demanderNouveauMotDePasse(context: Demande, courriel: string): Promise<void> {
  const compte = await compteParAdresse(context, courriel);
  if (compte === null) return;
  const words = messages.connexion.oubli.courriel;
  await envoyerJeton(context, { but: 'mot_de_passe', compteId: compte.id }, (jeton) => ({
    a: courriel,
    nom: compte.name,
    sujet: words.sujet,
    lignes: words.lignes,
    lien: { libelle: words.bouton, chemin: `/mot-de-passe/${jeton}` },
  }));
}

async function compteParAdresse({ tx }: Demande, courriel: string) {
  const compte = await tx
    .selectFrom('auth.user')
    .where('email', '=', courriel)
    .where('suspenduLe', 'is', null)
    .select(['id', 'name'])
    .executeTakeFirst();
  return compte ?? null;
}
