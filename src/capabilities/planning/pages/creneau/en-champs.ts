import { aParis } from '#platform/clock.ts';
import type { DemandeCreneau } from '../../domain/demande.ts';
import type { ChampsLus } from './champs.ts';

/** Une demande en champs de formulaire, cachés ou dans une adresse. Les vides ne s'envoient pas. */
export function enChamps(
  demande: DemandeCreneau,
  { accessible, equipements, prevenir }: Pick<ChampsLus, 'accessible' | 'equipements' | 'prevenir'>,
): Readonly<Record<string, string>> {
  const [debut, fin] = [aParis(demande.debut), aParis(demande.fin)];
  const champs: Record<string, string | null> = {
    sessionId: demande.sessionId,
    groupeId: demande.groupeId,
    jour: debut.toPlainDate().toString(),
    debut: debut.toPlainTime().toString({ smallestUnit: 'minute' }),
    fin: fin.toPlainTime().toString({ smallestUnit: 'minute' }),
    modalite: demande.modalite,
    moduleId: demande.moduleId,
    salleId: demande.salleId,
    formateurIds: demande.formateurIds.join(','),
    lienVisio: demande.lienVisio,
    intitule: demande.intitule,
    equipements: equipements.join(','),
    accessible: accessible ? 'oui' : null,
    prevenir: prevenir ? 'oui' : null,
  };
  return Object.fromEntries(
    Object.entries(champs).filter((entree): entree is [string, string] => Boolean(entree[1])),
  );
}
