import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { TYPES_DE_DOCUMENTS, TYPES_DE_SESSION } from '../domain/types-de-faits.ts';
import type { Perimetre } from './faits-du-perimetre.query.ts';

type Lecteur = Pick<ActionContext, 'tx' | 'organismeId'>;

export interface PresenceResumee {
  /** Day and hours on the wall of Paris. */
  readonly le: string;
  readonly debut: string;
  readonly fin: string;
  readonly module: string;
  readonly statut: string;
  readonly methode: string;
  readonly minutes: number;
  readonly close: boolean;
}

export interface PersonneResumee {
  readonly inscriptionId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly session: string;
  readonly formation: string;
  readonly debut: string;
  readonly fin: string;
  readonly presences: readonly PresenceResumee[];
}

/** What the summary tells of each person: who, in what, when present. Names of the register, in order. One statement. */
export async function resumeDe(
  { tx, organismeId }: Lecteur,
  { sessionId, inscriptionIds }: Perimetre,
): Promise<readonly PersonneResumee[]> {
  const { rows } = await sql<PersonneResumee>`
    SELECT i.id AS "inscriptionId", i.personne_id AS "personneId", p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS nom,
      s.intitule AS session, f.intitule AS formation, s.debut::text AS debut, s.fin::text AS fin,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('le', to_char(c.debut AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD'),
          'debut', to_char(c.debut AT TIME ZONE 'Europe/Paris', 'HH24:MI'), 'fin', to_char(c.fin AT TIME ZONE 'Europe/Paris', 'HH24:MI'),
          'module', coalesce(m.intitule, c.intitule, ''), 'statut', pr.statut, 'methode', pr.methode, 'minutes', pr.minutes,
          'close', fe.close_le IS NOT NULL) ORDER BY c.debut), '[]')
        FROM emargement.presence pr
        JOIN emargement.feuille fe ON fe.organisme_id = pr.organisme_id AND fe.creneau_id = pr.creneau_id
        JOIN planning.creneau c ON c.organisme_id = pr.organisme_id AND c.id = pr.creneau_id
        LEFT JOIN catalogue.module m ON m.organisme_id = c.organisme_id AND m.id = c.module_id
        WHERE pr.organisme_id = i.organisme_id AND pr.inscription_id = i.id AND pr.remplacee_par IS NULL) AS presences
    FROM parcours.inscription i
    JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
    JOIN catalogue.formation f ON f.organisme_id = s.organisme_id AND f.id = s.formation_id
    JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE i.organisme_id = ${organismeId}::uuid AND i.session_id = ${sessionId}::uuid AND i.id = ANY(${inscriptionIds}::uuid[])
    ORDER BY p.cle_tri, i.id`.execute(tx);
  return rows;
}

export interface DocumentDuPerimetre {
  readonly id: string;
  readonly version: number;
  readonly numero: string;
  readonly type: string;
}

/** The documents in force of these people in this session; with the whole session, its attendance sheets. One statement. */
export async function documentsDe(
  { tx, organismeId }: Lecteur,
  { sessionId, inscriptionIds }: Perimetre,
  genre: 'inscription' | 'session',
): Promise<readonly DocumentDuPerimetre[]> {
  const types: readonly string[] = genre === 'session' ? TYPES_DE_SESSION : TYPES_DE_DOCUMENTS;
  const { rows } = await sql<DocumentDuPerimetre>`
    WITH personnes AS (
      SELECT personne_id AS id FROM parcours.inscription WHERE organisme_id = ${organismeId}::uuid
        AND session_id = ${sessionId}::uuid AND id = ANY(${inscriptionIds}::uuid[])
    )
    SELECT DISTINCT d.id, d.version, d.numero, d.type FROM documents.sujet s
    JOIN documents.document d ON d.organisme_id = s.organisme_id AND d.id = s.document_id
    WHERE s.organisme_id = ${organismeId}::uuid AND (s.sujet_id = ${sessionId}::uuid OR s.sujet_id IN (SELECT id FROM personnes))
      AND d.type = ANY(${types}::text[]) AND d.annule_le IS NULL AND d.efface_le IS NULL
      AND NOT EXISTS (SELECT FROM documents.restriction r WHERE r.organisme_id = d.organisme_id AND r.document_id = d.id)
      AND NOT EXISTS (SELECT FROM documents.sujet x WHERE x.organisme_id = d.organisme_id AND x.document_id = d.id
        AND ((x.genre = 'session' AND x.sujet_id <> ${sessionId}::uuid)
          OR (x.genre = 'personne' AND x.sujet_id NOT IN (SELECT id FROM personnes))))
    ORDER BY d.numero`.execute(tx);
  return rows;
}
