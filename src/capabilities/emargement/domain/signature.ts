import type { VerdictCode } from './code-tournant.ts';
import { ouvrableA, signableJusqua, type CreneauAEmarger, type Feuille } from './feuille.ts';
import type { Reglages } from './reglages.ts';

/** Comment la présence est prouvée. Aucune méthode ne demande de dessiner. */
export type PreuvePresence =
  /** L'apprenant saisit le code affiché dans la salle, ou scanne son QR code. */
  | { readonly methode: 'code'; readonly code: VerdictCode }
  /** Le formateur valide la personne qu'il a devant lui. */
  | { readonly methode: 'faceAFace'; readonly formateurId: string }
  /** L'apprenant suit à distance : il tient le lien personnel d'un créneau, ou il est entré dans la classe par le lien du créneau. */
  | {
      readonly methode: 'distance';
      readonly lienDuCreneau: string | null;
      readonly rejointeLe: Temporal.Instant | null;
    };

export interface DemandeSignature {
  /** La personne dont on atteste la présence. */
  readonly personneId: string;
  /** La personne connectée, ou celle à qui le lien d'acte a été remis. */
  readonly auteurId: string;
  readonly preuve: PreuvePresence;
  readonly maintenant: Temporal.Instant;
}

export interface ContexteSignature {
  readonly creneau: CreneauAEmarger;
  readonly feuille: Feuille;
  readonly estAttendue: boolean;
  readonly signeeA: Temporal.Instant | null;
  /** Codes refusés à cette personne pour ce créneau. */
  readonly echecs: readonly Temporal.Instant[];
  readonly reglages: Reglages;
}

export type RefusSignature =
  | { readonly refus: 'SignaturePourAutrui' }
  | { readonly refus: 'PasInscrit' }
  | { readonly refus: 'CreneauAnnule' }
  | { readonly refus: 'DejaSigne'; readonly signeeA: Temporal.Instant }
  | { readonly refus: 'CreneauPasOuvert'; readonly ouvrableA: Temporal.Instant }
  | { readonly refus: 'CreneauDejaClos'; readonly closA: Temporal.Instant | null }
  | { readonly refus: 'HorsDelai'; readonly limite: Temporal.Instant }
  | { readonly refus: 'MethodeNonPrevue'; readonly modalite: CreneauAEmarger['modalite'] }
  | { readonly refus: 'PasFormateurDuCreneau' }
  | { readonly refus: 'LienDAutreCreneau' }
  | { readonly refus: 'VisioPasRejointe' }
  | { readonly refus: 'TropDeTentatives'; readonly reessayerA: Temporal.Instant }
  | { readonly refus: 'CodeExpire'; readonly ageSecondes: number }
  | { readonly refus: 'CodeFaux'; readonly essaisRestants: number };

/**
 * Pourquoi une signature ne peut pas être reçue, ou `null`. La présence se justifie par tout élément probant (art. R. 6313-3
 * C. trav. ; art. D. 6211-2 pour l'apprentissage) : une signature vaut si la personne attendue, et elle seule, signe une fois,
 * pendant le créneau, avec ce que seule la salle ou son lien lui donne.
 */
export function refusDeSigner(demande: DemandeSignature, contexte: ContexteSignature): RefusSignature | null {
  return (
    refusDePersonne(demande, contexte) ??
    refusDeMoment(demande.maintenant, contexte) ??
    refusDePreuve(demande, contexte)
  );
}

function refusDePersonne(
  { personneId, auteurId, preuve }: DemandeSignature,
  { creneau, estAttendue, signeeA }: ContexteSignature,
): RefusSignature | null {
  if (preuve.methode !== 'faceAFace' && auteurId !== personneId) return { refus: 'SignaturePourAutrui' };
  if (!estAttendue) return { refus: 'PasInscrit' };
  if (creneau.annule) return { refus: 'CreneauAnnule' };
  return signeeA ? { refus: 'DejaSigne', signeeA } : null;
}

function refusDeMoment(
  maintenant: Temporal.Instant,
  { creneau, feuille, reglages }: ContexteSignature,
): RefusSignature | null {
  if (feuille.etat === 'prevu') return { refus: 'CreneauPasOuvert', ouvrableA: ouvrableA(creneau, reglages) };
  if (feuille.etat !== 'ouvert') return { refus: 'CreneauDejaClos', closA: feuille.closA };
  const limite = signableJusqua(creneau, reglages);
  return Temporal.Instant.compare(maintenant, limite) > 0 ? { refus: 'HorsDelai', limite } : null;
}

function refusDePreuve(
  { preuve, auteurId, maintenant }: DemandeSignature,
  { creneau, echecs, reglages }: ContexteSignature,
): RefusSignature | null {
  if (preuve.methode === 'distance') {
    if (creneau.modalite !== 'distanceSynchrone')
      return { refus: 'MethodeNonPrevue', modalite: creneau.modalite };
    if (preuve.lienDuCreneau !== null)
      return preuve.lienDuCreneau === creneau.id ? null : { refus: 'LienDAutreCreneau' };
    return preuve.rejointeLe === null ? { refus: 'VisioPasRejointe' } : null;
  }
  if (preuve.methode === 'faceAFace') {
    const duCreneau = creneau.formateurIds.has(preuve.formateurId) && auteurId === preuve.formateurId;
    return duCreneau ? null : { refus: 'PasFormateurDuCreneau' };
  }
  return refusDeCode(preuve.code, echecs, maintenant, reglages);
}

/** Un code expiré n'est pas une erreur de frappe, mais il compte comme un essai : deviner reste coûteux. */
function refusDeCode(
  code: VerdictCode,
  echecs: readonly Temporal.Instant[],
  maintenant: Temporal.Instant,
  { essaisMaximum, fenetreEssaisSecondes }: Reglages,
): RefusSignature | null {
  const debutFenetre = maintenant.subtract({ seconds: fenetreEssaisSecondes });
  const recents = echecs
    .filter((echec) => Temporal.Instant.compare(echec, debutFenetre) > 0)
    .toSorted(Temporal.Instant.compare);
  const liberateur = recents.at(-essaisMaximum);
  if (liberateur)
    return { refus: 'TropDeTentatives', reessayerA: liberateur.add({ seconds: fenetreEssaisSecondes }) };
  if (code.verdict === 'juste') return null;
  if (code.verdict === 'expire') return { refus: 'CodeExpire', ageSecondes: code.ageSecondes };
  return { refus: 'CodeFaux', essaisRestants: essaisMaximum - recents.length - 1 };
}
