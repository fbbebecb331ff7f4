import type { ActionContext } from '#platform/http/route.ts';
import { creneauxDeSemaine } from '../domain/assembleurs/feuille.ts';
import type { TypeDePersonne } from '../domain/colonnes.ts';
import type { DocumentEmis } from '../domain/document-emis.ts';
import type { DossierLu, Faits } from '../domain/faits.ts';
import { type DocumentPrepare, preparer, preparerFeuille, preparerProgramme } from '../domain/preparer.ts';
import { documentsEmis } from '../queries/documents-emis.query.ts';
import { dossiersDeSession } from '../queries/dossiers-de-session.query.ts';
import { feuillesDesCreneaux } from '../queries/feuilles.query.ts';
import { lireFaits } from './lire-faits.ts';
import { constater, leJourDe } from './produire.ts';

/**
 * Tells every document of a session what its data is today: those that no longer tell the truth then show « à régénérer ».
 * Returns how many. A document whose file is gone (registration annulled) is left as it is.
 */
export async function actualiserSession(context: ActionContext, sessionId: string): Promise<number> {
  const { tx, organismeId } = context;
  const faits = await lireFaits(context, { sessionId });
  if (faits === null) return 0;
  const dossiers = await dossiersDeSession(tx, organismeId, sessionId);
  let perimes = 0;
  for (const document of await documentsEmis(tx, organismeId, sessionId)) {
    const aujourdhui = await prepareAujourdhui(context, leJourDe(faits, document), dossiers, document);
    if (aujourdhui !== null && !(await constater(context, document, aujourdhui))) perimes += 1;
  }
  return perimes;
}

async function prepareAujourdhui(
  { tx, organismeId }: ActionContext,
  faits: Faits,
  dossiers: readonly DossierLu[],
  document: DocumentEmis,
): Promise<DocumentPrepare | null> {
  switch (document.type) {
    case 'programme':
      return preparerProgramme(faits);
    case 'feuille-emargement': {
      const groupeId = faits.session.creneaux.find(
        ({ groupe }) => (groupe ?? '') === document.groupe,
      )?.groupeId;
      const semaine = { lundi: document.debut ?? '', groupeId: groupeId ?? null };
      const ids = creneauxDeSemaine(faits.session.creneaux, semaine).map(({ id }) => id);
      if (ids.length === 0) return null;
      return preparerFeuille(faits, semaine, await feuillesDesCreneaux(tx, organismeId, ids));
    }
    case 'avenant':
    case 'reglement-interieur':
    case 'livret-accueil':
      return null;
    default: {
      const dossier = dossiers.find(({ id }) => document.inscriptionIds.includes(id));
      return dossier === undefined
        ? null
        : preparer(document.type satisfies TypeDePersonne, faits, dossier, dossiers);
    }
  }
}
