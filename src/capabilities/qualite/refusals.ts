import type { RefusalText } from '#platform/capability.ts';
import { refusFr } from './messages-indicateur.fr.ts';

export const refusals: Readonly<Record<string, RefusalText>> = {
  IndicateurInconnu: { status: 404, message: refusFr.IndicateurInconnu },
  DepotVide: { status: 422, field: 'fichier', message: refusFr.DepotVide },
  DepotIntrouvable: { status: 404, message: refusFr.DepotIntrouvable },
  DepotExpireAvant: { status: 422, field: 'expireLe', message: refusFr.DepotExpireAvant },
  DateAVenir: {
    status: 422,
    field: ({ champ }: { champ: string }) => champ,
    message: refusFr.DateAVenir,
  },
  ResponsableInconnu: { status: 422, field: 'personneId', message: refusFr.ResponsableInconnu },
  CertificatFinitAvant: { status: 422, field: 'certificatFin', message: refusFr.CertificatFinitAvant },
};
