import { consigner } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { CLAUSES, type Clauses } from '../domain/clauses.ts';
import { colonneDe } from '../queries/faits-de-session.query.ts';

/** Writes what all the documents of the organisme say. Those already made will show that they no longer say the same. */
export async function enregistrerClauses(context: ActionContext, clauses: Clauses): Promise<Result<null>> {
  const { tx, organismeId, acteurId, clock } = context;
  const textes = Object.fromEntries(CLAUSES.map((clause) => [colonneDe(clause), clauses[clause]]));
  const valeurs = {
    ...textes,
    validite_devis_jours: clauses.validiteDevisJours,
    modifie_le: clock.now(),
    modifie_par: acteurId,
  };
  await tx
    .insertInto('dossiers.clauses')
    .values({ organisme_id: organismeId, ...valeurs })
    .onConflict((conflit) => conflit.column('organisme_id').doUpdateSet(valeurs))
    .execute();
  await consigner(context, {
    type: 'clauses.enregistrees',
    survenuLe: clock.now(),
    sujets: {},
    donnees: {},
  });
  return ok(null);
}

/** Writes the diplomas, titles or references of a trainer (L. 6353-4, 4°); blank takes them away. Returns the name. */
export async function enregistrerTitres(
  context: ActionContext,
  { personneId, titres }: { readonly personneId: string; readonly titres: string | null },
): Promise<Result<{ readonly nom: string }, Refusal<'FormateurInconnu'>>> {
  const { tx, organismeId, clock } = context;
  const personne = await tx
    .selectFrom('annuaire.personne')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', personneId)
    .select((eb) => ['prenom', eb.fn.coalesce('nom_usage', 'nom_naissance').as('nom')])
    .executeTakeFirst();
  if (!personne) return refuse('FormateurInconnu');
  const ligne = { organisme_id: organismeId, personne_id: personneId };
  if (titres === null) {
    await tx
      .deleteFrom('dossiers.formateur')
      .where('organisme_id', '=', organismeId)
      .where('personne_id', '=', personneId)
      .execute();
  } else {
    await tx
      .insertInto('dossiers.formateur')
      .values({ ...ligne, titres })
      .onConflict((conflit) => conflit.columns(['organisme_id', 'personne_id']).doUpdateSet({ titres }))
      .execute();
  }
  await consigner(context, {
    type: 'titres.enregistres',
    survenuLe: clock.now(),
    sujets: { personne: personneId },
    donnees: { titres: titres ?? '' },
  });
  return ok({ nom: `${personne.prenom} ${personne.nom}` });
}
