import type pg from 'pg';
import type { AccountActor } from '#platform/http/actor.ts';
import { empreinteDe } from '../domain/jeton.ts';

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

/** The account of a session; null without a live session. One statement, nothing kept between requests. */
export async function resoudreSession(
  pool: pg.Pool,
  rightsOf: RightsOf,
  jeton: string,
): Promise<AccountActor | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'session_active',
    text: 'SELECT * FROM identite.session_active($1)',
    values: [empreinteDe(jeton)],
  });
  return rows[0] === undefined ? null : toActor(rows[0], rightsOf);
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
