import { aviser, creerLiens } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal } from '#platform/result.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import { positionnementFr } from '../messages/positionnement.fr.ts';
import { dossiersAInviter, type DossierAInviter } from '../queries/dossiers-a-inviter.query.ts';

export type RefusInvitation = Refusal<
  'InscriptionIntrouvable' | 'PositionnementDejaConclu' | 'ApprenantSansCourriel'
>;

export interface InvitationRefusee {
  readonly inscriptionId: string;
  readonly refus: RefusInvitation;
}

/** How long the link of an invitation works. */
const VALIDITE = Temporal.Duration.from({ hours: 21 * 24 });
/** A person may change her mind, on several devices. */
const USAGES = 5;

/**
 * Asks people to place themselves, module by module: a notice to those who have an account, a mail with an act link to all
 * who have an address. A fixed number of statements, whatever their number.
 */
export async function inviterAuPositionnement(
  context: ActionContext,
  inscriptionIds: readonly string[],
): Promise<{ readonly faites: number; readonly refusees: readonly InvitationRefusee[] }> {
  const dossiers = await dossiersAInviter(context.tx, context.organismeId, inscriptionIds);
  const connus = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const refusees: InvitationRefusee[] = [];
  const invites: (DossierAInviter & { readonly courriel: string })[] = [];
  for (const inscriptionId of inscriptionIds) {
    const dossier = connus.get(inscriptionId);
    const refus = refusDInviter(dossier);
    if (refus !== null) refusees.push({ inscriptionId, refus });
    else if (dossier !== undefined && dossier.courriel !== null)
      invites.push({ ...dossier, courriel: dossier.courriel });
  }
  await envoyer(context, invites);
  return { faites: invites.length, refusees };
}

function refusDInviter(dossier: DossierAInviter | undefined): RefusInvitation | null {
  if (dossier === undefined) return refuse('InscriptionIntrouvable').refusal;
  if (dossier.conclu) return refuse('PositionnementDejaConclu').refusal;
  return dossier.courriel === null ? refuse('ApprenantSansCourriel').refusal : null;
}

async function envoyer(
  context: ActionContext,
  invites: readonly (DossierAInviter & { readonly courriel: string })[],
): Promise<void> {
  if (invites.length === 0) return;
  const maintenant = context.clock.now();
  const liens = await creerLiens(
    context,
    invites.map(({ id, personneId }) => ({
      but: 'positionnement',
      sujets: { inscriptionId: id },
      personneId,
      expireLe: maintenant.add(VALIDITE),
      usages: USAGES,
    })),
  );
  const words = positionnementFr.courriel;
  await envoyerCourriels(
    context,
    invites.map(({ courriel, nom, session, organisme }, rang) => ({
      a: courriel,
      nom,
      sujet: words.sujet,
      lignes: words.lignes(session),
      lien: { libelle: words.bouton, chemin: `/positionnement/${liens[rang]?.jeton ?? ''}` },
      signature: organisme,
    })),
  );
  await aviser(
    context,
    ...invites.map(({ id, personneId, session }) => ({
      destinataires: { personnes: [personneId] },
      titre: words.avis(session),
      lien: `/mon-positionnement/${id}`,
      cle: `positionnement.demande:${id}`,
    })),
  );
  await consigner(
    context,
    ...invites.map(({ id, personneId, sessionId }) => ({
      type: 'positionnement.demande',
      survenuLe: maintenant,
      sujets: { inscription: id, personne: personneId, session: sessionId },
      donnees: {},
    })),
  );
}
