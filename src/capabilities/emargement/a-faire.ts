import type { TodoContext, TodoItem } from '#platform/capability.ts';
import { ecrans, horaire } from './messages/ecrans.fr.ts';
import { type CreneauEnAttente, creneauxEnAttente } from './queries/a-faire.query.ts';

/** Sheets to open or close, and créneaux to sign. */
export async function aFaire({ tx, actor, clock }: TodoContext): Promise<TodoItem[]> {
  const bureau = actor.rights.has('emargement.corriger');
  if (actor.organismeId === null || !(bureau || actor.rights.has('emargement.voir'))) return [];
  const rows = await creneauxEnAttente(tx, actor.organismeId, actor.personneId, bureau, clock.now());
  return rows.map(toItem);
}

function toItem({ id, quoi, titre, debut, fin }: CreneauEnAttente): TodoItem {
  return {
    title: ecrans.aFaire[quoi](titre),
    why: horaire(debut, fin),
    href: quoi === 'signer' ? `/signer/${id}` : `/creneaux/${id}/emargement`,
    tone: quoi === 'ouvrir' ? 'neutral' : 'attention',
    rank: quoi === 'signer' ? 0 : quoi === 'clore' ? 10 : 20,
  };
}
