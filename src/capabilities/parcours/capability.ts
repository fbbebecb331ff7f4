import { EQUIPE, GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import type { ColonneMatrice } from './matrice.ts';
import { pageCandidater } from './pages/candidatures/candidater.page.tsx';
import { pageCandidatures } from './pages/candidatures/candidatures.page.tsx';
import { pageInscription } from './pages/inscription.page.tsx';
import { pageInscrire } from './pages/inscrire.page.tsx';
import { pageModifierInscription } from './pages/modifier-inscription.page.tsx';
import { pageModifierSession } from './pages/modifier-session.page.tsx';
import { pageNouvelleSession } from './pages/nouvelle-session.page.tsx';
import { pageMonPositionnement } from './pages/positionnement/mon-positionnement.page.tsx';
import { pageParcoursIndividuel } from './pages/positionnement/parcours-individuel.page.tsx';
import { pagePositionnementParLien } from './pages/positionnement/positionnement-par-lien.page.tsx';
import { pagePositionnement } from './pages/positionnement/positionnement.page.tsx';
import { pageSession } from './pages/session.page.tsx';
import { pageSessions } from './pages/sessions.page.tsx';
import { FAITS } from './messages/faits.fr.ts';
import { REFUS } from './messages/refus.fr.ts';

export interface ParcoursOptions {
  /** Columns of the session's matrix that capabilities of higher floors offer. */
  readonly colonnes: readonly ColonneMatrice[];
}

export const parcours = ({ colonnes }: ParcoursOptions) =>
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
      pageInscription,
      pageModifierInscription,
      pagePositionnement,
      pageParcoursIndividuel,
      pageMonPositionnement,
      pagePositionnementParLien,
      pageCandidater,
      pageCandidatures,
    ],
    nav: [
      { href: '/sessions', label: 'Sessions', icon: 'calendar', right: 'session.lire', order: 30 },
      {
        href: '/candidatures',
        label: 'Candidatures',
        icon: 'mail',
        right: 'inscription.modifier',
        order: 35,
      },
    ],
    rights: {
      'session.lire': { libelle: 'Voir les sessions', roles: [...EQUIPE, 'auditeur'] },
      'session.modifier': { libelle: 'Ouvrir, changer et annuler des sessions', roles: GESTION },
      'inscription.lire': { libelle: 'Voir les dossiers des apprenants', roles: [...EQUIPE, 'auditeur'] },
      'inscription.modifier': { libelle: 'Inscrire et faire avancer les dossiers', roles: GESTION },
      'inscription.financer': {
        libelle: 'Voir les prix et les financements',
        roles: [...GESTION, 'auditeur'],
      },
      'inscription.lire_soi': { libelle: 'Voir son propre parcours', roles: ['apprenant'] },
      'inscription.suivre': { libelle: 'Suivre les alternants de son entreprise', roles: ['entreprise'] },
      'parcours.decider': {
        libelle: 'Adapter le parcours d’une personne',
        roles: ['direction', 'responsable_pedagogique'],
      },
      'positionnement.constater': {
        libelle: 'Constater le niveau des apprenants',
        roles: ['direction', 'responsable_pedagogique', 'formateur'],
      },
    },
  });
