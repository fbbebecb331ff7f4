import type { Context } from '#platform/http/route.ts';
import type { Statut } from '../../domain/statut.ts';
import type { ActeEnMasse, ColonneMatrice } from '../../matrice.ts';
import type { LigneMatrice } from '../../queries/matrice.query.ts';
import type { Session } from '../../queries/session-par-id.query.ts';
import { colonneCertification, colonneDossier } from './colonne-dossier.ts';
import { colonneEvaluation } from './colonne-evaluation.ts';
import { colonnePositionnement } from './colonne-positionnement.ts';
import type { ColonneLue } from './MatriceDeSession.tsx';

const SANS_SUITE: ReadonlySet<Statut | null> = new Set(['refuse', 'retire', 'annule']);

/** A file that leads nowhere any more: hidden unless asked. */
export const sansSuite = ({ statut }: LigneMatrice): boolean => SANS_SUITE.has(statut);

/** The columns of the house: our own and those that other capabilities offer, in their order. */
export const toutesColonnes = (ailleurs: readonly ColonneMatrice[]): readonly ColonneMatrice[] =>
  [colonneDossier, colonnePositionnement, colonneEvaluation, colonneCertification, ...ailleurs].toSorted(
    (a, b) => a.rang - b.rang,
  );

/** Reads the columns one after the other: they share one transaction. */
export async function lireColonnes(
  colonnes: readonly ColonneMatrice[],
  context: Pick<Context<unknown, unknown>, 'tx' | 'organismeId' | 'clock'>,
  session: Session,
  lignes: readonly LigneMatrice[],
): Promise<readonly ColonneLue[]> {
  const lues: ColonneLue[] = [];
  for (const { cle, titre, detail, lire } of colonnes) {
    const cellule = await lire(context, session, lignes);
    lues.push({ cle, titre, cellule, ...(detail === undefined ? {} : { detail }) });
  }
  return lues;
}

/** The acts on several rows that this reader may do. */
export const actesPermis = (
  colonnes: readonly ColonneMatrice[],
  context: { can(right: string): boolean },
): readonly ActeEnMasse[] =>
  colonnes.flatMap(({ actes }) => actes ?? []).filter(({ droit }) => context.can(droit));
