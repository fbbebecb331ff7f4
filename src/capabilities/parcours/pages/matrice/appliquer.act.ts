import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { id, jour, liste } from '#platform/http/champs.ts';
import { act } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import type { BilanActe, ColonneMatrice } from '../../matrice.ts';
import { matriceFr as words } from '../../messages/matrice.fr.ts';
import { type LigneMatrice, lignesDeMatrice } from '../../queries/matrice.query.ts';
import { sessionParId } from '../../queries/session-par-id.query.ts';
import { acteFait } from '../champs.ts';
import { PORTEES } from './ActesEnMasse.tsx';
import { actesPermis, sansSuite } from './lire-matrice.ts';

const Body = z.object({
  ...acteFait,
  portee: z.enum(PORTEES),
  inscriptions: liste(id(), 1000),
  acte: z.string().max(100),
  le: jour(),
});

type Contexte = Context<{ readonly sessionId: string }, unknown>;

/** One act on the rows that were ticked, or on all that are shown. What could not be done is told, with names. */
export const acteAppliquer = (colonnes: readonly ColonneMatrice[]) =>
  act({
    body: Body,
    run: async (context: Contexte, body) => {
      const { tx, organismeId, params } = context;
      const acte = actesPermis(colonnes, context).find(({ cle }) => cle === body.acte);
      if (acte === undefined) return refuse('ActeEnMasseInconnu');
      const session = await sessionParId(tx, organismeId, params.sessionId);
      if (session === null) return refuse('SessionIntrouvable');
      const toutes = await lignesDeMatrice(tx, organismeId, session.id, today(context.clock));
      const lignes = toutes.filter((ligne) =>
        body.portee === 'toutes' ? !sansSuite(ligne) : body.inscriptions.includes(ligne.id),
      );
      if (lignes.length === 0) return refuse('AucunDossierChoisi');
      const bilan = await acte.run(context, { id: body._id, session, lignes, le: body.le });
      return ok(redirect(`/sessions/${session.id}`, avisDe(bilan, lignes)));
    },
  });

/** A notice holds few words: three names are enough to understand why. */
const EXEMPLES = 3;

function avisDe({ faites, refusees }: BilanActe, lignes: readonly LigneMatrice[]): string {
  if (refusees.length === 0) return words.faites(faites);
  const exemples = refusees.slice(0, EXEMPLES).map(({ inscriptionId, pourquoi }) => {
    const ligne = lignes.find(({ id: inscription }) => inscription === inscriptionId);
    return words.exemple(ligne === undefined ? '' : `${ligne.prenom} ${ligne.nom}`, pourquoi);
  });
  return `${words.faites(faites)} ${words.pasFaites(refusees.length, exemples.join(' '))}`;
}
