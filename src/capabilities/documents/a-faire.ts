import type { AskContext, SearchHit, TodoItem } from '#platform/capability.ts';
import { type Part, part } from '#platform/db/together.ts';
import { documentsEnAttente, documentsTrouves } from './queries/a-faire.query.ts';
import { messages } from './messages.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';

const TROUVES = 8;

/** What documents ask of this person today: signatures of the organisme, documents that no longer tell the truth. */
export function aFaire({ actor }: AskContext): Part<TodoItem> | null {
  const [signe, gere] = [actor.rights.has('documents.signer'), actor.rights.has('documents.gerer')];
  if (actor.organismeId === null || !(signe || gere)) return null;
  return part(documentsEnAttente(actor.organismeId, { signe, gere }), (lignes) =>
    lignes.flatMap(({ aSigner, aRegenerer }) => [
      ...item(aSigner, ecrans.aFaire.signer, ecrans.aFaire.signerPourquoi, 'a-signer', 20),
      ...item(aRegenerer, ecrans.aFaire.regenerer, ecrans.aFaire.regenererPourquoi, 'a-regenerer', 40),
    ]),
  );
}

function item(
  combien: number,
  titre: (combien: number) => string,
  why: string,
  quoi: string,
  rank: number,
): TodoItem[] {
  if (combien === 0) return [];
  return [{ title: titre(combien), why, href: `/documents?quoi=${quoi}`, tone: 'attention', rank }];
}

/** Documents found by their number or their object. */
export function chercher({ actor }: AskContext, mots: string): Part<SearchHit> | null {
  if (!actor.rights.has('documents.lire') || actor.organismeId === null) return null;
  return part(documentsTrouves(actor.organismeId, mots, TROUVES), (trouves) =>
    trouves.map(({ id, type, numero, objet }) => ({
      kind: ecrans.titre,
      title: `${messages.types[type]} ${numero}`,
      detail: objet,
      href: `/documents/${id}`,
    })),
  );
}
