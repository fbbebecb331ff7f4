import { z } from 'zod';
import { texteOptionnel } from '#platform/http/champs.ts';
import type { NiveauAcquis } from '../../domain/positionnement.ts';

export const NIVEAUX_POSSIBLES: readonly NiveauAcquis[] = [3, 2, 1, 0];

/** Name of the field of a module. */
export const champNiveau = (moduleId: string): string => `niveau-${moduleId}`;
export const champCommentaire = (moduleId: string): string => `commentaire-${moduleId}`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const commentaire = texteOptionnel(500);

interface NiveauEnvoye {
  readonly moduleId: string;
  readonly niveau: NiveauAcquis | null;
  readonly commentaire: string | null;
}

/** The levels of a form that has one field a module: `niveau-<id>`, `commentaire-<id>`. */
export const Niveaux = z.looseObject({}).transform((corps, context): readonly NiveauEnvoye[] =>
  Object.entries(corps).flatMap(([champ, valeur]) => {
    const moduleId = champ.startsWith('niveau-') ? champ.slice('niveau-'.length) : '';
    if (!UUID.test(moduleId)) return [];
    const mots = commentaire.safeParse(corps[champCommentaire(moduleId)]);
    if (!mots.success) {
      const message = mots.error.issues[0]?.message ?? '';
      context.addIssue({ code: 'custom', path: [champCommentaire(moduleId)], message });
      return [];
    }
    const niveau = NIVEAUX_POSSIBLES.find((possible) => String(possible) === valeur) ?? null;
    return [{ moduleId, niveau, commentaire: mots.data }];
  }),
);
