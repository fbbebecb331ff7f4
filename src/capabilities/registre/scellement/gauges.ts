import type { GaugeDeclaration } from '#platform/capability.ts';
import { messages } from '../messages.fr.ts';
import { etatScellement } from './etat.query.ts';

/** What a watcher of the instance alerts on: a delay of more than a few seconds means that nobody seals. */
export const gauges: readonly GaugeDeclaration[] = [
  {
    name: 'ancrage_registre_en_attente',
    help: messages.mesures.enAttente,
    read: async (services) => (await etatScellement(services)).enAttente,
  },
  {
    name: 'ancrage_registre_retard_secondes',
    help: messages.mesures.retard,
    read: async (services) => (await etatScellement(services)).retard,
  },
];
