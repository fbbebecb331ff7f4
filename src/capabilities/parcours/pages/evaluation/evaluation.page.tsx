import { z } from 'zod';
import { EmptyState } from '#design/index.ts';
import { today } from '#platform/clock.ts';
import { id } from '#platform/http/champs.ts';
import { act, page } from '#platform/http/define.ts';
import { FormErrors } from '#platform/http/FormErrors.tsx';
import { type Context, redirect } from '#platform/http/route.ts';
import { ok } from '#platform/result.ts';
import { evaluerAcquis } from '../../actions/evaluer-acquis.ts';
import { evaluationFr as words } from '../../messages/evaluation.fr.ts';
import { dossierPedagogique } from '../../queries/dossier-pedagogique.query.ts';
import { evaluationsDe } from '../../queries/evaluations.query.ts';
import { filDuDossier } from '../fil.ts';
import { Onglets } from '../Onglets.tsx';
import { LignesDUnePersonne } from './champs-acquis.ts';
import { FormulaireAcquis } from './FormulaireAcquis.tsx';

const Params = z.object({ inscriptionId: id() });

/** What one person has acquired, module by module. */
export const pageEvaluation = page({
  path: '/inscriptions/:inscriptionId/evaluation',
  access: 'inscription.lire',
  params: Params,
  view: async (context, form) => {
    const { tx, organismeId, clock, params } = context;
    const dossier = await dossierPedagogique(tx, organismeId, params.inscriptionId);
    if (dossier === null) return null;
    const lues = await evaluationsDe(tx, organismeId, { inscriptionId: dossier.id }, today(clock));
    return {
      title: `${dossier.prenom} ${dossier.nom}`,
      lead: words.accroche,
      breadcrumb: filDuDossier(dossier),
      body: (
        <>
          <Onglets inscriptionId={dossier.id} ici="/evaluation" context={context} />
          <FormErrors form={form} />
          {lues.length === 0 ? (
            <EmptyState icon="book" title={words.sansModule}>
              {words.sansModuleAide}
            </EmptyState>
          ) : (
            <FormulaireAcquis
              envoi={context.can('acquis.evaluer') ? context.form('evaluer') : null}
              form={form}
              lignes={lues.map((lue) => ({ cle: lue.moduleId, titre: lue.module, lue }))}
            />
          )}
        </>
      ),
    };
  },
  acts: {
    evaluer: act({
      access: 'acquis.evaluer',
      body: LignesDUnePersonne,
      run: async (context: Context<z.output<typeof Params>, object>, lignes) => {
        const { inscriptionId } = context.params;
        const faite = await evaluerAcquis(
          context,
          lignes.map(({ cle: moduleId, ...ligne }) => ({ inscriptionId, moduleId, ...ligne })),
        );
        if (!faite.ok) return faite;
        return ok(
          redirect(`/inscriptions/${inscriptionId}/evaluation`, words.enregistre(faite.value.personnes)),
        );
      },
    }),
  },
});
