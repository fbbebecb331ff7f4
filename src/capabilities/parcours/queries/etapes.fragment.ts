import { type RawBuilder, sql } from 'kysely';
import type { EtapeLue } from '../domain/etape.ts';

/** The steps of a file as JSON, in the order of their day, then of what was known first. `i` is the registration's alias. */
export const etapesDe = (organismeId: string): RawBuilder<EtapeLue[]> => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'le', e.le, 'donnees', e.donnees,
           'annule', e.annule_etape_id, 'connuLe', e.cree_le) ORDER BY e.le, e.cree_le, e.id), '[]')
  FROM parcours.etape e WHERE e.organisme_id = ${organismeId}::uuid AND e.inscription_id = i.id)`;
