import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { AccountActor } from '#platform/http/actor.ts';
import { SESSION_COOKIE } from '../auth.ts';

interface SessionRow {
  session_id: string;
  compte_id: string;
  nom: string;
  courriel: string;
  admin: boolean;
  organismes: { id: string; nom: string; roles: string[]; personne: string | null }[];
  organisme_actif: string | null;
  avis_non_lus: number;
}

export type RightsOf = (roles: readonly string[]) => ReadonlySet<string>;

/** The account of a session cookie; null without a live session. One statement, nothing kept between requests. */
export async function resoudreSession(
  pool: pg.Pool,
  rightsOf: RightsOf,
  request: FastifyRequest,
): Promise<AccountActor | null> {
  const token = sessionToken(request);
  if (token === null) return null;
  const { rows } = await pool.query<SessionRow>({
    name: 'session_active',
    text: 'SELECT * FROM identite.session_active($1)',
    values: [token],
  });
  return rows[0] === undefined ? null : toActor(rows[0], rightsOf);
}

/** The token of the session, without the signature that the library adds: the row in the database is the proof. */
export function sessionToken(request: FastifyRequest): string | null {
  const value = request.cookies[SESSION_COOKIE] ?? request.cookies[`__Secure-${SESSION_COOKIE}`];
  const token = value?.split('.', 1)[0];
  return token === undefined || !/^[\w-]{16,128}$/u.test(token) ? null : token;
}

function toActor(row: SessionRow, rightsOf: RightsOf): AccountActor {
  const active = row.organismes.find(({ id }) => id === row.organisme_actif) ?? row.organismes[0];
  const roles = active?.roles ?? [];
  return {
    kind: 'compte',
    compteId: row.compte_id,
    sessionId: row.session_id,
    nom: row.nom,
    courriel: row.courriel,
    organismeId: active?.id ?? null,
    organismeNom: active?.nom ?? null,
    personneId: active?.personne ?? null,
    roles: row.admin ? [...roles, 'admin_instance'] : roles,
    rights: rightsOf(roles),
    autresOrganismes: row.organismes
      .filter(({ id }) => id !== active?.id)
      .map(({ id, nom }) => ({ id, nom })),
    avisNonLus: row.avis_non_lus,
    instanceAdmin: row.admin,
  };
}
