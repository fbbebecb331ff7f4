import type { ActionContext } from '#platform/http/route.ts';
import { refuse, type Refusal, type Result } from '#platform/result.ts';
import { creneauxDeSemaine, type Semaine } from '../domain/assembleurs/feuille.ts';
import { feuilleDe, programmeDe } from '../domain/document-emis.ts';
import { preparerFeuille, preparerProgramme } from '../domain/preparer.ts';
import { documentsEmis } from '../queries/documents-emis.query.ts';
import { feuillesDesCreneaux } from '../queries/feuilles.query.ts';
import { lireFaits } from './lire-faits.ts';
import { type Produit, produireDocument, type RefusProduction, verrouiller } from './produire.ts';

type RefusDeSession = RefusProduction | Refusal<'DossierIntrouvable'> | Refusal<'SemaineSansCreneau'>;

interface Demande {
  readonly id: string;
  readonly sessionId: string;
}

/** Makes the programme of a session, or makes it again when it is no longer true. */
export async function produireProgramme(
  context: ActionContext,
  { id, sessionId }: Demande,
): Promise<Result<Produit, RefusDeSession>> {
  const faits = await lireFaits(context, { sessionId });
  if (faits === null) return refuse('DossierIntrouvable');
  await verrouiller(context, `programme ${sessionId}`);
  const existant = programmeDe(await documentsEmis(context.tx, context.organismeId, sessionId));
  return produireDocument(context, id, { faits, dossier: null, preparer: preparerProgramme, existant });
}

/** Makes the attendance sheet of a week, with the signatures already given; made again when there are more. */
export async function produireFeuille(
  context: ActionContext,
  { id, sessionId, semaine }: Demande & { readonly semaine: Semaine },
): Promise<Result<Produit, RefusDeSession>> {
  const { tx, organismeId } = context;
  const faits = await lireFaits(context, { sessionId });
  if (faits === null) return refuse('DossierIntrouvable');
  const [premier, ...suite] = creneauxDeSemaine(faits.session.creneaux, semaine);
  if (premier === undefined) return refuse('SemaineSansCreneau');
  await verrouiller(context, `feuille ${sessionId} ${semaine.lundi} ${semaine.groupeId ?? ''}`);
  const feuilles = await feuillesDesCreneaux(
    tx,
    organismeId,
    [premier, ...suite].map((un) => un.id),
  );
  const documents = await documentsEmis(tx, organismeId, sessionId);
  const existant = feuilleDe(documents, { lundi: semaine.lundi, groupe: premier.groupe });
  const preparer = (jour: typeof faits) => preparerFeuille(jour, semaine, feuilles);
  return produireDocument(context, id, { faits, dossier: null, preparer, existant });
}
