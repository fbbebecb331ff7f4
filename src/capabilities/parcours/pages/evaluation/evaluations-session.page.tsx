import { z } from 'zod';
import { modulesDeFormation } from '#capabilities/catalogue/index.ts';
import { EmptyState, Filters, Select } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { evaluerAcquis } from '../../actions/evaluer-acquis.ts';
import { evaluationFr as words } from '../../messages/evaluation.fr.ts';
import { evaluationsDe } from '../../queries/evaluations.query.ts';
import { sessionParId } from '../../queries/session-par-id.query.ts';
import { filDuDossier } from '../fil.ts';
import { LignesDUnModule } from './champs-acquis.ts';
import { FormulaireAcquis } from './FormulaireAcquis.tsx';

const Params = z.object({ sessionId: id() });
const Query = z.object({ module: id().optional().catch(undefined) });
type Contexte = Context<z.output<typeof Params>, z.output<typeof Query>>;

/** What the persons of a session have acquired of one module, written together. */
export const pageEvaluationsDeSession = page({
  path: '/sessions/:sessionId/evaluations',
  access: 'acquis.evaluer',
  params: Params,
  query: Query,
  view: async (context, form) => {
    const { tx, organismeId, clock, params, query } = context;
    const session = await sessionParId(tx, organismeId, params.sessionId);
    if (session === null) return null;
    const modules = await modulesDeFormation(tx, organismeId, session.formationId);
    const choisi = form.acte === null ? query.module : form.value('module');
    const module = modules.find((un) => un.id === choisi) ?? modules[0];
    const cadre = {
      title: words.titre,
      lead: words.accroche,
      breadcrumb: filDuDossier({ sessionId: session.id, session: session.intitule }),
    };
    if (module === undefined) {
      return {
        ...cadre,
        body: (
          <EmptyState icon="book" title={words.sansModule}>
            {words.sansModuleAide}
          </EmptyState>
        ),
      };
    }
    const lues = await evaluationsDe(
      tx,
      organismeId,
      { sessionId: session.id, moduleId: module.id },
      today(clock),
    );
    return {
      ...cadre,
      body: (
        <>
          <Filters action={ici(session.id)} submit={words.voir}>
            <Select
              name="module"
              label={words.module}
              value={module.id}
              placeholder={false}
              options={modules.map(({ id: value, intitule: label }) => ({ value, label }))}
            />
          </Filters>
          <FormErrors form={form} />
          {lues.length === 0 ? (
            <EmptyState icon="people" title={words.sansPersonne}>
              {words.sansPersonneAide}
            </EmptyState>
          ) : (
            <FormulaireAcquis
              envoi={context.form('evaluer', { module: module.id })}
              form={form}
              lignes={lues.map((lue) => ({
                cle: lue.inscriptionId,
                titre: `${lue.prenom} ${lue.nom}`,
                lue,
              }))}
            />
          )}
        </>
      ),
    };
  },
  acts: {
    evaluer: act({
      body: LignesDUnModule,
      run: async (context: Contexte, { moduleId, lignes }) => {
        const { sessionId } = context.params;
        const faite = await evaluerAcquis(
          context,
          lignes.map(({ cle: inscriptionId, ...ligne }) => ({ inscriptionId, moduleId, ...ligne })),
        );
        if (!faite.ok) return faite;
        return ok(redirect(`${ici(sessionId)}?module=${moduleId}`, words.enregistre(faite.value.personnes)));
      },
    }),
  },
});

const ici = (sessionId: string): string => `/sessions/${sessionId}/evaluations`;
