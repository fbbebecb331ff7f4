import { z } from 'zod';
import { organisme } from '#capabilities/identite/index.ts';
import { ButtonLink, EmptyState, Form, FormActions, formatDate, SubmitButton } from '#design/index.ts';
import { aParis } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { redirect } from '#platform/http/route.ts';
import { ok, refuse } from '#platform/result.ts';
import { accuserLecture } from '../actions/regler.ts';
import { messages } from '../messages.fr.ts';
import { procedureEnVigueur } from '../queries/procedure.query.ts';

const mots = messages.procedure;
export const PROCEDURE = '/procedure-signalement';

/** The procedure, for everybody in the organisme, with its reading receipt. */
export const pageProcedure = page({
  path: PROCEDURE,
  access: 'signalements.lire_procedure',
  view: async (context, form) => {
    const { tx, organismeId, actor } = context;
    const personneId = actor.kind === 'compte' ? actor.personneId : null;
    const procedure = await procedureEnVigueur(tx, organismeId, personneId);
    const moi = await organisme(tx, organismeId);
    const cadre = {
      title: mots.titre,
      lead: mots.accroche,
      width: 'narrow' as const,
      actions: <ButtonLink href={`/signaler/${moi?.slug ?? ''}`}>{mots.signaler}</ButtonLink>,
    };
    if (procedure === null)
      return { ...cadre, body: <EmptyState title={mots.absente}>{messages.public.urgence}</EmptyState> };
    return {
      ...cadre,
      body: (
        <>
          <FormErrors form={form} />
          {procedure.texte.split(/\n+/u).map((paragraphe) => (
            <p key={paragraphe}>{paragraphe}</p>
          ))}
          {procedure.lueLe !== null && (
            <p className="hint">{mots.lueLe(formatDate(aParis(procedure.lueLe).toPlainDate()))}</p>
          )}
          {procedure.lueLe === null && personneId !== null && (
            <Form {...context.form('lue', { procedure: procedure.id })}>
              <FormActions>
                <SubmitButton>{mots.lue}</SubmitButton>
              </FormActions>
            </Form>
          )}
        </>
      ),
    };
  },
  acts: {
    lue: act({
      body: z.object({ procedure: id() }),
      run: async (context, { procedure }) => {
        const personneId = context.actor.kind === 'compte' ? context.actor.personneId : null;
        if (personneId === null) return refuse('ProcedureAbsente');
        const fait = await accuserLecture(context, { procedureId: procedure, personneId });
        return fait.ok ? ok(redirect(PROCEDURE, mots.merci)) : fait;
      },
    }),
  },
});
