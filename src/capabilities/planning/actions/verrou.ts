import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { brokenConstraint } from '#platform/db/violation.ts';
import { refuse } from '#platform/result.ts';
import type { NomConflit } from '../domain/conflits.ts';

/**
 * Un planning s'écrit par une personne à la fois, jusqu'à la fin de la transaction : ce qui est lu après est vrai quand on
 * écrit. Les contraintes de la base restent la dernière garde, pour les chemins qui oublieraient ce verrou.
 */
export async function prendreLePlanning({ tx, organismeId }: ActionContext): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`planning:${organismeId}`}, 0))`.execute(tx);
}

const CONFLIT_DE_CONTRAINTE: Readonly<Record<string, NomConflit>> = {
  creneau_salle_libre: 'SalleOccupee',
  creneau_formateur_libre: 'FormateurOccupe',
  creneau_groupe_libre: 'GroupeOccupe',
};

/** Écrit, et traduit une place prise entre-temps en refus. La transaction est alors perdue : il faut rendre le refus. */
export async function siLaPlaceEstLibre(ecrire: () => Promise<void>) {
  try {
    await ecrire();
    return null;
  } catch (error) {
    const nom = CONFLIT_DE_CONTRAINTE[brokenConstraint(error) ?? ''];
    if (nom === undefined) throw error;
    return refuse(nom, { conflits: [] });
  }
}
