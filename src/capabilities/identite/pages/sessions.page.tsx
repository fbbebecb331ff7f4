import { z } from 'zod';
import { Badge, DataTable, DateFr, Form, SubmitButton } from '#design/index.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { compteActif } from '../acteur/compte.ts';
import { fermerSessions } from '../actions/changer-mot-de-passe.ts';
import { lireAppareil } from '../domain/appareil.ts';
import { messages } from '../messages.fr.ts';
import { type SessionOuverte, sessionsDuCompte } from '../queries/sessions.query.ts';
import { OngletsCompte } from './OngletsCompte.tsx';

const words = messages.compte.sessions;
const PATH = '/compte/sessions';

/** Where one is signed in, and the way to end what one does not recognise. */
export const pageSessions = page({
  path: PATH,
  access: 'connecte',
  view: async (context) => {
    const sessions = await sessionsDuCompte(context.tx, compteActif(context).compteId);
    return {
      title: words.titre,
      lead: words.accroche,
      actions: sessions.length > 1 && (
        <Form bare {...context.form('fermerAutres')}>
          <SubmitButton variant="danger">{words.fermerAutres}</SubmitButton>
        </Form>
      ),
      body: (
        <>
          <OngletsCompte current={PATH} />
          <Liste sessions={sessions} context={context} />
        </>
      ),
    };
  },
  acts: {
    fermer: act({
      body: z.object({ session: id() }),
      run: async (context, { session }) => {
        await context.tx
          .deleteFrom('identite.session')
          .where('id', '=', session)
          .where('compte_id', '=', compteActif(context).compteId)
          .execute();
        return ok(redirect(PATH, words.fermee));
      },
    }),
    fermerAutres: act({
      body: z.object({}),
      run: async (context) => {
        const { compteId, sessionId } = compteActif(context);
        await fermerSessions(context, compteId, sessionId);
        return ok(redirect(PATH, words.autresFermees));
      },
    }),
  },
});

interface ListeProps {
  readonly sessions: readonly SessionOuverte[];
  readonly context: Context<unknown, unknown>;
}

const Liste = ({ sessions, context }: ListeProps) => {
  const { sessionId } = compteActif(context);
  return (
    <DataTable
      caption={words.titre}
      captionHidden
      rows={sessions}
      rowKey={({ id: key }) => key}
      columns={[
        {
          key: 'appareil',
          header: words.colonnes.appareil,
          cell: ({ appareil }) => words.appareil(lireAppareil(appareil)),
        },
        { key: 'adresse', header: words.colonnes.adresse, cell: ({ adresseIp }) => adresseIp },
        { key: 'ouverte', header: words.colonnes.ouverte, cell: ({ creeLe }) => <DateFr value={creeLe} /> },
        { key: 'vue', header: words.colonnes.vue, cell: ({ vuLe }) => <DateFr value={vuLe} /> },
        {
          key: 'acte',
          header: words.colonnes.acte,
          cell: (session) =>
            session.id === sessionId ? (
              <Badge tone="ok">{words.celleCi}</Badge>
            ) : (
              <Form bare {...context.form('fermer', { session: session.id })}>
                <SubmitButton variant="secondary" compact>
                  {words.fermer}
                  <span className="sr"> {words.appareil(lireAppareil(session.appareil))}</span>
                </SubmitButton>
              </Form>
            ),
        },
      ]}
    />
  );
};
