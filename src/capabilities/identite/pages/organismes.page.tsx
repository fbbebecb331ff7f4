import { z } from 'zod';
import { Badge, Card, CardGrid, EmptyState, Form, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { changerOrganisme } from '../actions/changer-organisme.ts';
import { messages } from '../messages.fr.ts';
import { mesOrganismes } from '../queries/mes-organismes.query.ts';
import { OngletsCompte } from './OngletsCompte.tsx';

const words = messages.compte.organismes;
const PATH = '/compte/organismes';

/** The organismes of the account, and which one is in force in this session. */
export const pageOrganismes = page({
  path: PATH,
  access: 'connecte',
  view: async (context) => {
    const { compteId, organismeId } = compteActif(context);
    const organismes = await mesOrganismes(context.tx, compteId);
    return {
      title: words.titre,
      lead: words.accroche,
      body: (
        <>
          <OngletsCompte current={PATH} />
          {organismes.length === 0 && (
            <EmptyState icon="building" title={words.vide}>
              {words.videAide}
            </EmptyState>
          )}
          <CardGrid>
            {organismes.map(({ id: one, nom, roles }) => (
              <Card
                key={one}
                title={nom}
                aside={one === organismeId && <Badge tone="ok">{words.actif}</Badge>}
                footer={
                  one !== organismeId && (
                    <Form bare {...context.form('changer', { organisme: one })}>
                      <SubmitButton variant="secondary">
                        {words.changer}
                        <span className="sr"> {nom}</span>
                      </SubmitButton>
                    </Form>
                  )
                }
              >
                <p>{roles.map((role) => messages.roles[role]).join(', ')}</p>
              </Card>
            ))}
          </CardGrid>
        </>
      ),
    };
  },
  acts: {
    changer: act({
      body: z.object({ organisme: id() }),
      run: async (context, { organisme }) => {
        const changed = await changerOrganisme(context, organisme);
        return changed.ok ? ok(redirect('/', words.change(changed.value))) : changed;
      },
    }),
  },
});
