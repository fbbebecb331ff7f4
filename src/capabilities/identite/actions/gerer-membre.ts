import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { Role } from '../domain/roles.ts';

export type RefusMembre = Refusal<'MembreInconnu' | 'DerniereDirection'>;

interface MembreRow {
  compte_id: string;
  personne_id: string | null;
  nom: string;
  roles: Role[];
  actif: boolean;
  /** Other active members who hold the role of direction. */
  autres: number;
}

/** Gives a member other roles. An organisme keeps one active direction at least. */
export async function changerRoles(
  context: ActionContext,
  membreId: string,
  roles: readonly Role[],
): Promise<Result<null, RefusMembre>> {
  const membre = await membreAChanger(context, membreId);
  if (membre === null) return refuse('MembreInconnu');
  if (membre.actif && perdLaDirection(membre, roles)) return refuse('DerniereDirection');
  if (roles.toSorted().join() === membre.roles.toSorted().join()) return ok(null);
  await context.tx
    .updateTable('identite.membre')
    .set({ roles: [...roles] })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', membreId)
    .execute();
  await noter(context, membre, 'membre.roles_changes', { avant: membre.roles, roles: [...roles] });
  return ok(null);
}

/** Shuts the organisme to a member, at once; or opens it again. Doing it twice changes nothing. */
export async function ouvrirOuSuspendre(
  context: ActionContext,
  membreId: string,
  actif: boolean,
): Promise<Result<null, RefusMembre>> {
  const membre = await membreAChanger(context, membreId);
  if (membre === null) return refuse('MembreInconnu');
  if (membre.actif === actif) return ok(null);
  if (!actif && perdLaDirection(membre, [])) return refuse('DerniereDirection');
  await context.tx
    .updateTable('identite.membre')
    .set({ actif, suspendu_le: actif ? null : context.clock.now() })
    .where('organisme_id', '=', context.organismeId)
    .where('id', '=', membreId)
    .execute();
  await noter(context, membre, actif ? 'membre.reactive' : 'membre.suspendu', {});
  return ok(null);
}

const perdLaDirection = ({ roles, autres }: MembreRow, nouveaux: readonly Role[]): boolean =>
  roles.includes('direction') && !nouveaux.includes('direction') && autres === 0;

/** The member, held with every direction of the organisme: two directions cannot dismiss each other at once. */
async function membreAChanger(
  { tx, organismeId }: ActionContext,
  membreId: string,
): Promise<MembreRow | null> {
  await sql`SELECT FROM identite.membre WHERE organisme_id = ${organismeId}::uuid
    AND (id = ${membreId}::uuid OR 'direction' = ANY (roles)) ORDER BY id FOR UPDATE`.execute(tx);
  const { rows } = await sql<MembreRow>`
    SELECT m.compte_id, m.personne_id, u.name AS nom, m.roles, m.actif,
      (SELECT count(*)::integer FROM identite.membre d WHERE d.organisme_id = m.organisme_id AND d.actif
         AND 'direction' = ANY (d.roles) AND d.id <> m.id) AS autres
    FROM identite.membre m JOIN auth."user" u ON u.id = m.compte_id
    WHERE m.organisme_id = ${organismeId}::uuid AND m.id = ${membreId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function noter(
  context: ActionContext,
  { compte_id, personne_id, nom }: MembreRow,
  type: string,
  donnees: Record<string, string[]>,
): Promise<void> {
  const sujets = { compte: compte_id, ...(personne_id === null ? {} : { personne: personne_id }) };
  await consigner(context, { type, survenuLe: context.clock.now(), sujets, donnees: { nom, ...donnees } });
}

/** Shuts the organisme to the account of a person who asks to be forgotten, when she has one. */
export async function suspendreMembreDe(
  context: ActionContext,
  personneId: string,
): Promise<Result<null, RefusMembre>> {
  const membre = await context.tx
    .selectFrom('identite.membre')
    .where('organisme_id', '=', context.organismeId)
    .where('personne_id', '=', personneId)
    .where('actif', '=', true)
    .select('id')
    .executeTakeFirst();
  return membre === undefined ? ok(null) : ouvrirOuSuspendre(context, membre.id, false);
}
