import type { ActionContext } from '#platform/http/route.ts';
import { type Courriel, envoyerCourriels } from '#platform/mail/courriel.ts';
import { ok, type Refusal, type Result } from '#platform/result.ts';
import { courrielDuLien } from '../messages/liens.fr.ts';
import { creerLiensDeSignature, type DemandeLiens, type LienDeSignature } from './creer-liens-signature.ts';

/** Sends to each person, by mail after the transaction, a personal link to sign each créneau asked. */
export async function envoyerLiens(
  context: ActionContext,
  demande: Omit<DemandeLiens, 'moyen'>,
): Promise<Result<{ readonly envoyes: number }, Refusal>> {
  const liens = await creerLiensDeSignature(context, { ...demande, moyen: 'courriel' });
  if (!liens.ok) return liens;
  await envoyerCourriels(context, liens.value.map(courrielDe));
  return ok({ envoyes: liens.value.length });
}

function courrielDe({ creneau, destinataire, jeton }: LienDeSignature): Courriel {
  const { titre, debut, fin, modalite, organisme, repondreA } = creneau;
  return {
    a: destinataire.courriel ?? '',
    nom: destinataire.prenom,
    signature: organisme,
    repondreA,
    ...courrielDuLien({ titre, debut, fin, distance: modalite === 'distance' }),
    lien: { libelle: courrielDuLien.bouton, chemin: `/s/${jeton}` },
  };
}
