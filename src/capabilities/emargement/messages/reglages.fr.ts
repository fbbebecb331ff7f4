import { formatDate } from '#design/index.ts';
import type { ReglagesChoisis } from '../domain/reglages.ts';

/** The settings of the attendance sheets. */
export const reglages = {
  titre: 'Émargement',
  aide: 'Délais pour ouvrir, signer et clore, retard toléré, temps pour justifier une absence.',
  accroche:
    'Chaque créneau se juge par les réglages de son jour. Un changement ne touche jamais les jours passés.',
  champs: {
    ouvertureAvantMinutes: {
      label: 'Ouvrir avant le début',
      hint: 'Le formateur peut ouvrir l’émargement ce nombre de minutes avant le début du créneau.',
      unit: 'minutes',
    },
    signatureApresMinutes: {
      label: 'Signer après la fin',
      hint: 'Les apprenants peuvent encore signer ce nombre de minutes après la fin.',
      unit: 'minutes',
    },
    clotureAvantMinutes: {
      label: 'Clore avant la fin',
      hint: 'Le formateur peut contresigner ce nombre de minutes avant la fin.',
      unit: 'minutes',
    },
    toleranceRetardMinutes: {
      label: 'Retard qui ne compte pas',
      hint: 'Qui signe dans ce délai est présent à l’heure.',
      unit: 'minutes',
    },
    delaiJustificatifJours: {
      label: 'Temps pour justifier une absence',
      hint: 'Passé ce délai, l’absence est comptée sans justificatif. Elle peut encore être excusée.',
      unit: 'jours',
    },
  } satisfies Record<keyof ReglagesChoisis, { label: string; hint: string; unit: string }>,
  aCompterDu: 'À compter du',
  enregistrer: 'Enregistrer ces réglages',
  enregistre: (jour: Temporal.PlainDate) => `Ces réglages valent à compter du ${formatDate(jour)}.`,
  suivis: 'Réglages successifs',
  parDefaut: 'Aucun réglage choisi\u00a0: les délais ci-dessus sont ceux d’Ancrage.',
  retroactif: 'Choisissez aujourd’hui ou un jour à venir\u00a0: les jours passés ne changent pas.',
} as const;
