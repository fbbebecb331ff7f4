import { z } from 'zod';
import { consommerLien } from '#capabilities/identite/index.ts';
import { Notice } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import type { Context } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { positionnementFr } from '../../messages/positionnement.fr.ts';
import { Niveaux } from './champs-niveaux.ts';
import { seSituer, vueSeSituer } from './se-situer.tsx';

const words = positionnementFr.soi;
type Contexte = Context<{ readonly jeton: string }, object>;

/** Whose file the link is about. */
const sujetDe = ({ actor }: Contexte) =>
  actor.kind === 'lien'
    ? { inscriptionId: actor.sujets['inscriptionId'] ?? '', personneId: actor.personneId }
    : { inscriptionId: '', personneId: null };

/** A person without account places herself, from the link of a mail. */
export const pagePositionnementParLien = page({
  path: '/positionnement/:jeton',
  access: 'lien:positionnement',
  params: z.object({ jeton: z.string().max(200) }),
  view: async (context, form) => {
    const { inscriptionId, personneId } = sujetDe(context);
    const vue = await vueSeSituer(context, form, inscriptionId, personneId);
    return vue === null ? null : { ...vue, layout: 'bare' };
  },
  acts: {
    declarer: act({
      body: Niveaux,
      run: async (context: Contexte, reponses) => {
        const { inscriptionId, personneId } = sujetDe(context);
        const dit = await seSituer(context, inscriptionId, personneId, reponses);
        if (!dit.ok) return dit;
        const compte = await consommerLien(context);
        if (!compte.ok) return compte;
        const body = (
          <Notice tone="success">
            <p>{words.envoye}</p>
            <p>{words.changer}</p>
          </Notice>
        );
        return ok({ kind: 'view', view: { title: words.merci, layout: 'bare', body } });
      },
    }),
  },
});
