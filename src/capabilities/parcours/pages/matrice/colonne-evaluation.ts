import { today } from '#platform/clock.ts';
import { evaluerAcquis } from '../../actions/evaluer-acquis.ts';
import { estEvaluable, etatEvaluation } from '../../domain/evaluation.ts';
import type { BilanActe, ColonneMatrice } from '../../matrice.ts';
import { evaluationFr as words } from '../../messages/evaluation.fr.ts';
import { phraseDeRefus } from '../../messages/matrice.fr.ts';
import { evaluationsDe } from '../../queries/evaluations.query.ts';

/** What each person has acquired; all the modules not yet evaluated are noted as acquired in one act. */
export const colonneEvaluation: ColonneMatrice = {
  cle: 'evaluation',
  titre: words.colonne,
  rang: 50,
  lire: async () => (ligne) => {
    const { aEvaluer, evalues, acquis, statut } = ligne;
    const href = `/inscriptions/${ligne.id}/evaluation`;
    switch (etatEvaluation(ligne)) {
      case 'acquise':
        return { tone: 'ok', label: words.etats.acquise, href };
      case 'faite':
        return { tone: 'info', label: words.etats.faite(acquis, aEvaluer), href };
      case 'enCours':
        return { tone: 'info', label: words.etats.enCours(evalues, aEvaluer), href };
      case 'rien':
        if (aEvaluer === 0 || !estEvaluable(statut)) return undefined;
        return statut === 'enFormation'
          ? { tone: 'neutral', label: words.etats.aVenir, href }
          : { tone: 'attention', label: words.etats.aFaire, href };
    }
  },
  actes: [
    {
      cle: 'acquis.tous',
      libelle: words.tousAcquis,
      droit: 'acquis.evaluer',
      run: async (context, { lignes }): Promise<BilanActe> => {
        const inscriptionIds = lignes.filter(({ statut }) => estEvaluable(statut)).map(({ id }) => id);
        const lues = await evaluationsDe(
          context.tx,
          context.organismeId,
          { inscriptionIds },
          today(context.clock),
        );
        const restent = lues.filter(({ resultat }) => resultat === null);
        const faite = await evaluerAcquis(
          context,
          restent.map(({ inscriptionId, moduleId }) => ({
            inscriptionId,
            moduleId,
            resultat: 'acquis',
            commentaire: null,
          })),
        );
        const tropTot = lignes.filter(({ statut }) => !estEvaluable(statut));
        return {
          faites: faite.ok ? faite.value.personnes : 0,
          refusees: tropTot.map(({ id }) => ({
            inscriptionId: id,
            pourquoi: phraseDeRefus({ refus: 'EvaluationTropTot' }),
          })),
        };
      },
    },
  ],
};
