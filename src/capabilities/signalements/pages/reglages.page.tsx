import { z } from 'zod';
import { organisme } from '#capabilities/identite/index.ts';
import {
  type Column,
  DataTable,
  Form,
  FormActions,
  Notice,
  Section,
  SubmitButton,
  TextArea,
} from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { caseACocher, id, idDeFormulaire, texte } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { designer, publierProcedure, ROLES_HABILITABLES } from '../actions/regler.ts';
import { messages } from '../messages.fr.ts';
import { lectureDeLaProcedure, procedureEnVigueur } from '../queries/procedure.query.ts';
import { type MembreHabilitable, membresHabilitables } from '../queries/signalements.query.ts';

const mots = messages.reglages;
export const REGLAGES = '/reglages/signalements';

/** Who reads the reports, and the procedure that everybody is given to read. */
export const pageReglages = page({
  path: REGLAGES,
  access: 'signalements.regler',
  view: async (context, form) => {
    const { tx, organismeId, clock } = context;
    const membres = await membresHabilitables(tx, organismeId, ROLES_HABILITABLES);
    const procedure = await procedureEnVigueur(tx, organismeId, null);
    const lecture = await lectureDeLaProcedure(tx, organismeId, today(clock));
    const moi = await organisme(tx, organismeId);
    return {
      title: mots.titre,
      lead: mots.accroche,
      breadcrumb: [{ href: '/reglages', label: messages.reglages.retour }],
      body: (
        <>
          <FormErrors form={form} />
          <Section title={mots.personnes}>
            <DataTable
              caption={mots.personnes}
              captionHidden
              columns={colonnes(context)}
              rows={membres}
              rowKey={({ compteId }) => compteId}
            />
          </Section>
          <Section title={mots.adresse}>
            <p>
              <a href={`/signaler/${moi?.slug ?? ''}`}>{`${context.baseUrl}/signaler/${moi?.slug ?? ''}`}</a>
            </p>
          </Section>
          <Section title={mots.procedure}>
            {procedure !== null && (
              <Notice tone="info">{mots.lecture(lecture.lecteurs, lecture.inscrits)}</Notice>
            )}
            <Form {...context.form('publier')}>
              <TextArea
                {...form.of('publier').field('texte', procedure?.texte)}
                label={mots.texte}
                hint={mots.texteAide}
                rows={10}
                required
              />
              <FormActions>
                <SubmitButton>{mots.publier}</SubmitButton>
              </FormActions>
            </Form>
          </Section>
        </>
      ),
    };
  },
  acts: {
    designer: act({
      body: z.object({ compteId: id(), habilite: caseACocher() }),
      run: async (context, designation) => {
        const fait = await designer(context, designation);
        return fait.ok ? ok(redirect(REGLAGES, designation.habilite ? mots.designe : mots.retire)) : fait;
      },
    }),
    publier: act({
      body: z.object({ _id: idDeFormulaire(), texte: texte(20_000) }),
      run: async (context, { _id, texte: dit }) => {
        const fait = await publierProcedure(context, { id: _id, texte: dit });
        return fait.ok ? ok(redirect(REGLAGES, mots.publie)) : fait;
      },
    }),
  },
});

const colonnes = (context: Pick<Context<unknown, unknown>, 'form'>): readonly Column<MembreHabilitable>[] => [
  { key: 'nom', header: mots.personne, cell: ({ nom }) => nom },
  { key: 'lit', header: mots.lit, cell: ({ habilite }) => (habilite ? mots.oui : mots.non) },
  {
    key: 'designer',
    header: mots.designer,
    cell: ({ compteId, nom, habilite }) => (
      <Form {...context.form('designer', { compteId, habilite: habilite ? '' : 'oui' })} bare>
        <SubmitButton variant="quiet" compact>
          {habilite ? mots.retirer : mots.designer}
          <span className="sr"> {nom}</span>
        </SubmitButton>
      </Form>
    ),
  },
];
