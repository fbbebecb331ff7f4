import { z } from 'zod';
import { dateIso, id } from '#platform/http/champs.ts';
import { cursor, exportKind, listHref } from '#platform/http/list.ts';
import { semaineDe } from '../../domain/alternance.ts';
import { VUES } from '../../queries/semaine.query.ts';

/** L'adresse d'une semaine : `?semaine=2026-W48&vue=salle&id=…`. Illisible, chaque partie est comme absente. */
export const QuerySemaine = z.object({
  semaine: z
    .string()
    .regex(/^\d{4}-W\d{2}$/u)
    .optional()
    .catch(undefined),
  jour: dateIso().optional().catch(undefined),
  vue: z.enum(VUES).optional().catch(undefined),
  id: id().optional().catch(undefined),
  apres: cursor(),
  export: exportKind(),
});

export type DemandeSemaine = z.output<typeof QuerySemaine>;

export const CHEMIN = '/planning';

/** L'adresse de la même vue, une autre semaine. */
export const adresseSemaine = (
  { vue, id: sujet }: Pick<DemandeSemaine, 'vue' | 'id'>,
  lundi: Temporal.PlainDate,
  autres: Record<string, string | null> = {},
): string => listHref(CHEMIN, { vue, id: sujet, semaine: semaineDe(lundi) }, autres);
