import type { RefusalText } from '#platform/capability.ts';
import { mots } from './messages.fr.ts';

const { refus } = mots;

export const refusals: Readonly<Record<string, RefusalText>> = {
  EnqueteInconnue: { status: 404, message: refus.inconnue },
  DejaRepondu: { status: 409, message: ({ le }: { le: string }) => refus.deja(le) },
  EnqueteTerminee: { status: 410, message: ({ fin }: { fin: string }) => refus.close(fin) },
  ReponseManquante: { status: 422, field: ({ cle }: { cle: string }) => cle, message: refus.manque },
  EnqueteNonRestituable: { status: 409, message: refus.pasAnonyme },
  ReunionAVenir: { status: 422, field: 'le', message: refus.dateFuture },
  EffectifInsuffisant: { status: 409, message: refus.effectif },
  AucuneFormationChoisie: { status: 422, message: mots.resultats.aucune },
  ReponseInconnue: { status: 404, message: refus.inconnue },
  ReponsePasDefavorable: { status: 409, message: refus.pasDefavorable },
  SuiteDejaDecidee: { status: 409, message: refus.dejaDecidee },
};
