export const VUES_AGENDA = ['personne', 'salle', 'session'] as const;

/** De qui ou de quoi est un agenda : une personne, une salle ou une session. */
export interface SujetAgenda {
  readonly vue: (typeof VUES_AGENDA)[number];
  readonly id: string;
}

/** Le sujet que porte un lien d'agenda (`{ salleId: … }`), ou `null` s'il n'en porte pas. */
export function sujetDuLien(sujets: Readonly<Record<string, string>>): SujetAgenda | null {
  for (const vue of VUES_AGENDA) {
    const id = sujets[`${vue}Id`];
    if (id !== undefined) return { vue, id };
  }
  return null;
}
