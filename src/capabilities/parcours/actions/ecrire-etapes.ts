import { consigner } from '#capabilities/registre/index.ts';
import type { JsonObject } from '#platform/canonical-json.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { donneesDe } from '../domain/etape.ts';
import type { FaitParcours, GenreFait } from '../domain/faits.ts';
import type { DossierAModifier } from '../queries/dossiers-a-modifier.query.ts';
import { annoncer } from './annoncer.ts';

/** A step that the rules accepted. */
export interface EtapeAdmise {
  readonly dossier: DossierAModifier;
  readonly fait: FaitParcours;
  /** What the register keeps beside the step itself. */
  readonly complement?: JsonObject;
}

/** Steps after which a place is taken or given back. */
const CHANGENT_LES_PLACES: ReadonlySet<GenreFait> = new Set([
  'inscription.enregistree',
  'inscription.annulee',
  'parcours.abandonne',
  'fait.annule',
]);

/**
 * Writes steps already decided, and their facts, in two statements whatever their number; then tells the public how many
 * places are left in each session concerned.
 */
export async function ecrireEtapes(context: ActionContext, admises: readonly EtapeAdmise[]): Promise<void> {
  if (admises.length === 0) return;
  await context.tx
    .insertInto('parcours.etape')
    .values(
      admises.map(({ dossier, fait }) => ({
        organisme_id: context.organismeId,
        id: fait.id,
        inscription_id: dossier.id,
        type: fait.genre,
        le: fait.le.toString(),
        donnees: JSON.stringify(donneesDe(fait)),
        annule_etape_id: fait.genre === 'fait.annule' ? fait.faitId : null,
        cree_le: fait.connuLe,
      })),
    )
    .execute();
  await consigner(
    context,
    ...admises.map(({ dossier, fait, complement }) => ({
      type: fait.genre,
      survenuLe: context.clock.now(),
      sujets: { inscription: dossier.id, personne: dossier.personneId, session: dossier.sessionId },
      donnees: {
        le: fait.le.toString(),
        ...donneesDe(fait),
        ...(fait.genre === 'fait.annule' ? { etape: typeDe(dossier, fait.faitId) } : {}),
        ...complement,
      },
    })),
  );
  const sessions = admises
    .filter(({ fait }) => CHANGENT_LES_PLACES.has(fait.genre))
    .map(({ dossier }) => dossier.sessionId);
  for (const sessionId of new Set(sessions)) await annoncer(context, sessionId);
}

const typeDe = ({ etapes }: DossierAModifier, id: string): string =>
  etapes.find((etape) => etape.id === id)?.type ?? '';
