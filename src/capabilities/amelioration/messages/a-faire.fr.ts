import type { TodoItem } from '#platform/capability.ts';

type Pile = Omit<TodoItem, 'title'> & { readonly title: (nombre: number) => string };
const s = (nombre: number) => (nombre > 1 ? 's' : '');

/** What the home page says of the improvement work. */
export const aFaireFr = {
  reclamations: {
    title: (n: number) => `Répondre à ${n} réclamation${s(n)} en retard`,
    why: 'Le délai que l’organisme s’est donné est dépassé.',
    href: '/reclamations?etat=en_retard',
    tone: 'attention',
    rank: 15,
  },
  recues: {
    title: (n: number) => `Confier ${n} réclamation${s(n)} à quelqu’un`,
    why: 'Personne n’en est chargé.',
    href: '/reclamations',
    tone: 'neutral',
    rank: 35,
  },
  actions: {
    title: (n: number) => `Faire ${n} action${s(n)} d’amélioration`,
    why: 'Elles vous sont confiées, pour cette semaine ou avant.',
    href: '/ameliorations',
    tone: 'attention',
    rank: 28,
  },
  retards: {
    title: (n: number) => `Relancer ${n} action${s(n)} d’amélioration en retard`,
    why: 'L’échéance est passée.',
    href: '/ameliorations?etat=en_retard',
    tone: 'neutral',
    rank: 45,
  },
  juger: {
    title: (n: number) => `Juger l’effet de ${n} action${s(n)}`,
    why: 'Faites depuis deux mois\u00a0: ont-elles changé quelque chose\u00a0?',
    href: '/ameliorations?etat=a_juger',
    tone: 'neutral',
    rank: 55,
  },
} as const satisfies Readonly<Record<string, Pile>>;
