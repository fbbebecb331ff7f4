import { z } from 'zod';
import { ButtonLink, EmptyState, Form, Section, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { cursor, exportKind, listFile, pageOf, words as recherche } from '#platform/http/list.ts';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { annulerInvitation, renvoyerInvitation } from '../actions/inviter.ts';
import { ROLES } from '../domain/roles.ts';
import { messages } from '../messages.fr.ts';
import { ETATS_MEMBRE, invitationsEnCours, membres } from '../queries/membres.query.ts';
import { Invitations } from './Invitations.tsx';
import { exportMembres, ListeMembres } from './ListeMembres.tsx';

const words = messages.membres;
const PATH = '/reglages/membres';
const MAX_EXPORT = 20_000;

const Query = z.object({
  q: recherche(),
  role: z.enum(ROLES).nullable().catch(null).default(null),
  etat: z.enum(ETATS_MEMBRE).nullable().catch(null).default(null),
  apres: cursor(),
  export: exportKind(),
});

const Invitation = z.object({ invitation: id() });

/** Who belongs to the organisme, with which roles, and who is invited. */
export const pageMembres = page({
  path: PATH,
  access: 'membre.gerer',
  query: Query,
  view: async (context) => {
    const { tx, organismeId } = context;
    const { export: kind, apres, ...filtre } = context.query;
    if (kind !== undefined) {
      const tous = await membres(tx, organismeId, { ...filtre, apres: null }, MAX_EXPORT);
      return listFile(kind, words.fichier, exportMembres(tous));
    }
    const lus = await membres(tx, organismeId, { ...filtre, apres });
    const { rows, next } = pageOf(lus, ({ nom, id: key }) => ({ key: nom, id: key }));
    const invitations = await invitationsEnCours(tx, organismeId);
    return {
      title: words.titre,
      lead: words.accroche,
      width: 'wide',
      breadcrumb: [{ href: '/reglages', label: messages.reglages.titre }],
      actions: (
        <ButtonLink href={`${PATH}/inviter`} variant="primary" icon="plus">
          {words.inviter}
        </ButtonLink>
      ),
      body: (
        <>
          {invitations.length > 0 && (
            <Section title={words.invitations}>
              <Invitations
                invitations={invitations}
                now={context.clock.now()}
                acts={({ id: invitation }) => (
                  <div className="row">
                    <Form bare {...context.form('renvoyer', { invitation })}>
                      <SubmitButton variant="secondary" compact>
                        {words.renvoyer}
                      </SubmitButton>
                    </Form>
                    <Form bare {...context.form('annuler', { invitation })}>
                      <SubmitButton variant="danger" compact>
                        {words.annuler}
                      </SubmitButton>
                    </Form>
                  </div>
                )}
              />
            </Section>
          )}
          <Section title={words.membres}>
            <ListeMembres
              path={PATH}
              filtre={filtre}
              membres={rows}
              suite={apres !== null}
              next={next}
              empty={
                <EmptyState icon="people" title={words.vide}>
                  {words.videAide}
                </EmptyState>
              }
            />
          </Section>
        </>
      ),
    };
  },
  acts: {
    renvoyer: act({
      body: Invitation,
      run: async (context, { invitation }) => {
        const sent = await renvoyerInvitation(context, invitation);
        return sent.ok ? ok(redirect(PATH, words.renvoyee)) : sent;
      },
    }),
    annuler: act({
      body: Invitation,
      run: async (context, { invitation }) => {
        const done = await annulerInvitation(context, invitation);
        return done.ok ? ok(redirect(PATH, words.annulee)) : done;
      },
    }),
  },
});
