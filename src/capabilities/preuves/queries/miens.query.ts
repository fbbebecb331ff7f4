import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { type DossierListe, etatDe } from './dossiers.query.ts';

/** A registration of the person signed in, and the latest bundle that she asked for. */
export interface MonParcoursProuve {
  readonly inscriptionId: string;
  readonly session: string;
  readonly dossier: DossierListe | null;
}

interface Ligne extends Pick<MonParcoursProuve, 'inscriptionId' | 'session'> {
  readonly id: string | null;
  readonly creeLe: Temporal.Instant;
  readonly expireLe: Temporal.Instant;
  readonly avancement: number;
  readonly faits: number | null;
  readonly octets: number | null;
}

/** The registrations of a person, each with the latest bundle that she asked for herself. One statement. */
export async function mesParcoursProuves(
  { tx, organismeId, clock }: Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>,
  personneId: string,
): Promise<readonly MonParcoursProuve[]> {
  const { rows } = await sql<Ligne>`
    SELECT i.id AS "inscriptionId", s.intitule AS session, d.id, d.cree_le AS "creeLe", d.expire_le AS "expireLe", d.avancement,
      d.faits, d.octets
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    LEFT JOIN LATERAL (SELECT * FROM preuves.dossier d WHERE d.organisme_id = i.organisme_id AND d.inscription_id = i.id AND d.pour_soi
      ORDER BY d.cree_le DESC, d.id DESC LIMIT 1) d ON true
    WHERE i.organisme_id = ${organismeId}::uuid AND i.personne_id = ${personneId}::uuid ORDER BY s.debut DESC, i.id`.execute(
    tx,
  );
  return rows.map(({ inscriptionId, session, id, ...reste }) => ({
    inscriptionId,
    session,
    dossier: id === null ? null : { id, ...reste, etat: etatDe(reste, clock.now()) },
  }));
}
