import { z } from 'zod';
import { Form, FormActions, SubmitButton } from '#design/index.ts';
import { id, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { modifierSession } from '../actions/modifier-session.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';
import { responsablesPossibles } from '../queries/responsables.query.ts';
import { sessionParId } from '../queries/session-par-id.query.ts';
import { champsSession } from './champs.ts';
import { FormulaireSession } from './FormulaireSession.tsx';

const words = sessionsFr.formulaire;

/** Changes a session: its words, its dates, its places. */
export const pageModifierSession = page({
  path: '/sessions/:sessionId/modifier',
  access: 'session.modifier',
  params: z.object({ sessionId: id() }),
  view: async (context, form) => {
    const session = await sessionParId(context.tx, context.organismeId, context.params.sessionId);
    if (session === null) return null;
    const responsables = await responsablesPossibles(context.tx, context.organismeId);
    return {
      title: words.modifier,
      lead: session.formation,
      width: 'narrow',
      breadcrumb: [
        { href: '/sessions', label: sessionsFr.fiche.sessions },
        { href: `/sessions/${session.id}`, label: session.intitule },
      ],
      body: (
        <>
          <FormErrors form={form} />
          <Form {...context.form('modifier')}>
            <FormulaireSession form={form} responsables={responsables} session={session} />
            <FormActions>
              <SubmitButton>{words.enregistrer}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    };
  },
  acts: {
    modifier: act({
      body: z.object({ ...champsSession, intitule: texte(150), code: texte(40) }),
      run: async (context, body) => {
        const { sessionId } = context.params as { sessionId: string };
        const change = await modifierSession(context, sessionId, body);
        if (!change.ok) return change;
        return ok(redirect(`/sessions/${sessionId}`, sessionsFr.modifiee(change.value.periodesChangees)));
      },
    }),
  },
});
