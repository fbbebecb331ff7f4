import type { RefusalText } from '#platform/capability.ts';
import { refus } from './messages.fr.ts';
import { importFr } from './messages-import.fr.ts';
import { refusFusion } from './messages-doublons.fr.ts';

/** Status, field and sentence of each refusal. */
export const refusals: Readonly<Record<string, RefusalText>> = {
  PersonneInconnue: { status: 404, message: refus.PersonneInconnue },
  EntrepriseInconnue: { status: 404, message: refus.EntrepriseInconnue },
  ContactInconnu: { status: 404, message: refus.ContactInconnu },
  DateNaissanceFuture: { status: 422, field: 'dateNaissance', message: refus.DateNaissanceFuture },
  ReferenceDejaPrise: { status: 409, field: 'referenceExterne', message: refus.ReferenceDejaPrise },
  SiretDejaConnu: { status: 409, field: 'siret', message: refus.SiretDejaConnu },
  FicheModifieeEntretemps: { status: 409, message: refus.FicheModifieeEntretemps },
  FusionAvecSoi: { status: 422, message: refusFusion.FusionAvecSoi },
  DejaReunie: { status: 409, message: refusFusion.DejaReunie },
  FusionImpossible: { status: 409, message: refusFusion.FusionImpossible },
  FusionInconnue: { status: 404, message: refusFusion.FusionInconnue },
  SeparationDansLOrdre: { status: 409, message: refusFusion.SeparationDansLOrdre },
  SeparationImpossible: { status: 409, message: refusFusion.SeparationImpossible },
  ColonnesManquantes: { status: 422, message: importFr.refus.ColonnesManquantes },
  ColonnesEnDouble: { status: 422, message: importFr.refus.ColonnesEnDouble },
  ImportInconnu: { status: 404, message: importFr.refus.ImportInconnu },
  ImportDejaEnCours: { status: 409, message: importFr.refus.ImportDejaEnCours },
  FichierSansLigne: { status: 422, field: 'fichier', message: importFr.refus.FichierSansLigne },
  FichierTropLong: { status: 422, field: 'fichier', message: importFr.refus.FichierTropLong },
  PersonneDejaConnue: { status: 409, field: 'autre', message: refus.PersonneDejaConnue },
};
