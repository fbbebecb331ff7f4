import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';

type Ici = Pick<ActionContext, 'tx' | 'organismeId' | 'clock'>;

export interface DossierListe {
  readonly id: string;
  readonly creeLe: Temporal.Instant;
  readonly expireLe: Temporal.Instant;
  readonly avancement: number;
  readonly faits: number | null;
  readonly octets: number | null;
  readonly etat: 'preparation' | 'pret' | 'expire';
}

/** Bundles shown on a page: the latest ones. */
const MONTRES = 20;

const LISTE = sql`d.id, d.cree_le AS "creeLe", d.expire_le AS "expireLe", d.avancement, d.faits, d.octets`;

/** The latest bundles of a registration or of a session, newest first. One statement. */
export async function dossiersDe(
  { tx, organismeId, clock }: Ici,
  cible: { readonly inscriptionId: string } | { readonly sessionId: string },
): Promise<readonly DossierListe[]> {
  const ou =
    'inscriptionId' in cible
      ? sql`d.inscription_id = ${cible.inscriptionId}::uuid`
      : sql`d.session_id = ${cible.sessionId}::uuid AND d.genre = 'session'`;
  const { rows } = await sql<Omit<DossierListe, 'etat'>>`
    SELECT ${LISTE} FROM preuves.dossier d WHERE d.organisme_id = ${organismeId}::uuid AND ${ou} AND NOT d.pour_soi
    ORDER BY d.cree_le DESC, d.id DESC LIMIT ${MONTRES}`.execute(tx);
  return rows.map((row) => ({ ...row, etat: etatDe(row, clock.now()) }));
}

/** Where a bundle stands at an instant. */
export function etatDe(
  { octets, expireLe }: Pick<DossierListe, 'octets' | 'expireLe'>,
  maintenant: Temporal.Instant,
): DossierListe['etat'] {
  if (Temporal.Instant.compare(expireLe, maintenant) <= 0) return 'expire';
  return octets === null ? 'preparation' : 'pret';
}

export interface DossierPret {
  readonly fichier: string;
  readonly nom: string;
  /** Whose file it is; null for a session. */
  readonly personneId: string | null;
  /** Asked for by the person herself. */
  readonly pourSoi: boolean;
}

/** A bundle that can be downloaded now; null when it is not ready, has expired, or does not exist. One statement. */
export async function dossierPret(
  { tx, organismeId, clock }: Ici,
  dossierId: string,
): Promise<DossierPret | null> {
  const { rows } = await sql<DossierPret>`
    SELECT d.fichier, 'preuve-' || s.code || coalesce('-' || lower(p.nom_naissance), '') || '.zip' AS nom, p.id AS "personneId", d.pour_soi AS "pourSoi"
    FROM preuves.dossier d
    JOIN parcours.session s ON s.organisme_id = d.organisme_id AND s.id = d.session_id
    LEFT JOIN parcours.inscription i ON i.organisme_id = d.organisme_id AND i.id = d.inscription_id
    LEFT JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
    WHERE d.organisme_id = ${organismeId}::uuid AND d.id = ${dossierId}::uuid AND d.fichier IS NOT NULL
      AND d.expire_le > ${clock.now().toString()}::timestamptz`.execute(tx);
  return rows[0] ?? null;
}

export interface CibleLue {
  readonly titre: string;
  readonly sessionId: string;
  readonly session: string;
}

/** What a page of bundles is about; null when the organisme has no such thing. One statement. */
export async function cibleLue(
  { tx, organismeId }: Pick<Ici, 'tx' | 'organismeId'>,
  cible: { readonly inscriptionId: string } | { readonly sessionId: string },
): Promise<CibleLue | null> {
  const { rows } =
    'inscriptionId' in cible
      ? await sql<CibleLue>`
        SELECT p.prenom || ' ' || coalesce(p.nom_usage, p.nom_naissance) AS titre, s.id AS "sessionId", s.intitule AS session
        FROM parcours.inscription i
        JOIN parcours.session s ON s.organisme_id = i.organisme_id AND s.id = i.session_id
        JOIN annuaire.personne p ON p.organisme_id = i.organisme_id AND p.id = i.personne_id
        WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${cible.inscriptionId}::uuid`.execute(tx)
      : await sql<CibleLue>`
        SELECT s.intitule AS titre, s.id AS "sessionId", s.intitule AS session FROM parcours.session s
        WHERE s.organisme_id = ${organismeId}::uuid AND s.id = ${cible.sessionId}::uuid`.execute(tx);
  return rows[0] ?? null;
}
