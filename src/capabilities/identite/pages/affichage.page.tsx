import { z } from 'zod';
import { Form, FormActions, RadioGroup, SubmitButton } from '#design/index.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { messages } from '../messages.fr.ts';
import type { Portier } from '../portier.ts';
import { OngletsCompte } from './OngletsCompte.tsx';

const words = messages.compte.affichage;
const PATH = '/compte/affichage';
const CHOIX = ['systeme', 'clair', 'sombre', 'contraste'] as const;
const AN_SECONDES = 365 * 24 * 3600;

/** Chooses light, dark or strong contrast: kept by the browser, so that it serves before signing in too. */
export const pageAffichage = ({ biscuit }: Portier) =>
  page({
    path: PATH,
    access: 'public',
    view: async (context, form) => ({
      title: words.titre,
      lead: words.accroche,
      width: 'narrow',
      layout: context.actor.kind === 'compte' ? 'app' : 'public',
      body: (
        <>
          {context.actor.kind === 'compte' && <OngletsCompte current={PATH} />}
          <Form {...context.form('choisir')}>
            <RadioGroup
              {...form.field('theme', context.request.cookies['theme'] ?? 'systeme')}
              label={words.question}
              options={CHOIX.map((value) => ({ value, label: words.choix[value] }))}
            />
            <FormActions>
              <SubmitButton>{messages.compte.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    }),
    acts: {
      choisir: act({
        body: z.object({ theme: z.enum(CHOIX) }),
        run: async (_context, { theme }) => {
          const age = theme === 'systeme' ? 0 : AN_SECONDES;
          const cookies = [`theme=${theme}; ${biscuit.attributs}; Max-Age=${age}`];
          return ok({ ...redirect(PATH, words.fait), cookies });
        },
      }),
    },
  });
