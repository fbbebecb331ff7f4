import { type RawBuilder, sql } from 'kysely';
import type { EtapeLue } from '../domain/etape.ts';

/** The steps of a file as JSON, in the order of their day, then of what was known first. `i` is the registration's alias. */
export const etapesDe = (organismeId: string): RawBuilder<EtapeLue[]> => sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'le', e.le, 'donnees', e.donnees,
           'annule', e.annule_etape_id, 'connuLe', e.cree_le) ORDER BY e.le, e.cree_le, e.id), '[]')
  FROM parcours.etape e WHERE e.organisme_id = ${organismeId}::uuid AND e.inscription_id = i.id)`;

/**
 * The type of the last step in force of a file on a day, changes of period left out: it tells the status, since no step that
 * makes no sense is ever written. Copied beside the file when it is written; read again while it is still to come. `i` is the
 * registration's alias.
 */
export const derniereEtape = (
  organismeId: string,
  jour: Temporal.PlainDate,
): RawBuilder<string | null> => sql`(
  CASE WHEN i.situation_le <= ${jour.toString()}::date THEN i.situation
  ELSE (SELECT d.type FROM parcours.derniere_etape(${organismeId}::uuid, i.id, ${jour.toString()}::date) d) END)`;

/** Types of the last step of the files that hold a place: the same as `occupeUnePlace`, from the other side. */
export const ETAPES_QUI_OCCUPENT = [
  'inscription.enregistree',
  'parcours.interrompu',
  'parcours.repris',
  'parcours.termine',
  'certification.obtenue',
  'certification.refusee',
] as const;

/** How many files of the session `s` hold a place on a day. */
export const placesPrises = (organismeId: string, jour: Temporal.PlainDate): RawBuilder<number> => sql`(
  SELECT count(*) FROM parcours.inscription i
  WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = s.id
    AND ${derniereEtape(organismeId, jour)} = ANY(${ETAPES_QUI_OCCUPENT}))`;
