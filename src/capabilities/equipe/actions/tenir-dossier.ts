import { sql } from 'kysely';
import type { PieceGardee } from '#capabilities/emargement/index.ts';
import { personneParId } from '#capabilities/annuaire/index.ts';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { MOIS_CV, type Nature, type StatutFormateur } from '../domain/competences.ts';

export interface NouvelElement {
  /** Made by the form: sending it twice deposits once. */
  readonly id: string;
  readonly personneId: string;
  readonly nature: Nature;
  readonly libelle: string;
  /** ISO 8601 calendar dates. A CV without end is valid for a year. */
  readonly le: string;
  readonly expireLe: string | null;
  readonly piece: PieceGardee | null;
}

export type RefusElement = Refusal<'FormateurSansFiche'> | Refusal<'FinAvantDebut'>;

/** Adds something to the skills file of a trainer. The fact names its nature only. */
export async function deposerElement(
  context: ActionContext,
  { id, personneId, nature, libelle, le, expireLe, piece }: NouvelElement,
): Promise<Result<null, RefusElement>> {
  const { tx, organismeId, clock } = context;
  if (expireLe !== null && expireLe < le) return refuse('FinAvantDebut');
  if ((await personneParId(tx, organismeId, personneId)) === null) return refuse('FormateurSansFiche');
  const fin =
    expireLe ?? (nature === 'cv' ? Temporal.PlainDate.from(le).add({ months: MOIS_CV }).toString() : null);
  const { rows } = await sql`
    INSERT INTO equipe.element (organisme_id, id, personne_id, nature, libelle, le, expire_le, fichier, nom_fichier, type_fichier, cree_le)
    VALUES (${organismeId}::uuid, ${id}::uuid, ${personneId}::uuid, ${nature}, ${libelle}, ${le}::date, ${fin}::date,
      ${piece?.fichier ?? null}, ${piece?.nomFichier ?? null}, ${piece?.typeFichier ?? null}, ${clock.now().toString()}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  if (rows.length === 0) return ok(null);
  await consigner(context, {
    type: 'competence.deposee',
    survenuLe: clock.now(),
    sujets: { personne: personneId, element: id },
    donnees: { nature, le, expireLe: fin, piece: piece?.fichier ?? null },
  });
  return ok(null);
}

/** Takes something out of the file. Safe to repeat. */
export async function retirerElement(
  context: ActionContext,
  { personneId, elementId }: { readonly personneId: string; readonly elementId: string },
): Promise<Result<null>> {
  const { tx, organismeId, clock } = context;
  const { rows } = await sql<{ nature: Nature }>`
    DELETE FROM equipe.element WHERE organisme_id = ${organismeId}::uuid AND id = ${elementId}::uuid
      AND personne_id = ${personneId}::uuid RETURNING nature`.execute(tx);
  for (const { nature } of rows) {
    await consigner(context, {
      type: 'competence.retiree',
      survenuLe: clock.now(),
      sujets: { personne: personneId, element: elementId },
      donnees: { nature },
    });
  }
  return ok(null);
}

/** Says whether a trainer is employed all year, now and then, or comes from outside. */
export async function direStatut(
  context: ActionContext,
  { personneId, statut }: { readonly personneId: string; readonly statut: StatutFormateur },
): Promise<Result<null, Refusal<'FormateurSansFiche'>>> {
  const { tx, organismeId, clock } = context;
  if ((await personneParId(tx, organismeId, personneId)) === null) return refuse('FormateurSansFiche');
  await sql`INSERT INTO equipe.formateur (organisme_id, personne_id, statut)
    VALUES (${organismeId}::uuid, ${personneId}::uuid, ${statut})
    ON CONFLICT (organisme_id, personne_id) DO UPDATE SET statut = excluded.statut`.execute(tx);
  await consigner(context, {
    type: 'formateur.statut',
    survenuLe: clock.now(),
    sujets: { personne: personneId },
    donnees: { statut },
  });
  return ok(null);
}
