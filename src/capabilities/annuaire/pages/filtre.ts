import { z } from 'zod';
import { cursor, exportKind, words } from '#platform/http/list.ts';
import { TRIS } from '../queries/curseur.ts';

/** The address of a list of the annuaire. */
export const Filtre = z.object({
  q: words(),
  etat: z.enum(['actives', 'archivees']).catch('actives').default('actives'),
  tri: z.enum(TRIS).catch('nom').default('nom'),
  apres: cursor(),
  export: exportKind(),
});

export type FiltreDeListe = Omit<z.output<typeof Filtre>, 'apres' | 'export'>;
