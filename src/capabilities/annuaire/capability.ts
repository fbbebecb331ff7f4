import { GESTION } from '#capabilities/identite/index.ts';
import { eraserDeFaits } from '#capabilities/registre/index.ts';
import { defineCapability } from '#platform/capability.ts';
import { aFaire } from './a-faire.ts';
import { apiCreerEntreprise, apiEntreprise, apiEntreprises } from './api/entreprises.api.ts';
import { apiCreerPersonne, apiPersonne, apiPersonnes } from './api/personnes.api.ts';
import { commandesImporter } from './commands/importer.ts';
import { personalData } from './donnees-personnelles.ts';
import { jobDoublons, jobDoublonsPartout } from './jobs/detecter-doublons.ts';
import { jobAppliquer, jobControler, jobOublier } from './jobs/imports.ts';
import {
  TRAVAIL_APPLIQUER,
  TRAVAIL_CONTROLER,
  TRAVAIL_DOUBLONS,
  TRAVAIL_DOUBLONS_NUIT,
  TRAVAIL_OUBLIER,
} from './jobs/travaux.ts';
import { faits, messages } from './messages.fr.ts';
import { pageDoublons } from './pages/doublons.page.tsx';
import { pageEntreprise } from './pages/entreprise.page.tsx';
import { pageEntreprises } from './pages/entreprises.page.tsx';
import { pageFusionner } from './pages/fusionner.page.tsx';
import { pageImport } from './pages/import.page.tsx';
import { pageImports } from './pages/imports.page.tsx';
import { pageMaFiche } from './pages/ma-fiche.page.tsx';
import { pageModifierEntreprise } from './pages/modifier-entreprise.page.tsx';
import { pageModifierPersonne } from './pages/modifier-personne.page.tsx';
import { pageNouveauContact } from './pages/nouveau-contact.page.tsx';
import { pageNouvelleEntreprise } from './pages/nouvelle-entreprise.page.tsx';
import { pageNouvellePersonne } from './pages/nouvelle-personne.page.tsx';
import { pagePersonne } from './pages/personne.page.tsx';
import { pagePersonnes } from './pages/personnes.page.tsx';
import { chercher } from './recherche.ts';
import { refusals } from './refusals.ts';
import { rights } from './rights.ts';
import type { VoletDeFiche } from './volets.ts';

export interface AnnuaireOptions {
  /** Sections that capabilities of higher floors offer to the pages of persons and companies. */
  readonly volets: readonly VoletDeFiche[];
}

/** Facts that prove nothing of a training: what they say of a person goes when she asks. */
const SANS_PREUVE = [
  'personne.creee',
  'personne.modifiee',
  'personne.fusionnee',
  'personne.separee',
  'contact.ajoute',
];

export const annuaire = ({ volets }: AnnuaireOptions) =>
  defineCapability({
    name: 'annuaire',
    floor: 2,
    dependsOn: ['identite', 'registre'],
    migrations: new URL('persistence/migrations/', import.meta.url),
    rights,
    refusals,
    routes: [
      pagePersonnes,
      pageNouvellePersonne,
      pageMaFiche,
      pageDoublons,
      pageFusionner,
      pagePersonne(volets),
      pageModifierPersonne,
      pageEntreprises,
      pageNouvelleEntreprise,
      pageEntreprise(volets),
      pageModifierEntreprise,
      pageNouveauContact,
      pageImports,
      pageImport,
      apiPersonnes,
      apiPersonne,
      apiCreerPersonne,
      apiEntreprises,
      apiEntreprise,
      apiCreerEntreprise,
    ],
    nav: [
      {
        href: '/personnes',
        label: messages.personnes.titre,
        icon: 'people',
        right: 'annuaire.lire',
        order: 50,
      },
      {
        href: '/entreprises',
        label: messages.entreprises.titre,
        icon: 'building',
        right: 'annuaire.lire',
        order: 55,
        roles: GESTION,
      },
      {
        href: '/ma-fiche',
        label: messages.maFiche.lien,
        icon: 'person',
        right: 'annuaire.lire_soi',
        order: 80,
        roles: ['apprenant', 'entreprise'],
      },
    ],
    jobs: {
      [TRAVAIL_DOUBLONS]: jobDoublons,
      [TRAVAIL_DOUBLONS_NUIT]: jobDoublonsPartout,
      [TRAVAIL_CONTROLER]: jobControler,
      [TRAVAIL_APPLIQUER]: jobAppliquer,
      [TRAVAIL_OUBLIER]: jobOublier,
    },
    crontab: [`10 3 * * * ${TRAVAIL_DOUBLONS_NUIT}`, `40 3 * * * ${TRAVAIL_OUBLIER}`],
    commands: commandesImporter,
    facts: faits,
    personalData,
    eraser: eraserDeFaits(SANS_PREUVE),
    todo: aFaire,
    search: chercher,
  });
