import { emetteur, fichierDeVersion } from '#capabilities/documents/index.ts';
import { type ContenuScelle, contenusScelles } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { messages } from '../messages.fr.ts';
import type { DossierDemande } from '../queries/demande.query.ts';
import { faitsDEffacement, faitsDuPerimetre, type Perimetre } from '../queries/faits-du-perimetre.query.ts';
import { documentsDe, resumeDe } from '../queries/resume.query.ts';
import { resumePdf } from './resume-pdf.ts';

/** A fact in French, whichever capability recorded it. */
export type Phrase = (type: string, donnees: Record<string, unknown>) => string;

/** Everything that a bundle holds, its proofs aside. */
export interface Contenu {
  readonly objet: string;
  readonly organisme: { readonly id: string; readonly nom: string };
  readonly etabliLe: Temporal.Instant;
  /** The person, when it is about one. */
  readonly personneId: string | null;
  readonly faits: readonly ContenuScelle[];
  readonly fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[];
}

export async function rassembler(
  context: ActionContext,
  demande: DossierDemande,
  phrase: Phrase,
): Promise<Contenu> {
  const { organismeId, clock } = context;
  const perimetre = await perimetreDe(context, demande);
  const faits = await faitsAvecEffacements(context, perimetre);
  const personnes = await resumeDe(context, perimetre);
  const documents = await documentsDe(context, perimetre, demande.genre);
  const organisme = await emetteur(context);
  const joints: { nom: string; octets: Uint8Array }[] = [];
  for (const { id, version } of documents) {
    const fichier = await fichierDeVersion(context, id, version);
    if (fichier !== null) joints.push({ nom: `documents/${nomSur(fichier.nom)}`, octets: fichier.octets });
  }
  const [premiere] = personnes;
  const seule = demande.genre === 'inscription' ? premiere : undefined;
  const session = premiere?.session ?? '';
  const objet = seule === undefined ? messages.objetSession(session) : messages.objet(seule.nom, session);
  const etabliLe = clock.now();
  const pdf = resumePdf({ objet, organisme, personnes, documents, joints, faits, etabliLe, phrase });
  const { bytes } = await context.pdf.compile(pdf);
  return {
    objet,
    organisme: { id: organismeId, nom: organisme.nom },
    etabliLe,
    personneId: seule?.personneId ?? null,
    faits,
    fichiers: [{ nom: 'dossier.pdf', octets: bytes }, ...joints],
  };
}

async function perimetreDe({ tx, organismeId }: ActionContext, demande: DossierDemande): Promise<Perimetre> {
  const { sessionId, inscriptionId } = demande;
  if (inscriptionId !== null) return { sessionId, inscriptionIds: [inscriptionId] };
  const inscriptions = await tx
    .selectFrom('parcours.inscription')
    .where('organisme_id', '=', organismeId)
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .select('id')
    .execute();
  return { sessionId, inscriptionIds: inscriptions.map(({ id }) => id) };
}

/** The facts, with those that tell the erasure of some of them: without these an erased content would look destroyed. */
async function faitsAvecEffacements(
  context: ActionContext,
  perimetre: Perimetre,
): Promise<readonly ContenuScelle[]> {
  const ids = await faitsDuPerimetre(context, perimetre);
  const faits = await contenusScelles(context, ids);
  const effaces = faits.filter(({ efface }) => efface !== null).map(({ faitId }) => faitId);
  const dits = await faitsDEffacement(context, effaces);
  return dits.length === 0 ? faits : contenusScelles(context, [...new Set([...ids, ...dits])]);
}

/** A name that any disk takes. */
const nomSur = (nom: string): string =>
  nom.replaceAll(/[^\p{L}\p{N}._-]/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
