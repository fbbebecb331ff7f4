import { z } from 'zod';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { verifierActuel } from '../actions/changer-mot-de-passe.ts';
import {
  arreterDoubleEtape,
  commencerDoubleEtape,
  confirmerDoubleEtape,
  lireDoubleEtape,
  renouvelerCodes,
} from '../actions/double-etape.ts';
import { oublierEssais } from '../actions/oublier-essais.ts';
import { cibleAdresse } from '../domain/verrou.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { clesAcces } from '../queries/cles-acces.query.ts';
import { vueCodesSecours } from './CodesSecours.tsx';
import { ClesAccesPart } from './ClesAccesPart.tsx';
import { DoubleEtapePart } from './DoubleEtapePart.tsx';
import { OngletsCompte } from './OngletsCompte.tsx';

const words = messages.compte.securite;
const PATH = '/compte/securite';

/** What protects the account: second step (application, codes on paper), passkeys. */
export const pageSecurite = ({ secret }: Portier) =>
  page({
    path: PATH,
    access: 'connecte',
    view: async (context, form) => ({
      title: words.titre,
      lead: words.accroche,
      width: 'narrow',
      islands: ['cle-acces'],
      body: (
        <>
          <OngletsCompte current={PATH} />
          <FormErrors form={form} />
          <DoubleEtapePart
            etape={await lireDoubleEtape(context, secret)}
            courriel={compteActif(context).courriel}
            form={form}
            act={context.form}
          />
          <ClesAccesPart
            cles={await clesAcces(context.tx, compteActif(context).compteId)}
            remove={(cle) => context.form('retirerCle', { cle })}
          />
        </>
      ),
    }),
    acts: {
      commencer: act({
        body: z.object({}),
        run: async (context) => {
          const begun = await commencerDoubleEtape(context, secret);
          return begun.ok ? ok(redirect(PATH)) : begun;
        },
      }),
      confirmer: act({
        rate: 'connexion',
        body: z.object({ code: z.string().trim().min(1).max(20) }),
        run: async (context, { code }) => {
          const codes = await confirmerDoubleEtape(context, secret, code);
          return codes.ok ? ok({ kind: 'view', view: vueCodesSecours(codes.value) }) : codes;
        },
      }),
      renouveler: act({
        body: z.object({ actuel: z.string().min(1).max(200) }),
        rate: 'connexion',
        prepare: (context, { actuel }) => verifierActuel(context, actuel),
        run: async (context) => {
          await oublierEssais(context.tx, cibleAdresse(compteActif(context).courriel));
          const codes = await renouvelerCodes(context);
          return codes.ok ? ok({ kind: 'view', view: vueCodesSecours(codes.value) }) : codes;
        },
      }),
      retirerCle: act({
        body: z.object({ cle: id() }),
        run: async (context, { cle }) => {
          const { compteId } = compteActif(context);
          await context.tx
            .deleteFrom('auth.passkey')
            .where('id', '=', cle)
            .where('userId', '=', compteId)
            .execute();
          return ok(redirect(PATH, words.cles.retiree));
        },
      }),
      arreter: act({
        body: z.object({ actuel: z.string().min(1).max(200) }),
        rate: 'connexion',
        prepare: (context, { actuel }) => verifierActuel(context, actuel),
        run: async (context) => {
          await oublierEssais(context.tx, cibleAdresse(compteActif(context).courriel));
          await arreterDoubleEtape(context);
          return ok(redirect(PATH, words.arretee));
        },
      }),
    },
  });
