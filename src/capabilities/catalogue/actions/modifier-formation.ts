import type { ActionContext } from '#platform/http/route.ts';
import type { Updateable } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { DB } from '#platform/db/schema.generated.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { certificationParNumero } from '../queries/certification.query.ts';

type Ligne = Updateable<DB['catalogue.formation']>;

/** Les colonnes qu'une personne change : ni l'identité, ni ce que la publication et l'archivage tiennent. */
export type ChangementsFormation = Partial<
  Omit<
    Ligne,
    | 'organisme_id'
    | 'id'
    | 'version'
    | 'publiee_le'
    | 'archivee_le'
    | 'cree_le'
    | 'modifie_le'
    | 'recherche'
    | 'lieux'
  > & { readonly lieux: readonly { readonly codePostal: string; readonly ville: string }[] }
>;

export type RefusModification =
  | Refusal<'FormationIntrouvable'>
  | Refusal<'FormationArchivee'>
  | Refusal<'FormationModifieeEntretemps'>
  | Refusal<'CodeFormationDejaPris'>
  | Refusal<'CertificationInconnue'>;

/**
 * Change des rubriques d'une formation. Ce qui est déjà ainsi n'est pas un changement : envoyer deux fois ne fait rien de plus.
 * @param vueLe la date de modification que la personne avait sous les yeux ; `null` pour ne pas comparer
 */
export async function modifierFormation(
  context: ActionContext,
  formationId: string,
  changements: ChangementsFormation,
  vueLe: string | null,
): Promise<Result<readonly string[], RefusModification>> {
  const { tx, organismeId, clock } = context;
  const avant = await tx
    .selectFrom('catalogue.formation')
    .selectAll()
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .forUpdate()
    .executeTakeFirst();
  if (avant === undefined) return refuse('FormationIntrouvable');
  const nouveautes = Object.entries(changements).filter(
    ([colonne, valeur]) => !memeValeur(avant[colonne as keyof typeof avant], valeur),
  );
  if (nouveautes.length === 0) return ok([]);
  if (avant.archivee_le !== null) return refuse('FormationArchivee');
  if (vueLe !== null && vueLe !== avant.modifie_le.toString()) return refuse('FormationModifieeEntretemps');
  const refus = await refusDesValeurs(context, formationId, Object.fromEntries(nouveautes));
  if (refus !== null) return refus;
  const maintenant = clock.now();
  await tx
    .updateTable('catalogue.formation')
    .set({ ...Object.fromEntries(nouveautes.map(enColonne)), modifie_le: maintenant })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', formationId)
    .execute();
  const rubriques = nouveautes.map(([colonne]) => colonne);
  await consigner(context, {
    type: 'formation.modifiee',
    survenuLe: maintenant,
    sujets: { formation: formationId },
    donnees: { rubriques },
  });
  return ok(rubriques);
}

/** PostgreSQL rend les nombres, textes et listes comme on les écrit ; seules les dates changent de forme. */
function memeValeur(avant: unknown, apres: unknown): boolean {
  return JSON.stringify(avant ?? null) === JSON.stringify(apres ?? null);
}

/** `pg` écrirait une liste d'objets comme un tableau SQL : le JSON passe en texte. */
function enColonne([colonne, valeur]: [string, unknown]): [string, unknown] {
  return [colonne, colonne === 'lieux' ? JSON.stringify(valeur) : valeur];
}

async function refusDesValeurs(
  { tx, organismeId }: ActionContext,
  formationId: string,
  { code, certification }: Partial<Ligne>,
) {
  if (typeof certification === 'string' && (await certificationParNumero(tx, certification)) === null) {
    return refuse('CertificationInconnue');
  }
  if (typeof code !== 'string') return null;
  const pris = await tx
    .selectFrom('catalogue.formation')
    .select('id')
    .where('organisme_id', '=', organismeId)
    .where('code', '=', code)
    .where('id', '<>', formationId)
    .executeTakeFirst();
  return pris === undefined ? null : refuse('CodeFormationDejaPris');
}
