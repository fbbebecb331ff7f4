import ical, { ICalEventStatus } from 'ical-generator';
import type { Intervalle } from './intervalle.ts';

/** Un créneau tel qu'un agenda extérieur le reçoit. */
export interface EvenementAgenda extends Intervalle {
  readonly creneauId: string;
  /** Numéro de révision du créneau, 0 à la création ; l'agenda remplace ce qu'il connaît si le nombre a grandi. */
  readonly revision: number;
  readonly modifieLe: Temporal.Instant;
  readonly titre: string;
  readonly lieu: string;
  readonly description: string;
  /** Un créneau annulé reste dans le flux, sinon les agendas le gardent affiché. */
  readonly annule: boolean;
}

export interface FluxAgenda {
  readonly nom: string;
  /** Nom de domaine de l'instance, pour des identifiants uniques au monde (RFC 7986 §5.3). */
  readonly domaine: string;
  readonly evenements: readonly EvenementAgenda[];
}

/**
 * Le flux iCalendar (RFC 5545) : UID stables, SEQUENCE croissante, heures en UTC, même entrée donc mêmes octets (l'empreinte
 * sert d'ETag). Les textes viennent de personnes : les caractères de contrôle sont retirés, car l'outil d'écriture recopie tel
 * quel le nom de l'agenda et les identifiants.
 */
export function fluxIcal({ nom, domaine, evenements }: FluxAgenda): string {
  const agenda = ical({
    name: uneLigne(nom),
    prodId: { company: 'Ancrage', product: 'planning', language: 'FR' },
    ttl: 30 * 60,
  });
  for (const evenement of evenements.toSorted(ordre)) {
    agenda.createEvent({
      id: `${uneLigne(evenement.creneauId)}@${uneLigne(domaine)}`,
      sequence: evenement.revision,
      stamp: evenement.modifieLe,
      lastModified: evenement.modifieLe,
      start: evenement.debut,
      end: evenement.fin,
      summary: uneLigne(evenement.titre),
      location: uneLigne(evenement.lieu),
      description: sansControle(evenement.description),
      status: evenement.annule ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return agenda.toString();
}

const ordre = (a: EvenementAgenda, b: EvenementAgenda): number =>
  Temporal.Instant.compare(a.debut, b.debut) || (a.creneauId < b.creneauId ? -1 : 1);

/** Contrôles C0 et C1, séparateurs de ligne Unicode et inversions de sens d'écriture, sauts de ligne exceptés. */
const CONTROLES = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const sansControle = (texte: string): string =>
  texte.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLES, (c) => (c === '\n' ? c : ' '));

const uneLigne = (texte: string): string => texte.replaceAll(CONTROLES, ' ').trim();
