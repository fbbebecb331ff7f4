import { sql } from 'kysely';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { modificationsDe, partieAvenant } from '../domain/avenant.ts';
import type { DonneesContratIndividuel } from '../domain/modeles/contrat-individuel.ts';
import type { DonneesConvention } from '../domain/modeles/convention.ts';
import { type RefusDonnees, verifierDonnees } from '../domain/verifier-donnees.ts';
import { avenantsDe } from '../queries/avenants.query.ts';
import { documentAModifier } from '../queries/document-a-modifier.query.ts';
import { type DocumentGenere, genererDocument } from './generer-document.ts';

export type RefusAvenant =
  | Refusal<'DocumentInconnu'>
  | Refusal<'DocumentAnnule'>
  | Refusal<'AvenantSansObjet'>
  | (Refusal<'AvenantEnAttente'> & { readonly numero: string })
  | RefusDonnees;

export interface AvenantDemande {
  /** Chosen by the form: asking twice makes one. */
  readonly id: string;
  readonly documentId: string;
  readonly motif: string;
  /** `AAAA-MM-JJ` */
  readonly effetLe: string;
}

/**
 * Makes the amendment of a convention or an individual contract that everybody has signed: what has changed since, nothing else.
 * The original stays as it was signed; with its amendments it tells the truth again.
 */
export async function creerAvenant(
  context: ActionContext,
  { id, documentId, motif, effetLe }: AvenantDemande,
): Promise<Result<DocumentGenere, RefusAvenant>> {
  const document = await documentAModifier(context, documentId);
  if (document === null) return refuse('DocumentInconnu');
  if (document.annule) return refuse('DocumentAnnule');
  const avenants = await avenantsDe(context, documentId);
  const deja = avenants.find((un) => un.id === id);
  if (deja) return ok({ documentId: id, numero: deja.numero });
  const attendu = avenants.find(({ complet }) => !complet);
  if (attendu) return refuse('AvenantEnAttente', { numero: attendu.numero });
  const modifications = modificationsDe(document);
  if (modifications.length === 0) return refuse('AvenantSansObjet');
  const { type, donneesActuelles } = document;
  const verdict = verifierDonnees(type, donneesActuelles);
  if (!verdict.ok) return verdict;
  const actuelles = donneesActuelles as DonneesConvention | DonneesContratIndividuel;
  const fait = await genererDocument(context, {
    id,
    type: 'avenant',
    objet: document.objet,
    sujets: document.sujets,
    modifie: documentId,
    donnees: {
      origine: {
        type: type as 'convention' | 'contrat-individuel',
        numero: document.numero,
        etabliLe: document.etabliLe,
        intitule: actuelles.action.intitule,
      },
      rang: avenants.length + 1,
      partie: partieAvenant(actuelles),
      motif,
      effetLe,
      modifications,
    },
  });
  if (!fait.ok) return fait;
  await context.tx
    .updateTable('documents.document')
    .set({
      donnees_avenant: sql`${JSON.stringify(donneesActuelles)}::jsonb`,
      empreinte_avenant: document.empreinteActuelle,
    })
    .where('organisme_id', '=', context.organismeId)
    .where('id', 'in', [documentId, id])
    .execute();
  return fait;
}

/** After an amendment is annulled, the original stands as the last one left makes it, or as it was signed. */
export async function defaireAvenant({ tx, organismeId }: ActionContext, origineId: string): Promise<void> {
  await sql`
    UPDATE documents.document o SET (donnees_avenant, empreinte_avenant) = (
      SELECT a.donnees_avenant, a.empreinte_avenant FROM documents.document a
      WHERE a.organisme_id = o.organisme_id AND a.modifie_document = o.id AND a.annule_le IS NULL
      ORDER BY a.cree_le DESC, a.id DESC LIMIT 1)
    WHERE o.organisme_id = ${organismeId}::uuid AND o.id = ${origineId}::uuid`.execute(tx);
}
