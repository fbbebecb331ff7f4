import type { SearchHit, TodoContext, TodoItem } from '#platform/capability.ts';
import { type FiltreDocuments, listeDocuments } from './queries/liste-documents.query.ts';
import { messages } from './messages.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';

const PLUS_DE = 100;
const TROUVES = 8;

/** What documents ask of this person today: signatures of the organisme, documents that no longer tell the truth. */
export async function aFaire(context: TodoContext): Promise<readonly TodoItem[]> {
  const { actor } = context;
  const [aSigner, perimes] = [actor.rights.has('documents.signer'), actor.rights.has('documents.gerer')];
  const items: TodoItem[] = [];
  if (aSigner) {
    const attendues = (await lire(context, { quoi: 'a-signer' })).filter(({ manquent }) =>
      manquent.includes('organisme'),
    );
    if (attendues.length > 0) {
      items.push(item(ecrans.aFaire.signer(attendues.length), ecrans.aFaire.signerPourquoi, 'a-signer', 20));
    }
  }
  if (perimes) {
    const combien = (await lire(context, { quoi: 'a-regenerer' })).length;
    if (combien > 0) {
      items.push(item(ecrans.aFaire.regenerer(combien), ecrans.aFaire.regenererPourquoi, 'a-regenerer', 40));
    }
  }
  return items;
}

function item(title: string, why: string, quoi: string, rank: number): TodoItem {
  return { title, why, href: `/documents?quoi=${quoi}`, tone: 'attention', rank };
}

/** Documents found by their number or their object. */
export async function chercher(context: TodoContext, mots: string): Promise<readonly SearchHit[]> {
  if (!context.actor.rights.has('documents.lire')) return [];
  const trouves = await lire(context, { mots }, TROUVES);
  return trouves.map(({ id, type, numero, objet }) => ({
    kind: ecrans.titre,
    title: `${messages.types[type]} ${numero}`,
    detail: objet,
    href: `/documents/${id}`,
  }));
}

function lire({ tx, actor }: TodoContext, filtre: FiltreDocuments, limite = PLUS_DE) {
  return listeDocuments({ tx, organismeId: actor.organismeId ?? '' }, filtre, { apres: null, limite });
}
