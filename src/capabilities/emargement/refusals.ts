import type { RefusalText } from '#platform/capability.ts';
import { justificatifsFr } from './messages/absences.fr.ts';
import { anomaliesFr } from './messages/anomalies.fr.ts';
import { ecrans } from './messages/ecrans.fr.ts';
import { feuille } from './messages/feuille.fr.ts';
import { activitesFr } from './messages/heures.fr.ts';
import { liens } from './messages/liens.fr.ts';
import { saisieFr } from './messages/saisie.fr.ts';
import { reglages } from './messages/reglages.fr.ts';
import { refusDeCloture, refusDeCorrection, refusDeSignature, refusDOuverture } from './messages/refus.fr.ts';

type Anything = { readonly acte?: string } & Parameters<typeof refusDeSignature>[0] &
  Parameters<typeof refusDOuverture>[0] &
  Parameters<typeof refusDeCloture>[0];

/** One refusal may be met by three acts: each says it in its own words. */
function parActe(refusal: Anything): string {
  if (refusal.acte === 'ouvrir') return refusDOuverture(refusal);
  if (refusal.acte === 'clore') return refusDeCloture(refusal);
  return refusDeSignature(refusal);
}

const conflict = (field?: string): RefusalText => ({
  status: 409,
  message: parActe,
  ...(field === undefined ? {} : { field }),
});
const correction = (field?: string): RefusalText => ({
  status: 409,
  message: refusDeCorrection,
  ...(field === undefined ? {} : { field }),
});

/** The field of an hour: that of a person when the form says something of several. */
const champDHeure =
  (champ: 'arrivee' | 'depart') =>
  ({
    lot = false,
    inscriptionId = '',
  }: {
    readonly lot?: boolean;
    readonly inscriptionId?: string;
  }): string =>
    lot ? `${champ}-${inscriptionId}` : champ;

export const refusals: Readonly<Record<string, RefusalText>> = {
  CreneauInconnu: { status: 404, message: ecrans.creneauInconnu },
  SignaturePourAutrui: { status: 403, message: parActe },
  PasInscrit: { status: 403, message: parActe },
  PasFormateurDuCreneau: { status: 403, message: parActe },
  CreneauAnnule: conflict(),
  DejaSigne: conflict(),
  CreneauPasOuvert: conflict(),
  CreneauDejaOuvert: conflict(),
  CreneauDejaClos: conflict(),
  CreneauPasFini: conflict(),
  PresencesIncertaines: conflict(),
  TropTotPourOuvrir: conflict(),
  HorsDelai: conflict(),
  MethodeNonPrevue: conflict(),
  LienDAutreCreneau: conflict(),
  VisioPasRejointe: conflict(),
  TropDeTentatives: { ...conflict('code'), status: 429 },
  CodeExpire: conflict('code'),
  CodeFaux: conflict('code'),
  ReglageRetroactif: { status: 422, field: 'aCompterDu', message: reglages.retroactif },
  CommentaireTropCourt: { status: 422, field: 'commentaire', message: anomaliesFr.commentaireCourt },
  AnomalieDejaTraitee: { status: 409, message: anomaliesFr.dejaTraitee },
  PasUnAppareil: { status: 422, field: 'decision', message: anomaliesFr.pasUnAppareil },
  JoursInverses: { status: 422, field: 'au', message: justificatifsFr.refusJoursInverses },
  JustificatifTropLong: { status: 422, field: 'au', message: justificatifsFr.refusTropLong },
  PersonneSansDossier: { status: 404, message: justificatifsFr.refusPersonne },
  JustificatifInconnu: { status: 404, message: justificatifsFr.refusInconnu },
  PieceVide: { status: 422, field: 'fichier', message: justificatifsFr.pieceVide },
  PieceTropLourde: { status: 422, field: 'fichier', message: justificatifsFr.pieceTropLourde },
  PieceDAutreType: { status: 422, field: 'fichier', message: justificatifsFr.pieceDAutreType },
  CreneauPasse: { status: 409, message: liens.creneauPasse },
  AucunLienAFaire: { status: 422, message: liens.aucun },
  RienDeDit: { status: 422, message: feuille.rienDeDit },
  SaisieTropTot: { status: 409, message: saisieFr.tropTot },
  TravailPasAuParcours: { status: 422, field: 'travailChoisi', message: activitesFr.pasAuParcours },
  ActiviteAVenir: { status: 422, field: 'le', message: activitesFr.aVenir },
  ActiviteTropLongue: { status: 422, field: 'duree', message: activitesFr.tropLongue },
  ActiviteDejaAnnulee: { status: 409, message: activitesFr.dejaAnnulee },
  CreneauPasClos: correction(),
  MotifTropCourt: correction('motif'),
  RienNeChange: correction(),
  HeureHorsCreneau: { ...correction(), field: champDHeure('arrivee') },
  HeuresInversees: { ...correction(), field: champDHeure('depart') },
  DejaCorrige: correction(),
};
