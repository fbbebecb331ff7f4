import { z } from 'zod';
import { id, texteOptionnel } from '#platform/http/champs.ts';
import { RESULTATS, type Resultat } from '../../domain/evaluation.ts';

/** Name of the field of a line: a person, or a module. */
export const champResultat = (cle: string): string => `resultat-${cle}`;
export const champMots = (cle: string): string => `mots-${cle}`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const mots = texteOptionnel(500);

interface LigneEnvoyee {
  readonly cle: string;
  readonly resultat: Resultat | null;
  readonly commentaire: string | null;
}

type Corps = Readonly<Record<string, unknown>>;

/** The lines of a form that has two fields each: `resultat-<id>`, `mots-<id>`. */
const lire = (corps: Corps, context: z.core.$RefinementCtx): readonly LigneEnvoyee[] =>
  Object.entries(corps).flatMap(([champ, valeur]) => {
    const cle = champ.startsWith('resultat-') ? champ.slice('resultat-'.length) : '';
    if (!UUID.test(cle)) return [];
    const lus = mots.safeParse(corps[champMots(cle)]);
    if (!lus.success) {
      const message = lus.error.issues[0]?.message ?? '';
      context.addIssue({ code: 'custom', path: [champMots(cle)], message });
      return [];
    }
    const resultat = RESULTATS.find((possible) => possible === valeur) ?? null;
    return [{ cle, resultat, commentaire: lus.data }];
  });

/** The modules of one person. */
export const LignesDUnePersonne = z.looseObject({}).transform(lire);

/** The persons of one module. */
export const LignesDUnModule = z
  .looseObject({ module: id() })
  .transform((corps, context) => ({ moduleId: corps.module, lignes: lire(corps, context) }));
