import { creerLiens } from '#capabilities/identite/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { finDuLien, lienUtile } from '../domain/liens-a-envoyer.ts';
import { type CreneauALier, creneauxALier, type Destinataire } from '../queries/destinataires-liens.query.ts';

/** The act that these links open: route access `lien:signer`. */
export const BUT_DU_LIEN = 'signer';

export interface DemandeLiens {
  readonly creneauId: string;
  /** Only this créneau, or every créneau of its session on its day. */
  readonly portee: 'creneau' | 'jour';
  readonly inscriptionIds: readonly string[];
  readonly moyen: 'courriel' | 'papier';
  /** The trainer who asks; null for the office, which may ask for every créneau. */
  readonly formateurId: string | null;
}

/** A personal link, just made: its token is known here only. */
export interface LienDeSignature {
  readonly creneau: CreneauALier;
  readonly destinataire: Destinataire;
  readonly jeton: string;
}

/**
 * Makes a personal link to sign for each person and créneau asked, those who have an address only when they go by mail. A
 * link already made keeps working: each person still signs once.
 */
export async function creerLiensDeSignature(
  context: ActionContext,
  demande: DemandeLiens,
): Promise<Result<readonly LienDeSignature[], Refusal>> {
  const creneaux = await creneauxALier(context.tx, context.organismeId, demande.creneauId, demande.portee);
  if (creneaux.length === 0) return refuse('CreneauInconnu');
  const { formateurId } = demande;
  if (formateurId !== null && !creneaux.some((one) => one.formateurIds.includes(formateurId)))
    return refuse('PasFormateurDuCreneau', { acte: 'clore' });
  const maintenant = context.clock.now();
  const utiles = creneaux.filter((creneau) => lienUtile(creneau, maintenant));
  if (utiles.length === 0) return refuse('CreneauPasse');
  const paires = utiles.flatMap((creneau) =>
    creneau.destinataires
      .filter((one) => estVise(one, demande))
      .map((destinataire) => ({ creneau, destinataire })),
  );
  if (paires.length === 0) return refuse('AucunLienAFaire', { moyen: demande.moyen });
  const liens = await creerLiens(
    context,
    paires.map(({ creneau, destinataire }) => ({
      but: BUT_DU_LIEN,
      sujets: { creneauId: creneau.creneauId },
      personneId: destinataire.personneId,
      expireLe: finDuLien(creneau),
    })),
  );
  await consigner(
    context,
    ...paires.map(({ creneau, destinataire }, rang) => ({
      type: 'lien.envoye',
      survenuLe: maintenant,
      sujets: {
        personne: destinataire.personneId,
        creneau: creneau.creneauId,
        inscription: destinataire.inscriptionId,
      },
      donnees: { moyen: demande.moyen, lien: liens[rang]?.lienId ?? null },
    })),
  );
  return ok(paires.map((paire, rang) => ({ ...paire, jeton: liens[rang]?.jeton ?? '' })));
}

const estVise = (
  { inscriptionId, courriel, notee }: Destinataire,
  { inscriptionIds, moyen }: DemandeLiens,
): boolean => inscriptionIds.includes(inscriptionId) && !notee && (moyen === 'papier' || courriel !== null);
