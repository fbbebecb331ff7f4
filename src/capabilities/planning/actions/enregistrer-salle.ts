import { consigner } from '#capabilities/registre/index.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { type DonneesSalle, rangerEquipements } from '../domain/lieu.ts';
import { creneauxAVenir } from '../queries/creneaux-a-venir.query.ts';

export type RefusSalle =
  | Refusal<'LieuIntrouvable'>
  | (Refusal<'SalleDejaNommee'> & { readonly nom: string })
  | Refusal<'SalleIntrouvable'>;

type Fait = { readonly id: string };

/** Ajoute une salle à un lieu. Envoyée deux fois avec le même id, elle est ajoutée une fois. */
export async function creerSalle(
  context: ActionContext,
  { id, ...salle }: DonneesSalle & { readonly id: string },
): Promise<Result<Fait, RefusSalle>> {
  if (!(await lieuOuvert(context, salle.lieuId))) return refuse('LieuIntrouvable');
  return siLeNomEstLibre(salle, async () => {
    const ecrite = await context.tx
      .insertInto('planning.salle')
      .values({ organisme_id: context.organismeId, id, ...colonnes(salle) })
      .onConflict((conflict) => conflict.columns(['organisme_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (ecrite !== undefined) await consignerSalle(context, 'salle.creee', id, salle);
    return ok({ id });
  });
}

/** Change une salle. */
export async function modifierSalle(
  context: ActionContext,
  { id, ...salle }: DonneesSalle & { readonly id: string },
): Promise<Result<Fait, RefusSalle>> {
  if (!(await lieuOuvert(context, salle.lieuId))) return refuse('LieuIntrouvable');
  return siLeNomEstLibre(salle, async () => {
    const ecrite = await deLaSalle(context, id).set(colonnes(salle)).returning('id').executeTakeFirst();
    if (ecrite === undefined) return refuse('SalleIntrouvable');
    await consignerSalle(context, 'salle.modifiee', id, salle);
    return ok({ id });
  });
}

/** Retire une salle des choix, ou l'y remet. Refusé tant qu'elle a des créneaux à venir. */
export async function archiverSalle(
  context: ActionContext,
  { id, archive }: { readonly id: string; readonly archive: boolean },
): Promise<
  Result<Fait, Refusal<'SalleIntrouvable'> | (Refusal<'SalleAvecCreneaux'> & { creneaux: number })>
> {
  const creneaux = archive ? await creneauxAVenir(context, { salleId: id }) : 0;
  if (creneaux > 0) return refuse('SalleAvecCreneaux', { creneaux });
  const salle = await deLaSalle(context, id)
    .set({ archivee_le: archive ? context.clock.now() : null })
    .returning('nom')
    .executeTakeFirst();
  if (salle === undefined) return refuse('SalleIntrouvable');
  await consignerSalle(context, archive ? 'salle.archivee' : 'salle.desarchivee', id, salle);
  return ok({ id });
}

const deLaSalle = ({ tx, organismeId }: ActionContext, id: string) =>
  tx.updateTable('planning.salle').where('organisme_id', '=', organismeId).where('id', '=', id);

async function lieuOuvert({ tx, organismeId }: ActionContext, id: string): Promise<boolean> {
  const lieu = await tx
    .selectFrom('planning.lieu')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .where('archive_le', 'is', null)
    .select('id')
    .executeTakeFirst();
  return lieu !== undefined;
}

async function siLeNomEstLibre(
  { nom }: DonneesSalle,
  ecrire: () => Promise<Result<Fait, RefusSalle>>,
): Promise<Result<Fait, RefusSalle>> {
  try {
    return await ecrire();
  } catch (error) {
    if (brokenConstraint(error) !== 'salle_organisme_id_lieu_id_nom_key') throw error;
    return refuse('SalleDejaNommee', { nom });
  }
}

const colonnes = (salle: DonneesSalle) => ({
  lieu_id: salle.lieuId,
  nom: salle.nom,
  capacite: salle.capacite,
  equipements: [...rangerEquipements(salle.equipements)],
  accessible: salle.accessible,
});

async function consignerSalle(
  context: ActionContext,
  type: string,
  id: string,
  { nom }: { readonly nom: string },
): Promise<void> {
  const survenuLe = context.clock.now();
  await consigner(context, { type, survenuLe, sujets: { salle: id }, donnees: { nom } });
}
