import { aParis } from '#platform/clock.ts';
import { listFile } from '#platform/http/list.ts';
import { semaineDe } from '../../domain/alternance.ts';
import { MODALITES_CRENEAU } from '../../messages.fr.ts';
import { semaine as mots } from '../../messages/semaine.fr.ts';
import type { CreneauVu } from '../../queries/semaine.query.ts';

/** La semaine en fichier : une ligne par créneau, annulés compris. */
export const exporterSemaine = (
  sorte: 'csv' | 'xlsx',
  lundi: Temporal.PlainDate,
  creneaux: readonly CreneauVu[],
) =>
  listFile(sorte, mots.fichier(semaineDe(lundi)), {
    headers: Object.values(mots.export),
    rows: creneaux.map(enCellules),
  });

function enCellules(creneau: CreneauVu) {
  const [debut, fin] = [aParis(creneau.debut), aParis(creneau.fin)];
  return [
    debut.toPlainDate(),
    heure(debut),
    heure(fin),
    creneau.session,
    creneau.intitule ?? creneau.module ?? '',
    creneau.groupe ?? '',
    MODALITES_CRENEAU[creneau.modalite],
    creneau.salle ?? '',
    creneau.lieu ?? '',
    creneau.formateurs.join(', '),
    creneau.annule ? mots.annule : mots.prevu,
  ];
}

const heure = (moment: Temporal.ZonedDateTime): string =>
  moment.toPlainTime().toString({ smallestUnit: 'minute' });
