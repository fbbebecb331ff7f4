import { TABLEAU } from '../../pages/chemins.ts';

export const AUDITS = `${TABLEAU}/audits`;

/** La page d'un audit, pour l'organisme. */
export const cheminAudit = (auditId: string): string => `${AUDITS}/${auditId}`;
