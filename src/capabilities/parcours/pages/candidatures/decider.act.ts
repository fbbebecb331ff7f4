import { z } from 'zod';
import { caseACocher, id, jour, liste, texteOptionnel } from '#platform/http/champs.ts';
import { act } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { type DecisionCandidature, deciderCandidatures } from '../../actions/decider-candidatures.ts';
import { matriceFr, phraseDeRefus } from '../../messages/matrice.fr.ts';
import { acteFait } from '../champs.ts';

export const DECISIONS = [
  'entretien.tenu',
  'candidature.admise',
  'candidature.refusee',
  'candidature.retiree',
] as const;

const Body = z.object({
  ...acteFait,
  inscriptions: liste(id(), 1000),
  decision: z.enum(DECISIONS),
  motif: texteOptionnel(500),
  le: jour(),
  prevenir: caseACocher(),
});

/** One decision on the applications ticked. A refusal says why. */
export const acteDecider = act({
  access: 'inscription.modifier',
  body: Body,
  run: async (context: Context<object, object>, { _id, inscriptions, decision, motif, le, prevenir }) => {
    if (inscriptions.length === 0) return refuse('AucuneCandidatureChoisie');
    const prise = decisionDe(decision, motif);
    if (prise === null) return refuse('MotifRefusManquant');
    const { faites, refusees } = await deciderCandidatures(context, {
      id: _id,
      inscriptionIds: inscriptions,
      decision: prise,
      le,
      prevenir,
    });
    const [premiere] = refusees;
    const avis =
      premiere === undefined
        ? matriceFr.faites(faites)
        : `${matriceFr.faites(faites)} ${matriceFr.pasFaites(refusees.length, phraseDeRefus(premiere.refus))}`;
    return ok(redirect('/candidatures', avis));
  },
});

function decisionDe(genre: (typeof DECISIONS)[number], motif: string | null): DecisionCandidature | null {
  if (genre !== 'candidature.refusee') return { genre };
  return motif === null ? null : { genre, motif };
}
