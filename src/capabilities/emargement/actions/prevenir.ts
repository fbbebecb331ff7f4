import { aviser, creerLiens } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import { type JoignableSansCompte, joignables } from '../queries/joignables.query.ts';

/** Something to tell one person. */
export interface Annonce {
  readonly personneId: string;
  /** One sentence. */
  readonly titre: string;
  readonly texte: string;
  /** Where the person goes once signed in. */
  readonly lien: string;
  /** The same cause is told once. */
  readonly cle: string;
  /** The act of a person without account, by link; absent: the mail only tells. */
  readonly parLien?: {
    readonly but: string;
    readonly libelle: string;
    /** Before the token: `/justifier/`. */
    readonly chemin: string;
    readonly expireLe: Temporal.Instant;
  };
}

/** Tells people: by notice to those who have an account, by mail, with an act link if there is one, to the others. */
export async function prevenir(context: ActionContext, annonces: readonly Annonce[]): Promise<void> {
  if (annonces.length === 0) return;
  const { sansCompte } = await aviser(
    context,
    ...annonces.map(({ personneId, titre, texte, lien, cle }) => ({
      destinataires: { personnes: [personneId] },
      titre,
      texte,
      lien,
      cle,
    })),
  );
  const joints = await joignables(context.tx, context.organismeId, sansCompte);
  const courriers = annonces.flatMap((annonce) => {
    const joint = joints.get(annonce.personneId);
    return joint === undefined ? [] : [{ annonce, joint }];
  });
  await ecrire(context, courriers);
}

async function ecrire(
  context: ActionContext,
  courriers: readonly { readonly annonce: Annonce; readonly joint: JoignableSansCompte }[],
): Promise<void> {
  const liens = await creerLiens(
    context,
    courriers.flatMap(({ annonce: { personneId, parLien } }) =>
      parLien === undefined
        ? []
        : [{ but: parLien.but, sujets: { personneId }, personneId, expireLe: parLien.expireLe, usages: 20 }],
    ),
  );
  let rang = 0;
  await envoyerCourriels(
    context,
    courriers.map(({ annonce: { titre, texte, cle, parLien }, joint }) => ({
      a: joint.courriel,
      nom: joint.prenom,
      sujet: titre,
      lignes: texte === '' ? [titre] : [titre, texte],
      signature: joint.organisme,
      repondreA: joint.repondreA,
      cle: `${context.organismeId}:${cle}`,
      ...(parLien === undefined
        ? {}
        : { lien: { libelle: parLien.libelle, chemin: `${parLien.chemin}${liens[rang++]?.jeton}` } }),
    })),
  );
}
