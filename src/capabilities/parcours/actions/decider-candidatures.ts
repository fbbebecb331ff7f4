import type { ActionContext } from '#platform/http/route.ts';
import { derivedId } from '#platform/ids.ts';
import { envoyerCourriels } from '#platform/mail/courriel.ts';
import type { EvenementParcours } from '../domain/faits.ts';
import { candidatureFr } from '../messages/candidature.fr.ts';
import { dossiersAInviter } from '../queries/dossiers-a-inviter.query.ts';
import { ajouterEtapes, type EtapeRefusee } from './ajouter-etapes.ts';

export type DecisionCandidature = Extract<
  EvenementParcours,
  { genre: 'entretien.tenu' | 'candidature.admise' | 'candidature.refusee' | 'candidature.retiree' }
>;

export interface DecisionEnMasse {
  /** Made by the form: the same decision sent twice is taken once. */
  readonly id: string;
  readonly inscriptionIds: readonly string[];
  readonly decision: DecisionCandidature;
  readonly le: Temporal.PlainDate;
  /** Tells by mail those who are admitted or refused and have an address. */
  readonly prevenir: boolean;
}

/** Decides on several applications at once; those that have gone on meanwhile are left out and told. */
export async function deciderCandidatures(
  context: ActionContext,
  { id, inscriptionIds, decision, le, prevenir }: DecisionEnMasse,
): Promise<{ readonly faites: number; readonly refusees: readonly EtapeRefusee[] }> {
  const bilan = await ajouterEtapes(
    context,
    inscriptionIds.map((inscriptionId) => ({
      id: derivedId(id, inscriptionId),
      inscriptionId,
      evenement: decision,
      le,
    })),
  );
  const ecartes = new Set(bilan.refusees.map(({ inscriptionId }) => inscriptionId));
  if (prevenir)
    await ecrireAuxPersonnes(
      context,
      id,
      decision,
      inscriptionIds.filter((un) => !ecartes.has(un)),
    );
  return bilan;
}

async function ecrireAuxPersonnes(
  context: ActionContext,
  id: string,
  { genre }: DecisionCandidature,
  inscriptionIds: readonly string[],
): Promise<void> {
  if (genre !== 'candidature.admise' && genre !== 'candidature.refusee') return;
  const words = candidatureFr.mail[genre === 'candidature.admise' ? 'admise' : 'refusee'];
  const dossiers = await dossiersAInviter(context.tx, context.organismeId, inscriptionIds);
  await envoyerCourriels(
    context,
    dossiers.flatMap(({ id: inscriptionId, courriel, nom, session, organisme }) =>
      courriel === null
        ? []
        : [
            {
              a: courriel,
              nom,
              sujet: words.sujet(session),
              lignes: words.lignes(session),
              signature: organisme,
              cle: `${genre}:${derivedId(id, inscriptionId)}`,
            },
          ],
    ),
  );
}
