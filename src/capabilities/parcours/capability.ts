import { defineCapability } from '#platform/capability.ts';
import { fermerLesAnnonces, JOB_ANNONCES } from './jobs/fermer-les-annonces.ts';
import { JOB_SITUATIONS, verifierLesSituations } from './jobs/verifier-les-situations.ts';
import type { ColonneMatrice } from './matrice.ts';
import { pageCandidater } from './pages/candidatures/candidater.page.tsx';
import { pageCandidatures } from './pages/candidatures/candidatures.page.tsx';
import { pageEvaluation } from './pages/evaluation/evaluation.page.tsx';
import { pageEvaluationsDeSession } from './pages/evaluation/evaluations-session.page.tsx';
import { pageInscription } from './pages/inscription.page.tsx';
import { pageInscrire } from './pages/inscrire.page.tsx';
import { pageMesAlternants } from './pages/suivi/mes-alternants.page.tsx';
import { pageMonParcours } from './pages/suivi/mon-parcours.page.tsx';
import { pageModifierInscription } from './pages/modifier-inscription.page.tsx';
import { pageModifierSession } from './pages/modifier-session.page.tsx';
import { pageNouvelleSession } from './pages/nouvelle-session.page.tsx';
import { pageMonPositionnement } from './pages/positionnement/mon-positionnement.page.tsx';
import { pageParcoursIndividuel } from './pages/positionnement/parcours-individuel.page.tsx';
import { pagePositionnementParLien } from './pages/positionnement/positionnement-par-lien.page.tsx';
import { pagePositionnement } from './pages/positionnement/positionnement.page.tsx';
import { pageSession } from './pages/session.page.tsx';
import { pageSessions } from './pages/sessions.page.tsx';
import { reperes } from './reperes.ts';
import { aFaire } from './a-faire.ts';
import {
  apiAjouterEtape,
  apiInscription,
  apiInscriptions,
  apiInscrire,
  apiParcours,
} from './api/inscriptions.api.ts';
import { apiCreerSession, apiSession, apiSessions } from './api/sessions.api.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { droits } from './droits.ts';
import { navigation } from './navigation.ts';
import { chercher } from './recherche.ts';
import { FAITS } from './messages/faits.fr.ts';
import type { EncartDeDossier, SuiviEntreprise, VoletPersonnel } from './suivi.ts';
import { REFUS } from './messages/refus.fr.ts';

export interface ParcoursOptions {
  /** Columns of the session's matrix that capabilities of higher floors offer. */
  readonly colonnes: readonly ColonneMatrice[];
  /** Sections that they offer to the learner's own page. */
  readonly volets: readonly VoletPersonnel[];
  /** Parts that they offer to the page of a file. */
  readonly encarts: readonly EncartDeDossier[];
  /** What they let a company know of its learners. */
  readonly suivis: readonly SuiviEntreprise[];
}

export const parcours = ({ colonnes, volets, suivis, encarts }: ParcoursOptions) =>
  defineCapability({
    name: 'parcours',
    floor: 4,
    dependsOn: ['identite', 'registre', 'annuaire', 'catalogue'],
    migrations: new URL('persistence/migrations/', import.meta.url),
    refusals: REFUS,
    facts: FAITS,
    routes: [
      pageSessions,
      pageNouvelleSession,
      pageSession(colonnes),
      pageModifierSession,
      pageInscrire,
      pageInscription(encarts),
      pageModifierInscription,
      pagePositionnement,
      pageParcoursIndividuel,
      pageEvaluation,
      pageEvaluationsDeSession,
      pageMonPositionnement,
      pagePositionnementParLien,
      pageCandidater,
      pageCandidatures,
      pageMonParcours(volets),
      pageMesAlternants(suivis),
      apiSessions,
      apiSession,
      apiCreerSession,
      apiInscriptions,
      apiInscription,
      apiInscrire,
      apiAjouterEtape,
      apiParcours,
    ],
    nav: navigation,
    rights: droits,
    jobs: { [JOB_ANNONCES]: fermerLesAnnonces, [JOB_SITUATIONS]: verifierLesSituations },
    crontab: [`5 0 * * * ${JOB_ANNONCES}`, `25 3 * * * ${JOB_SITUATIONS}`],
    personalData: donneesPersonnelles,
    todo: aFaire,
    home: reperes,
    search: chercher,
  });
