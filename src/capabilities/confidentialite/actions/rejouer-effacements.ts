import { Rollback } from '#platform/db/database.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { cleDe, type Effacement, type JournalEffacements } from '../domain/journal.ts';
import type { PlanDeLaMaison } from '../plan-de-la-maison.ts';
import { effacementsNotes } from '../queries/effacements.query.ts';
import { effacerAuTerme, effacerPersonne } from './effacer-personne.ts';

export interface Rejeu {
  /** Erasures done again on this database. */
  readonly rejoues: number;
  /** Of a person or an organisme that this database does not know: nothing to erase. */
  readonly sansObjet: number;
  /** Refused by a rule (the last direction of an organisme): by the id of the person. */
  readonly refuses: readonly string[];
}

/**
 * Does again, on a database restored from before them, the erasures of the journal; then adds to the journal those that only the
 * database knows. Safe to repeat: on a database up to date it changes nothing.
 */
export async function rejouerEffacements(
  services: Services,
  plan: PlanDeLaMaison,
  journal: JournalEffacements,
): Promise<Rejeu> {
  const notes = await effacementsNotes(services);
  const faits = new Set(notes.map(cleDe));
  const total = { rejoues: 0, sansObjet: 0, refuses: [] as string[] };
  for (const un of await journal.lire()) {
    if (faits.has(cleDe(un))) continue;
    const suite = await rejouer(services, plan, un);
    if (suite === 'refuse') total.refuses.push(un.personneId);
    else total[suite] += 1;
  }
  await journal.ajouter(notes);
  return total;
}

/** One erasure, in a transaction of its own. */
function rejouer(
  services: Services,
  plan: PlanDeLaMaison,
  { organismeId, personneId, mois, faitLe }: Effacement,
): Promise<'rejoues' | 'sansObjet' | 'refuse'> {
  return services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const context: ActionContext = { ...services, tx, organismeId, acteurId: null, actor: ANONYMOUS };
    const connue = await tx
      .selectFrom('annuaire.personne')
      .where('organisme_id', '=', organismeId)
      .where('id', '=', personneId)
      .select('id')
      .executeTakeFirst();
    if (connue === undefined) return 'sansObjet';
    const quand = Temporal.Instant.from(faitLe);
    if (mois > 0) {
      await effacerAuTerme(context, personneId, plan, mois, quand);
      return 'rejoues';
    }
    const fait = await effacerPersonne(context, personneId, plan, quand);
    if (!fait.ok) throw new Rollback('refuse' as const);
    return 'rejoues';
  });
}
