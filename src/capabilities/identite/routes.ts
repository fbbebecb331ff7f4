import type { Capability } from '#platform/capability.ts';
import type { Route } from '#platform/http/route.ts';
import { apiDroits } from './api/droits.api.ts';
import { apiInviter, apiMembres } from './api/membres.api.ts';
import { pageAffichage } from './pages/affichage.page.tsx';
import { pageAvis } from './pages/avis.page.tsx';
import { pageClesApi } from './pages/cles-api.page.tsx';
import { pageCode } from './pages/code.page.tsx';
import { pageCompte } from './pages/compte.page.tsx';
import { type CompteDemo, pageConnexion } from './pages/connexion.page.tsx';
import { pageCourriel } from './pages/courriel.page.tsx';
import { pageCourrier, pageUnCourriel } from './pages/courrier.page.tsx';
import { pageDeconnexion } from './pages/deconnexion.page.ts';
import { pageDemanderLien, pageLienConnexion } from './pages/lien-connexion.page.tsx';
import { pageDroits } from './pages/droits.page.tsx';
import { pageFederation } from './pages/federation.page.ts';
import { pageInstanceCompte, pageInstanceComptes } from './pages/instance-comptes.page.tsx';
import { pageInstanceOrganismes, pageNouvelOrganisme } from './pages/instance-organismes.page.tsx';
import { pageInstance } from './pages/instance.page.tsx';
import { pageInvitation } from './pages/invitation.page.tsx';
import { pageInviter } from './pages/inviter.page.tsx';
import { pageJournal } from './pages/journal.page.tsx';
import { pageMembre } from './pages/membre.page.tsx';
import { pageMembres } from './pages/membres.page.tsx';
import { pageNouveauMotDePasse, pageOubli } from './pages/mot-de-passe.page.tsx';
import { pageNouvelleCle } from './pages/nouvelle-cle.page.tsx';
import { pageOrganisme } from './pages/organisme.page.tsx';
import { pageOrganismes } from './pages/organismes.page.tsx';
import { pageReglages } from './pages/reglages.page.tsx';
import { pageSecurite } from './pages/securite.page.tsx';
import { pageSessions } from './pages/sessions.page.tsx';
import type { Portier } from './portier.ts';

/** Every page and operation of `identite`. */
export const routes = (
  portier: Portier,
  demo: readonly CompteDemo[],
  house: () => readonly Capability[],
): readonly Route[] => [
  pageConnexion(portier, demo),
  pageCode(portier),
  pageFederation(portier),
  pageDemanderLien,
  pageLienConnexion(portier),
  pageOubli,
  pageNouveauMotDePasse,
  pageDeconnexion(portier),
  pageCompte,
  pageCourriel,
  pageSecurite(portier),
  pageSessions,
  pageOrganismes,
  pageAffichage(portier),
  pageAvis,
  pageReglages(house),
  pageOrganisme,
  pageClesApi,
  pageNouvelleCle(house),
  pageMembres,
  pageInviter,
  pageMembre,
  pageInvitation(portier),
  pageDroits(house),
  pageJournal(house),
  pageInstance,
  pageInstanceOrganismes,
  pageNouvelOrganisme,
  pageInstanceComptes,
  pageInstanceCompte,
  apiDroits(house),
  apiMembres,
  apiInviter,
  ...(demo.length > 0 ? [pageCourrier, pageUnCourriel] : []),
];
