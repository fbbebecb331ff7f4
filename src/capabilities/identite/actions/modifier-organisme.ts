import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, type Result } from '#platform/result.ts';
import { type Organisme, organisme } from '../queries/organisme.query.ts';

/** Everything of an organisme that its direction may change. */
export type DonneesOrganisme = Omit<Organisme, 'id' | 'slug'>;

/** Writes what has changed, and records which parts. Nothing is written when nothing changed. */
export async function modifierOrganisme(
  context: ActionContext,
  donnees: DonneesOrganisme,
): Promise<Result<null>> {
  const { tx, organismeId } = context;
  const before = await organisme(tx, organismeId);
  const changed = Object.entries(donnees).filter(
    ([name, value]) => before?.[name as keyof DonneesOrganisme] !== value,
  );
  if (changed.length === 0) return ok(null);
  const {
    raisonSociale,
    regionNda,
    codePostal,
    siteWeb,
    qualiteRepresentant,
    alsaceMoselle,
    exonereTva,
    ...same
  } = donnees;
  await tx
    .updateTable('identite.organisme')
    .set({
      ...same,
      raison_sociale: raisonSociale,
      region_nda: regionNda,
      code_postal: codePostal,
      site_web: siteWeb,
      qualite_representant: qualiteRepresentant,
      alsace_moselle: alsaceMoselle,
      exonere_tva: exonereTva,
    })
    .where('id', '=', organismeId)
    .execute();
  const champs = changed.map(([name]) => name);
  await consigner(context, {
    type: 'organisme.modifie',
    survenuLe: context.clock.now(),
    sujets: { organisme: organismeId },
    donnees: { champs },
  });
  return ok(null);
}
