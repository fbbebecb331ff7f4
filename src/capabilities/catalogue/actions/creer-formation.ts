import type { ActionContext } from '#platform/http/route.ts';
import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { NatureAction } from '../domain/formation.ts';
import { groupeNsf } from '../domain/nsf.ts';
import { certificationParNumero, type CertificationReprise } from '../queries/certification.query.ts';

export interface NouvelleFormation {
  /** Choisi par qui demande : demander deux fois crée une fois. */
  readonly id: string;
  /** `null` : le prochain « F » libre. */
  readonly code: string | null;
  readonly intitule: string;
  readonly nature: NatureAction;
  /** RNCP… ou RS… : la fiche reprend son niveau, sa spécialité, ses métiers, et un module par bloc. */
  readonly certification: string | null;
}

export type RefusCreation = Refusal<'CertificationInconnue'> | Refusal<'CodeFormationDejaPris'>;

/** Crée une formation en préparation, libre ou à partir d'une certification. Rend son id. */
export async function creerFormation(
  context: ActionContext,
  nouvelle: NouvelleFormation,
): Promise<Result<string, RefusCreation>> {
  const { tx, organismeId } = context;
  const reprise =
    nouvelle.certification === null ? null : await certificationParNumero(tx, nouvelle.certification);
  if (nouvelle.certification !== null && reprise === null) return refuse('CertificationInconnue');
  const code = nouvelle.code ?? (await prochainCode(context));
  const maintenant = context.clock.now();
  const { numInsertedOrUpdatedRows: inserees } = await tx
    .insertInto('catalogue.formation')
    .values({
      organisme_id: organismeId,
      id: nouvelle.id,
      code,
      intitule: nouvelle.intitule,
      nature: nouvelle.nature,
      objectif_bpf: nouvelle.nature === 'horsChamp' ? 'horsBpf' : null,
      ...(reprise === null ? {} : colonnesReprises(reprise)),
      cree_le: maintenant,
      modifie_le: maintenant,
    })
    .onConflict((conflit) => conflit.doNothing())
    .executeTakeFirstOrThrow();
  if (inserees === 0n) return dejaLa(context, nouvelle.id);
  if (reprise !== null) await reprendreBlocs(context, nouvelle.id, reprise);
  await consigner(context, {
    type: 'formation.creee',
    survenuLe: maintenant,
    sujets: { formation: nouvelle.id },
    donnees: { code, intitule: nouvelle.intitule, certification: nouvelle.certification },
  });
  return ok(nouvelle.id);
}

/** Rien n'a été écrit : la même demande est déjà passée, ou le code est pris par une autre formation. */
async function dejaLa(
  { tx, organismeId }: ActionContext,
  id: string,
): Promise<Result<string, RefusCreation>> {
  const meme = await tx
    .selectFrom('catalogue.formation')
    .select('id')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .executeTakeFirst();
  return meme === undefined ? refuse('CodeFormationDejaPris') : ok(id);
}

/** « F001 », « F002 »… Un verrou le temps de la transaction : deux créations ensemble n'ont pas le même. */
export async function prochainCode({ tx, organismeId }: ActionContext): Promise<string> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`catalogue.code ${organismeId}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ dernier: number }>`
    SELECT coalesce(max(substring(code FROM '^F([0-9]{1,6})$')::int), 0) AS dernier
    FROM catalogue.formation WHERE organisme_id = ${organismeId}`.execute(tx);
  return `F${String((rows[0]?.dernier ?? 0) + 1).padStart(3, '0')}`;
}

function colonnesReprises(certification: CertificationReprise) {
  return {
    reconnaissance: 'certification',
    certification: certification.numero,
    niveau_sortie: certification.niveau,
    nsf: certification.nsf.map(({ code }) => groupeNsf(code)).find((groupe) => groupe !== null) ?? null,
    rome: certification.rome.map(({ code }) => code),
    objectif_bpf: certification.numero.startsWith('RNCP') ? 'rncp' : 'rs',
  };
}

async function reprendreBlocs(
  { tx, organismeId, newId }: ActionContext,
  formationId: string,
  { blocs }: CertificationReprise,
): Promise<void> {
  if (blocs.length === 0) return;
  await tx
    .insertInto('catalogue.module')
    .values(
      blocs.map(({ code, libelle, competences }, index) => ({
        organisme_id: organismeId,
        id: newId(),
        formation_id: formationId,
        rang: index + 1,
        intitule: libelle,
        competences: [...competences],
        bloc_code: code,
      })),
    )
    .execute();
}
