import { consigner } from '#capabilities/registre/index.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import type { ContexteAnnuaire } from './contexte.ts';

export type RefusArchivage =
  | { readonly refus: 'PersonneInconnue' }
  | { readonly refus: 'EntrepriseInconnue' };

type Fait = Result<{ readonly change: boolean }, RefusArchivage>;

/** Takes a person out of the lists; nothing is lost. Twice is as once. Records `personne.archivee`. */
export const archiverPersonne = (context: ContexteAnnuaire, id: string): Promise<Fait> =>
  ranger(context, 'personne', id, true);

/** Puts an archived person back in the lists. Records `personne.retablie`. */
export const retablirPersonne = (context: ContexteAnnuaire, id: string): Promise<Fait> =>
  ranger(context, 'personne', id, false);

/** Takes a company out of the lists. Records `entreprise.archivee`. */
export const archiverEntreprise = (context: ContexteAnnuaire, id: string): Promise<Fait> =>
  ranger(context, 'entreprise', id, true);

/** Puts an archived company back in the lists. Records `entreprise.retablie`. */
export const retablirEntreprise = (context: ContexteAnnuaire, id: string): Promise<Fait> =>
  ranger(context, 'entreprise', id, false);

async function ranger(
  context: ContexteAnnuaire,
  genre: 'personne' | 'entreprise',
  id: string,
  archiver: boolean,
): Promise<Fait> {
  const { tx, organismeId, clock } = context;
  const now = clock.now();
  const row = await tx
    .selectFrom(`annuaire.${genre}`)
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .select('archivee_le')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse(genre === 'personne' ? 'PersonneInconnue' : 'EntrepriseInconnue');
  if ((row.archivee_le !== null) === archiver) return ok({ change: false });
  await tx
    .updateTable(`annuaire.${genre}`)
    .set({ archivee_le: archiver ? now : null, modifie_le: now })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', id)
    .execute();
  await consigner(context, {
    type: `${genre}.${archiver ? 'archivee' : 'retablie'}`,
    survenuLe: now,
    sujets: { [genre]: id },
    donnees: {},
  });
  return ok({ change: true });
}
