import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { NatureAmenagement } from '../domain/amenagement.ts';

export interface NouveauBesoin {
  readonly id: string;
  readonly inscriptionId: string;
  /** In the words of the person. */
  readonly besoin: string;
  /** The person was told what is kept, by whom it is read, and for how long. */
  readonly informe: boolean;
  /** The person agrees that the staff knows the accommodations. */
  readonly accord: boolean;
}

/** Records a need. The fact is about the need alone: no timeline of a person or of a file shows it. */
export async function noterBesoin(
  context: ActionContext,
  { id, inscriptionId, besoin, informe, accord }: NouveauBesoin,
): Promise<Result<null, Refusal<'PersonneNonInformee'> | Refusal<'DossierAAccompagnerInconnu'>>> {
  const { tx, organismeId, clock } = context;
  if (!informe) return refuse('PersonneNonInformee');
  const maintenant = clock.now().toString();
  const { rows } = await sql`
    INSERT INTO accompagnement.besoin (organisme_id, id, dossier_id, besoin, exprime_le, informe_le, accord_le)
    SELECT i.organisme_id, ${id}::uuid, i.id, ${besoin}, ${today(clock).toString()}::date, ${maintenant}::timestamptz,
      CASE WHEN ${accord}::boolean THEN ${maintenant}::timestamptz END
    FROM parcours.inscription i WHERE i.organisme_id = ${organismeId}::uuid AND i.id = ${inscriptionId}::uuid
    ON CONFLICT (organisme_id, id) DO UPDATE SET id = excluded.id RETURNING xmax = 0 AS neuf`.execute(tx);
  if (rows.length === 0) return refuse('DossierAAccompagnerInconnu');
  if ((rows[0] as { neuf: boolean }).neuf) await noter(context, 'besoin.exprime', id);
  return ok(null);
}

export interface NouvelAmenagement {
  readonly id: string;
  readonly inscriptionId: string;
  readonly besoinId: string;
  readonly nature: NatureAmenagement;
  /** What the staff has to do: never the reason. */
  readonly consigne: string | null;
  /** ISO 8601 calendar dates. */
  readonly du: string;
  readonly au: string | null;
}

/** Decides an accommodation that answers a need of this file. */
export async function deciderAmenagement(
  context: ActionContext,
  { id, inscriptionId, besoinId, nature, consigne, du, au }: NouvelAmenagement,
): Promise<Result<null, Refusal<'BesoinInconnu'> | Refusal<'AmenagementRenverse'>>> {
  const { tx, organismeId, clock } = context;
  if (au !== null && au < du) return refuse('AmenagementRenverse');
  const { rows } = await sql`
    INSERT INTO accompagnement.amenagement (organisme_id, id, besoin_id, nature, consigne, du, au, decide_le)
    SELECT b.organisme_id, ${id}::uuid, b.id, ${nature}, ${consigne}, ${du}::date, ${au}::date, ${clock.now().toString()}::timestamptz
    FROM accompagnement.besoin b WHERE b.organisme_id = ${organismeId}::uuid AND b.id = ${besoinId}::uuid
      AND b.dossier_id = ${inscriptionId}::uuid AND NOT EXISTS (SELECT FROM accompagnement.amenagement a
        WHERE a.organisme_id = b.organisme_id AND a.id = ${id}::uuid)
    RETURNING id`.execute(tx);
  if (rows.length > 0) {
    await noter(context, 'amenagement.decide', besoinId);
    return ok(null);
  }
  return (await estDuDossier(context, besoinId, inscriptionId)) ? ok(null) : refuse('BesoinInconnu');
}

async function estDuDossier(
  { tx, organismeId }: ActionContext,
  besoinId: string,
  inscriptionId: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT FROM accompagnement.besoin WHERE organisme_id = ${organismeId}::uuid
    AND id = ${besoinId}::uuid AND dossier_id = ${inscriptionId}::uuid`.execute(tx);
  return rows.length > 0;
}

/** Gives or takes back the person's agreement that the staff knows the accommodations. */
export async function direAccord(
  context: ActionContext,
  {
    besoinId,
    inscriptionId,
    accord,
  }: { readonly besoinId: string; readonly inscriptionId: string; readonly accord: boolean },
): Promise<Result<null, Refusal<'BesoinInconnu'>>> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql`UPDATE accompagnement.besoin
    SET accord_le = CASE WHEN ${accord}::boolean THEN ${clock.now().toString()}::timestamptz END
    WHERE organisme_id = ${organismeId}::uuid AND id = ${besoinId}::uuid AND dossier_id = ${inscriptionId}::uuid RETURNING id`.execute(
    tx,
  );
  if (rows.length === 0) return refuse('BesoinInconnu');
  await noter(context, accord ? 'besoin.accord_donne' : 'besoin.accord_retire', besoinId);
  return ok(null);
}

/** Adds somebody who helps outside. */
export async function ajouterPartenaire(
  { tx, organismeId }: ActionContext,
  partenaire: { readonly id: string; readonly nom: string; readonly aide: string; readonly contact: string },
): Promise<Result<null>> {
  await sql`INSERT INTO accompagnement.partenaire (organisme_id, id, nom, aide, contact)
    VALUES (${organismeId}::uuid, ${partenaire.id}::uuid, ${partenaire.nom}, ${partenaire.aide}, ${partenaire.contact})
    ON CONFLICT DO NOTHING`.execute(tx);
  return ok(null);
}

const noter = (context: ActionContext, type: string, besoin: string) =>
  consigner(context, { type, survenuLe: context.clock.now(), sujets: { besoin }, donnees: {} });
