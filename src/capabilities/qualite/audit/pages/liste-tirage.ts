import { listFile } from '#platform/http/list.ts';
import type { ActionContext, Outcome } from '#platform/http/route.ts';
import { auditFr as mots } from '../../messages-audit.fr.ts';
import type { Audit } from '../queries/audit.query.ts';
import { populationDe } from '../queries/dossiers-tires.query.ts';

/** La liste complète d'un tirage : de quoi le refaire ailleurs. `null` si l'audit n'a pas ce tirage. */
export async function listeDuTirage(
  context: ActionContext,
  { id: auditId, tirages }: Audit,
  tirageId: string,
): Promise<Outcome | null> {
  const tirage = tirages.find(({ id }) => id === tirageId);
  const tous = tirage === undefined ? null : await populationDe(context, auditId, tirageId);
  if (tirage === undefined || tous === null) return null;
  return listFile('csv', mots.listeNom, {
    headers: mots.listeEntetes,
    rows: tous.map((dossier) => {
      const rang = tirage.tires.indexOf(dossier);
      return [dossier, rang === -1 ? '' : rang + 1];
    }),
  });
}
