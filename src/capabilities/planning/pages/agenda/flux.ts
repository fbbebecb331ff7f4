import { createHash } from 'node:crypto';
import { type EvenementAgenda, fluxIcal } from '../../domain/flux-ical.ts';
import { MODALITES_CRENEAU } from '../../messages.fr.ts';
import { agenda as mots } from '../../messages/agenda.fr.ts';
import type { CreneauDAgenda } from '../../queries/agenda.query.ts';

/** L'empreinte de ce que dit un flux : elle change quand un créneau, une salle ou un nom change. */
export const empreinteDuFlux = (nom: string, creneaux: readonly CreneauDAgenda[]): string =>
  createHash('sha256')
    .update(JSON.stringify([nom, creneaux]))
    .digest('base64url')
    .slice(0, 22);

/** Le flux iCalendar d'un agenda. */
export const fluxDe = (nom: string, domaine: string, creneaux: readonly CreneauDAgenda[]): string =>
  fluxIcal({ nom, domaine, evenements: creneaux.map(enEvenement) });

function enEvenement(creneau: CreneauDAgenda): EvenementAgenda {
  const titre = creneau.intitule ?? creneau.module ?? creneau.session;
  const lignes = [
    ...(titre === creneau.session ? [] : [creneau.session]),
    ...(creneau.groupe === null ? [] : [creneau.groupe]),
    MODALITES_CRENEAU[creneau.modalite],
    ...(creneau.formateurs.length === 0 ? [] : [mots.avec(creneau.formateurs.join(', '))]),
    ...(creneau.lienVisio === null ? [] : [mots.rejoindre(creneau.lienVisio)]),
  ];
  return {
    creneauId: creneau.id,
    debut: creneau.debut,
    fin: creneau.fin,
    revision: creneau.revision,
    modifieLe: creneau.modifieLe,
    titre: creneau.annule ? mots.annule(titre) : titre,
    lieu: [creneau.salle, creneau.lieu, creneau.adresse].filter((partie) => partie !== null).join(', '),
    description: lignes.join('\n'),
    annule: creneau.annule,
  };
}
