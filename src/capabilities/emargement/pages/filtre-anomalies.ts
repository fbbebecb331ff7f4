import { z } from 'zod';
import { dateOptionnelle } from '#platform/http/champs.ts';
import { cursor, exportKind } from '#platform/http/list.ts';
import type { FiltreAnomalies } from '../queries/anomalies.query.ts';
import { anomaliesFr } from '../messages/anomalies.fr.ts';

const NOMS = ['', ...Object.keys(anomaliesFr.noms)];

/** The address of the list of anomalies. What makes no sense in it counts for nothing. */
export const QueryAnomalies = z.object({
  etat: z.enum(['a_regarder', 'traitees', 'toutes']).catch('a_regarder').default('a_regarder'),
  nom: z.enum(NOMS).catch('').default(''),
  du: dateOptionnelle().catch(null),
  au: dateOptionnelle().catch(null),
  apres: cursor(),
  export: exportKind(),
});

/** Whether the list is narrowed beyond its first sight. */
export const estFiltre = ({ etat, nom, du, au }: FiltreAnomalies): boolean =>
  etat !== 'a_regarder' || nom !== '' || du !== null || au !== null;
