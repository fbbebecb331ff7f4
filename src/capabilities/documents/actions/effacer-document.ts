import { sql } from 'kysely';
import { revoquerLiens } from '#capabilities/identite/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { caviarder, type PersonneACaviarder } from '../domain/caviarder.ts';
import { empreinteDe } from '../domain/empreinte.ts';
import type { Donnees, TypeDocument } from '../domain/types-document.ts';
import { messages } from '../messages.fr.ts';
import { JOB_BATIR } from '../persistence/versions.store.ts';
import { BUT_DU_LIEN } from './ecrire-envois.ts';

type Fichiers = readonly string[];

/**
 * Empties a document: data, names, evidence and files; its number stays, annulled. Cannot be undone. Returns the files let go.
 */
export async function effacerDocument(context: ActionContext, documentId: string): Promise<Fichiers> {
  await revoquerLiens(context, { but: BUT_DU_LIEN, sujets: { documentId } });
  const { rows } = await sql<{ fichier: string }>`
    SELECT fichier FROM documents.effacer_document(${documentId}::uuid, ${messages.efface}::text,
      ${context.clock.now().toString()}::timestamptz) AS fichier`.execute(context.tx);
  return rows.map(({ fichier }) => fichier);
}

interface Restriction extends PersonneACaviarder {
  readonly documentId: string;
  readonly personneId: string;
  /** Last day, `AAAA-MM-JJ`. */
  readonly jusquAu: string;
}

/** Keeps a document out of daily work until a day, at the request of a person that it speaks of. Twice does it once. */
export async function restreindreDocument(
  { tx, organismeId, clock }: ActionContext,
  { documentId, personneId, jusquAu, prenom, nom }: Restriction,
): Promise<void> {
  await tx
    .insertInto('documents.restriction')
    .values({
      organisme_id: organismeId,
      document_id: documentId,
      personne_id: personneId,
      prenom,
      nom,
      motif: 'preuve_de_formation',
      depuis: clock.now(),
      jusqu_au: jusquAu,
    })
    .onConflict((conflit) => conflit.doNothing())
    .execute();
}

/**
 * Takes one person out of a document that speaks of several, in every version; the PDFs are built again without her, the
 * former ones are let go. Signatures keep who, when, and the fingerprint of what was signed. Returns the files let go.
 */
export async function caviarderDocument(
  context: ActionContext,
  {
    documentId,
    personneId,
    ...personne
  }: PersonneACaviarder & {
    readonly documentId: string;
    readonly personneId: string;
  },
): Promise<Fichiers> {
  const { tx, organismeId } = context;
  const lues = await tx
    .selectFrom('documents.version as v')
    .innerJoin('documents.document as d', (join) =>
      join.onRef('d.organisme_id', '=', 'v.organisme_id').onRef('d.id', '=', 'v.document_id'),
    )
    .where('v.organisme_id', '=', organismeId)
    .where('v.document_id', '=', documentId)
    .select(['v.version', 'v.donnees', 'd.type', 'd.objet'])
    .execute();
  const [une] = lues;
  if (une === undefined) return [];
  const versions = lues.map(({ version, donnees, type }) => {
    const sans = caviarder(donnees as unknown as Donnees<TypeDocument>, personne, messages.personneEffacee);
    return { version, donnees: sans, empreinte: empreinteDe(type as TypeDocument, sans) };
  });
  const objet = caviarder(une.objet, personne, messages.personneEffacee);
  const { rows } = await sql<{ fichier: string }>`
    SELECT fichier FROM documents.caviarder_document(${documentId}::uuid, ${personneId}::uuid,
      ${JSON.stringify(versions)}::jsonb, ${objet}::text, ${messages.efface}::text) AS fichier`.execute(tx);
  for (const { version } of versions) await addJob(tx, JOB_BATIR, { organismeId, documentId, version });
  return rows.map(({ fichier }) => fichier);
}
