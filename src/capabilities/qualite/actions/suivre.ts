import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import { EQUIPE } from '#capabilities/identite/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estConnu } from '../domain/referentiel.ts';

/** Confie un indicateur à une personne de l'équipe ; `null` le lui reprend. */
export async function confierIndicateur(
  context: ActionContext,
  { numero, personneId }: { readonly numero: number; readonly personneId: string | null },
): Promise<Result<null, Refusal<'IndicateurInconnu' | 'ResponsableInconnu'>>> {
  const { tx, organismeId, clock } = context;
  if (!estConnu(numero)) return refuse('IndicateurInconnu');
  await tx
    .deleteFrom('qualite.charge')
    .where('organisme_id', '=', organismeId)
    .where('numero', '=', numero)
    .execute();
  if (personneId !== null) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('qualite.charge')
      .columns(['organisme_id', 'numero', 'personne_id'])
      .expression((eb) =>
        eb
          .selectFrom('identite.membre')
          .where('organisme_id', '=', organismeId)
          .where('personne_id', '=', personneId)
          .where('actif', '=', true)
          .where(sql<boolean>`roles && ${EQUIPE}::text[]`)
          .limit(1)
          .select(['organisme_id', sql<number>`${numero}::smallint`.as('numero'), 'personne_id']),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return refuse('ResponsableInconnu');
  }
  await consigner(context, {
    type: 'indicateur.confie',
    survenuLe: clock.now(),
    sujets: personneId === null ? {} : { personne: personneId },
    donnees: { numero, repris: personneId === null },
  });
  return ok(null);
}

export interface NouvelleEfficacite {
  /** Fait par le formulaire : envoyé deux fois, il note une fois. */
  readonly id: string;
  readonly numero: number;
  readonly le: string;
  readonly texte: string;
}

/** Note, avec sa date, ce qui montre que l'indicateur fait de l'effet. */
export async function noterEfficacite(
  context: ActionContext,
  { id, numero, le, texte }: NouvelleEfficacite,
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  if (!estConnu(numero)) return refuse('IndicateurInconnu');
  if (le > today(clock).toString()) return refuse('DateAVenir', { champ: 'le' });
  const ecrite = await tx
    .insertInto('qualite.efficacite')
    .values({ organisme_id: organismeId, id, numero, le, texte, ecrit_le: clock.now(), ecrit_par: acteurId })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ecrite === undefined) return ok(null);
  await consigner(context, {
    type: 'efficacite.notee',
    survenuLe: clock.now(),
    sujets: { efficacite: id },
    donnees: { numero, le },
  });
  return ok(null);
}
