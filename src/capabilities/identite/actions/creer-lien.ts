import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { empreinteDe, nouveauJeton } from '../domain/jeton.ts';

/** An act that somebody without account (tutor, learner, guardian) may do through a link. */
export interface DemandeLien {
  /** The act: the route's access is `lien:<but>`. Lower case, `capacite.acte` or `acte`. */
  readonly but: string;
  /** What the act is about, by name: `{ creneauId }`. The route finds it in `actor.sujets`. */
  readonly sujets: Readonly<Record<string, string>>;
  /** The person who acts, in the organisme's annuaire. */
  readonly personneId: string | null;
  readonly expireLe: Temporal.Instant;
  /** How many times the act may be done; 1 when absent. */
  readonly usages?: number;
}

export interface LienCree {
  readonly lienId: string;
  /** To be put in the route's `:jeton`. Shown here only: the database keeps its fingerprint. */
  readonly jeton: string;
}

/** Makes one act link: `/signer/${jeton}`, made absolute with `services.baseUrl`. */
export async function creerLien(context: ActionContext, demande: DemandeLien): Promise<LienCree> {
  const [lien] = await creerLiens(context, [demande]);
  if (lien === undefined) throw new Error('one request makes one link');
  return lien;
}

/** Makes act links in the caller's transaction, in the order asked: one statement, whatever their number. */
export async function creerLiens(
  context: ActionContext,
  demandes: readonly DemandeLien[],
): Promise<LienCree[]> {
  if (demandes.length === 0) return [];
  const liens = demandes.map((demande) => ({ ...demande, lienId: context.newId(), jeton: nouveauJeton() }));
  const rows = liens.map(({ lienId, jeton, but, sujets, personneId, expireLe, usages }) => ({
    id: lienId,
    empreinte: empreinteDe(jeton).toString('hex'),
    but,
    sujets,
    personne_id: personneId,
    expire_le: expireLe.toString(),
    usages_max: usages ?? 1,
  }));
  await sql`
    INSERT INTO identite.lien_acte
      (organisme_id, id, empreinte, but, sujets, personne_id, cree_par, cree_le, expire_le, usages_max)
    SELECT ${context.organismeId}::uuid, id, decode(empreinte, 'hex'), but, sujets, personne_id,
           ${context.acteurId}::uuid, ${context.clock.now().toString()}::timestamptz, expire_le, usages_max
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, empreinte text, but text, sujets jsonb,
         personne_id uuid, expire_le timestamptz, usages_max smallint)`.execute(context.tx);
  return liens.map(({ lienId, jeton }) => ({ lienId, jeton }));
}
