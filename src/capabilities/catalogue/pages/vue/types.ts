import type { ActForm } from '#platform/http/route.ts';

/** Ce que la personne peut faire de cette formation, maintenant. */
export interface Peut {
  readonly modifier: boolean;
  readonly publier: boolean;
  readonly gerer: boolean;
}

/** Le formulaire d'un acte de la page. */
export type Acte = (nom: string, caches?: Record<string, string>) => ActForm;
