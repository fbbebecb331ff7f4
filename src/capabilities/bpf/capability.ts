import { GESTION } from '#capabilities/identite/index.ts';
import { defineCapability } from '#platform/capability.ts';
import type { CodeControle } from './domain/controles.ts';
import { aFaire } from './a-faire.ts';
import { donneesPersonnelles } from './donnees-personnelles.ts';
import { importFr } from './messages/import.fr.ts';
import { faits } from './messages/faits.fr.ts';
import { bilanFr, refusFr } from './messages/bilan.fr.ts';
import { financeursFr, obligationsFr } from './messages/obligations.fr.ts';
import { pageCharges } from './pages/charges.page.tsx';
import { pageCopier } from './pages/copier.page.tsx';
import { pageExercice } from './pages/exercice.page.tsx';
import { pageExercices } from './pages/exercices.page.tsx';
import { pageFinanceurs } from './pages/financeurs.page.tsx';
import { pageFormateurs } from './pages/formateurs.page.tsx';
import { pageImporterProduits } from './pages/importer-produits.page.tsx';
import { pageLigne } from './pages/ligne.page.tsx';
import { pageObligations, PATH_OBLIGATIONS } from './pages/obligations.page.tsx';
import { pageParametres } from './pages/parametres.page.tsx';
import { pageSousTraitance } from './pages/sous-traitance.page.tsx';
import { pageProduits } from './pages/produits.page.tsx';

export const bpf = defineCapability({
  name: 'bpf',
  floor: 7,
  dependsOn: ['identite', 'registre', 'catalogue', 'parcours', 'emargement'],
  migrations: new URL('persistence/migrations/', import.meta.url),
  rights: {
    'bpf.lire': {
      libelle: 'Lire le bilan pédagogique et financier',
      roles: ['direction', 'assistant', 'referent_qualite'],
    },
    'bpf.saisir': {
      libelle: 'Saisir les produits et les charges de formation',
      roles: ['direction', 'assistant'],
    },
    'bpf.tenir': { libelle: 'Régler, corriger et clore le bilan', roles: ['direction'] },
    'obligations.lire': {
      libelle: 'Voir les échéances de l’organisme',
      roles: [...GESTION, 'referent_qualite'],
    },
    'obligations.tenir': {
      libelle: 'Poser les échéances de l’organisme et noter celles qui sont faites',
      roles: ['direction', 'assistant', 'referent_qualite'],
    },
    'financeurs.informer': {
      libelle: 'Dire aux financeurs les entrées, les interruptions et les fins',
      roles: [...GESTION],
    },
  },
  refusals: {
    ExerciceMalBorne: { status: 422, field: 'fin', message: refusFr.ExerciceMalBorne },
    ExerciceChevauche: { status: 409, field: 'debut', message: refusFr.ExerciceChevauche },
    ExerciceInconnu: { status: 404, message: refusFr.ExerciceInconnu },
    EcheanceAvantFin: { status: 422, field: 'echeance', message: refusFr.EcheanceAvantFin },
    LigneInconnue: { status: 404, field: 'ligneId', message: refusFr.LigneInconnue },
    LigneNonCorrigeable: { status: 409, field: 'valeur', message: refusFr.LigneNonCorrigeable },
    FichierIllisible: { status: 422, field: 'fichier', message: importFr.FichierIllisible },
    BilanClos: { status: 409, message: refusFr.BilanClos },
    BilanPasClos: { status: 409, message: refusFr.BilanPasClos },
    ExerciceEnCours: { status: 409, message: refusFr.ExerciceEnCours },
    ControlesNonTenus: {
      status: 409,
      message: ({ codes }: { codes: readonly CodeControle[] }) => refusFr.ControlesNonTenus(codes),
    },
    ObligationInconnue: { status: 404, field: 'obligationId', message: refusFr.ObligationInconnue },
    IntervenantInconnu: { status: 404, field: 'personneId', message: refusFr.IntervenantInconnu },
  },
  routes: [
    pageExercices,
    pageProduits,
    pageImporterProduits,
    pageCharges,
    pageFormateurs,
    pageFinanceurs,
    pageObligations,
    pageExercice,
    pageLigne,
    pageCopier,
    pageParametres,
    pageSousTraitance,
  ],
  nav: [
    {
      href: '/bpf',
      label: bilanFr.court,
      icon: 'euro',
      right: 'bpf.lire',
      order: 60,
      roles: ['referent_qualite'],
    },
  ],
  settings: [
    { href: '/bpf', label: bilanFr.titre, help: bilanFr.accroche, right: 'bpf.lire', order: 60 },
    {
      href: PATH_OBLIGATIONS,
      label: obligationsFr.titre,
      help: obligationsFr.accroche,
      right: 'obligations.lire',
      order: 62,
    },
    {
      href: '/bpf/financeurs',
      label: financeursFr.titre,
      help: financeursFr.accroche,
      right: 'financeurs.informer',
      order: 64,
    },
  ],
  facts: faits,
  todo: aFaire,
  personalData: donneesPersonnelles,
});
