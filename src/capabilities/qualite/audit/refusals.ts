import type { RefusalText } from '#platform/capability.ts';
import { refusFr } from '../messages-audit.fr.ts';

export const refusals: Readonly<Record<string, RefusalText>> = {
  AuditInconnu: { status: 404, message: refusFr.AuditInconnu },
  AuditClos: { status: 409, message: refusFr.AuditClos },
  ValiditePassee: { status: 422, field: 'valableJusquau', message: refusFr.ValiditePassee },
  SansDossier: { status: 422, field: 'graine', message: refusFr.SansDossier },
  IndicateurHorsAudit: { status: 422, field: 'numero', message: refusFr.IndicateurHorsAudit },
  ConstatInconnu: { status: 404, message: refusFr.ConstatInconnu },
  ConstatDejaRepondu: { status: 409, message: refusFr.ConstatDejaRepondu },
};
