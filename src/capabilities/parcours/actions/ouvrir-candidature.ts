import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { ajouterFait, type RefusFait } from '../domain/ajouter-fait.ts';
import { faitDe } from '../domain/etape.ts';
import type { FaitParcours } from '../domain/faits.ts';
import { acteurIntrouvable, type RefusActeurs } from '../queries/acteurs-du-dossier.query.ts';
import { sessionARemplir } from '../queries/session-a-remplir.query.ts';
import { ecrireEtapes } from './ecrire-etapes.ts';

export interface NouvelleCandidature {
  /** Made by the form. Becomes the file's id, unless the person already has a file in this session. */
  readonly id: string;
  readonly sessionId: string;
  readonly personneId: string;
  /** What the person says of her project. */
  readonly projet: string | null;
  readonly le?: Temporal.PlainDate;
}

export type RefusCandidature =
  | RefusFait
  | RefusActeurs
  | Refusal<'SessionIntrouvable'>
  | Refusal<'SessionAnnuleeFermee'>;

/** Records that a person asks to enter a session. A file that led nowhere may begin again. */
export async function ouvrirCandidature(
  context: ActionContext,
  { id, sessionId, personneId, projet, le = today(context.clock) }: NouvelleCandidature,
): Promise<Result<{ readonly id: string }, RefusCandidature>> {
  const { tx, organismeId, clock } = context;
  const session = await sessionARemplir(context, sessionId);
  if (session === null) return refuse('SessionIntrouvable');
  if (session.annuleeLe !== null) return refuse('SessionAnnuleeFermee');
  const deja = session.dossiers.find(({ etapes }) => etapes.some((etape) => etape.id === id));
  if (deja !== undefined) return ok({ id: deja.id });
  const introuvable = await acteurIntrouvable(context, { personneId, entrepriseId: null, tuteurId: null });
  if (introuvable !== null) return introuvable;
  const connu = session.dossiers.find((dossier) => dossier.personneId === personneId);
  const dossier = connu ?? { id, personneId, sessionId, etapes: [] };
  const fait: FaitParcours = { genre: 'candidature.deposee', id, le, connuLe: clock.now() };
  const suite = ajouterFait(dossier.etapes.map(faitDe), fait);
  if (!suite.ok) return suite;
  await tx
    .insertInto('parcours.inscription')
    .values({
      organisme_id: organismeId,
      id: dossier.id,
      session_id: sessionId,
      personne_id: personneId,
      projet,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisme_id', 'id']).doUpdateSet({ projet, modifie_le: clock.now() }),
    )
    .execute();
  await ecrireEtapes(context, [{ dossier, fait }]);
  return ok({ id: dossier.id });
}
