import type { TodoContext, TodoItem } from '#platform/capability.ts';
import { anomaliesFr } from './messages/anomalies.fr.ts';
import { ecrans, horaire } from './messages/ecrans.fr.ts';
import { type CreneauEnAttente, enAttente, type PileEnAttente } from './queries/a-faire.query.ts';

/** Sheets to open or close, créneaux to sign, anomalies to look at. One statement. */
export async function aFaire({ tx, actor, clock }: TodoContext): Promise<TodoItem[]> {
  const { organismeId, personneId, rights } = actor;
  const bureau = rights.has('emargement.corriger');
  const controle = rights.has('emargement.controler');
  if (organismeId === null || !(bureau || controle || rights.has('emargement.voir'))) return [];
  const rows = await enAttente(tx, organismeId, { personneId, bureau, controle }, clock.now());
  return rows.map((row) => (row.quoi === 'anomalies' ? pile(row) : creneau(row)));
}

function creneau({ id, quoi, titre, debut, fin }: CreneauEnAttente): TodoItem {
  return {
    title: ecrans.aFaire[quoi](titre),
    why: horaire(debut, fin),
    href: quoi === 'signer' ? `/signer/${id}` : `/creneaux/${id}/emargement`,
    tone: quoi === 'ouvrir' ? 'neutral' : 'attention',
    rank: quoi === 'signer' ? 0 : quoi === 'clore' ? 10 : 20,
  };
}

const pile = ({ nombre }: PileEnAttente): TodoItem => ({
  title: anomaliesFr.aFaire(nombre),
  why: anomaliesFr.aFairePourquoi,
  href: '/emargement/anomalies',
  tone: 'attention',
  rank: 30,
});
