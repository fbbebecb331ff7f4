import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import type { DonneesLieu } from '../domain/lieu.ts';
import { creneauxAVenir } from '../queries/creneaux-a-venir.query.ts';

export type RefusLieu =
  | Refusal<'HeuresDuLieuInversees'>
  | (Refusal<'LieuDejaNomme'> & { readonly nom: string })
  | Refusal<'LieuIntrouvable'>;

type Fait = { readonly id: string };

/** Ajoute un lieu. Envoyé deux fois avec le même id, il est ajouté une fois. */
export async function creerLieu(
  context: ActionContext,
  { id, ...lieu }: DonneesLieu & { readonly id: string },
): Promise<Result<Fait, RefusLieu>> {
  const refus = await refusDuLieu(context, lieu, id);
  if (refus !== null) return refus;
  const ecrit = await context.tx
    .insertInto('planning.lieu')
    .values({ organisme_id: context.organismeId, id, ...colonnes(lieu) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrit !== undefined) await consignerLieu(context, 'lieu.cree', id, lieu);
  return ok({ id });
}

/** Change un lieu. */
export async function modifierLieu(
  context: ActionContext,
  { id, ...lieu }: DonneesLieu & { readonly id: string },
): Promise<Result<Fait, RefusLieu>> {
  const refus = await refusDuLieu(context, lieu, id);
  if (refus !== null) return refus;
  const ecrit = await duLieu(context, id).set(colonnes(lieu)).returning('id').executeTakeFirst();
  if (ecrit === undefined) return refuse('LieuIntrouvable');
  await consignerLieu(context, 'lieu.modifie', id, lieu);
  return ok({ id });
}

/** Retire un lieu des choix, ou l'y remet. Refusé tant que ses salles ont des créneaux à venir. */
export async function archiverLieu(
  context: ActionContext,
  { id, archive }: { readonly id: string; readonly archive: boolean },
): Promise<Result<Fait, Refusal<'LieuIntrouvable'> | (Refusal<'LieuAvecCreneaux'> & { creneaux: number })>> {
  const creneaux = archive ? await creneauxAVenir(context, { lieuId: id }) : 0;
  if (creneaux > 0) return refuse('LieuAvecCreneaux', { creneaux });
  const lieu = await duLieu(context, id)
    .set({ archive_le: archive ? context.clock.now() : null })
    .returning('nom')
    .executeTakeFirst();
  if (lieu === undefined) return refuse('LieuIntrouvable');
  await consignerLieu(context, archive ? 'lieu.archive' : 'lieu.desarchive', id, lieu);
  return ok({ id });
}

const duLieu = ({ tx, organismeId }: ActionContext, id: string) =>
  tx.updateTable('planning.lieu').where('organisme_id', '=', organismeId).where('id', '=', id);

async function refusDuLieu(
  { tx, organismeId }: ActionContext,
  { nom, ouvre, ferme }: DonneesLieu,
  id: string,
) {
  if (Temporal.PlainTime.compare(ouvre, ferme) >= 0) return refuse('HeuresDuLieuInversees');
  const meme = await tx
    .selectFrom('planning.lieu')
    .where('organisme_id', '=', organismeId)
    .where('id', '<>', id)
    .where('archive_le', 'is', null)
    .where(sql<boolean>`plateforme.normaliser(nom) = plateforme.normaliser(${nom})`)
    .select('id')
    .executeTakeFirst();
  return meme === undefined ? null : refuse('LieuDejaNomme', { nom });
}

const colonnes = (lieu: DonneesLieu) => ({
  nom: lieu.nom,
  adresse: lieu.adresse,
  code_postal: lieu.codePostal,
  ville: lieu.ville,
  acces: lieu.acces,
  jours: [...lieu.jours],
  ouvre: lieu.ouvre.toString(),
  ferme: lieu.ferme.toString(),
  vendredi_saint: lieu.vendrediSaint,
});

async function consignerLieu(
  context: ActionContext,
  type: string,
  id: string,
  { nom }: { readonly nom: string },
): Promise<void> {
  const survenuLe = context.clock.now();
  await consigner(context, { type, survenuLe, sujets: { lieu: id }, donnees: { nom } });
}
