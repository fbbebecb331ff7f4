import { formatPeriode } from '#design/index.ts';
import type { FactSentence } from '#platform/capability.ts';
import { CHANGEMENTS } from '../messages.fr.ts';
import type { Changement } from '../domain/incidences.ts';
import { enumerer, quand } from './horaires.fr.ts';

type Charge = Record<string, unknown>;

function horaire(charge: Charge): string {
  const { debut, fin } = charge as { debut?: string; fin?: string };
  if (debut === undefined || fin === undefined) return '';
  return ` ${quand({ debut: Temporal.Instant.from(debut), fin: Temporal.Instant.from(fin) })}`;
}

const texte = (charge: Charge, nom: string): string => (typeof charge[nom] === 'string' ? charge[nom] : '');

const combien = (charge: Charge): string => `${Number(charge['creneaux'] ?? 0)} créneaux`;

function jours(charge: Charge): string {
  const [du, au] = [texte(charge, 'du'), texte(charge, 'au')];
  return du === '' || au === ''
    ? ''
    : formatPeriode(Temporal.PlainDate.from(du), Temporal.PlainDate.from(au));
}

const nomme =
  (debut: string): FactSentence =>
  (charge) =>
    `${debut}\u00a0: ${texte(charge, 'nom')}`;

/** Les faits du planning, dits dans les frises chronologiques. */
export const FAITS: Readonly<Record<string, FactSentence>> = {
  'creneau.planifie': (charge) => `Créneau posé${horaire(charge)}`,
  'creneau.deplace': (charge) => {
    const changements = (charge['changements'] ?? []) as readonly Changement[];
    const quoi = enumerer(
      changements.map((changement) => CHANGEMENTS[changement]),
      8,
    );
    return `Créneau changé (${quoi})${horaire((charge['apres'] ?? {}) as Charge)}`;
  },
  'creneau.annule': (charge) => `Créneau annulé${horaire(charge)}\u00a0: ${texte(charge, 'motif')}`,
  'creneau.retabli': (charge) => `Créneau rétabli${horaire(charge)}`,
  'agenda.ouvert': () => 'Adresse d’agenda créée',
  'agenda.ferme': () => 'Adresse d’agenda fermée',
  'serie.posee': (charge) => `${combien(charge)} posés d’un coup`,
  'serie.annulee': (charge) => `Série annulée\u00a0: ${combien(charge)}`,
  'serie.retablie': (charge) => `Série rétablie\u00a0: ${combien(charge)}`,
  'lieu.cree': nomme('Lieu ajouté'),
  'lieu.modifie': nomme('Lieu modifié'),
  'lieu.archive': nomme('Lieu archivé'),
  'lieu.desarchive': nomme('Lieu rouvert'),
  'salle.creee': nomme('Salle ajoutée'),
  'salle.modifiee': nomme('Salle modifiée'),
  'salle.archivee': nomme('Salle archivée'),
  'salle.desarchivee': nomme('Salle rouverte'),
  'groupe.cree': nomme('Groupe ajouté'),
  'groupe.renomme': nomme('Groupe renommé'),
  'groupe.retire': nomme('Groupe retiré'),
  'groupe.reparti': () => 'Groupes répartis',
  'absence.declaree': (charge) => `Indisponibilité déclarée${horaire(charge)}`,
  'absence.retiree': () => 'Indisponibilité retirée',
  'fermeture.decidee': (charge) => `Fermeture décidée\u00a0: ${texte(charge, 'motif')}, ${jours(charge)}`,
  'fermeture.retiree': (charge) => `Fermeture retirée\u00a0: ${texte(charge, 'motif')}, ${jours(charge)}`,
  'ferie.ouvert': (charge) => `Jour férié ouvert\u00a0: ${jours(charge)}`,
  'ferie.chome': (charge) => `Jour férié fermé de nouveau\u00a0: ${jours(charge)}`,
};
