import { z } from 'zod';
import { ButtonLink } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { revoquerCleApi } from '../actions/creer-cle-api.ts';
import { messages } from '../messages.fr.ts';
import { clesApi } from '../queries/cles-api.query.ts';
import { ListeCles } from './ListeCles.tsx';

const words = messages.clesApi;
const PATH = '/reglages/cles-api';

/** The API keys of the organisme: their use, and the way to revoke them. */
export const pageClesApi = page({
  path: PATH,
  access: 'cle_api.gerer',
  view: async (context) => ({
    title: words.titre,
    lead: words.accroche,
    width: 'wide',
    breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
    actions: (
      <ButtonLink href={`${PATH}/nouvelle`} variant="primary" icon="plus">
        {words.creer.titre}
      </ButtonLink>
    ),
    body: (
      <ListeCles
        cles={await clesApi(context.tx, context.organismeId)}
        now={context.clock.now()}
        revoke={(cle) => context.form('revoquer', { cle })}
      />
    ),
  }),
  acts: {
    revoquer: act({
      body: z.object({ cle: id() }),
      run: async (context, { cle }) => {
        const revoked = await revoquerCleApi(context, cle);
        return revoked.ok ? ok(redirect(PATH, words.revoqueeAvis)) : revoked;
      },
    }),
  },
});
