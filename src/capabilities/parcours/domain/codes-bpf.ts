/** Une liste de codes tirée d'un formulaire officiel, avec la date où elle a été comparée à lui. */
interface ListeDeCodes<Code extends string> {
  readonly formulaire: string;
  readonly reference: string;
  readonly verifieeLe: string;
  readonly lignes: readonly {
    readonly code: Code;
    readonly ligne: string | null;
    readonly libelle: string;
  }[];
}

const BPF_17 = {
  formulaire: 'cerfa 10443*17, notice 50199#17',
  reference: 'C. trav., art. L. 6352-11 et R. 6352-22',
  verifieeLe: '2026-11-22',
} as const;

/** Type de stagiaire : un par inscription, jamais par personne (elle peut être salariée puis demandeuse d'emploi). */
export type TypeStagiaire = 'salariePrive' | 'apprenti' | 'rechercheEmploi' | 'particulier' | 'autre';

/** Cadre F-1 du bilan pédagogique et financier. */
export const TYPES_STAGIAIRE: ListeDeCodes<TypeStagiaire> = {
  ...BPF_17,
  lignes: [
    { code: 'salariePrive', ligne: 'F1.a', libelle: 'Salarié d’un employeur privé, hors apprenti' },
    { code: 'apprenti', ligne: 'F1.b', libelle: 'Apprenti' },
    { code: 'rechercheEmploi', ligne: 'F1.c', libelle: 'Personne en recherche d’emploi' },
    { code: 'particulier', ligne: 'F1.d', libelle: 'Particulier à ses frais' },
    { code: 'autre', ligne: 'F1.e', libelle: 'Autre (agent public, indépendant, bénévole…)' },
  ],
};

export type OrigineFinancement =
  | 'entreprise'
  | 'opco-apprentissage'
  | 'opco-professionnalisation'
  | 'opco-pro-a'
  | 'transition-pro'
  | 'cpf'
  | 'opco-demandeur-emploi'
  | 'faf-tns'
  | 'opco-plan'
  | 'administration-agents'
  | 'europe-fse'
  | 'etat'
  | 'region'
  | 'france-travail'
  | 'collectivite-autre'
  | 'particulier'
  | 'autre-of'
  | 'autre'
  | 'hors-bpf';

/** Origine des produits : cadre C. La ligne suit qui paie, même si l'entreprise se fait rembourser ensuite. */
export const ORIGINES_FINANCEMENT: ListeDeCodes<OrigineFinancement> = {
  ...BPF_17,
  lignes: [
    { code: 'entreprise', ligne: 'C.1', libelle: 'Entreprise, pour ses salariés' },
    { code: 'opco-apprentissage', ligne: 'C.2a', libelle: 'OPCO\u00a0: contrat d’apprentissage' },
    {
      code: 'opco-professionnalisation',
      ligne: 'C.2b',
      libelle: 'OPCO\u00a0: contrat de professionnalisation',
    },
    { code: 'opco-pro-a', ligne: 'C.2c', libelle: 'OPCO\u00a0: promotion ou reconversion par alternance' },
    { code: 'transition-pro', ligne: 'C.2d', libelle: 'Projet de transition professionnelle' },
    { code: 'cpf', ligne: 'C.2e', libelle: 'Compte personnel de formation' },
    { code: 'opco-demandeur-emploi', ligne: 'C.2f', libelle: 'OPCO\u00a0: personne en recherche d’emploi' },
    { code: 'faf-tns', ligne: 'C.2g', libelle: 'Fonds d’assurance formation des indépendants' },
    { code: 'opco-plan', ligne: 'C.2h', libelle: 'OPCO\u00a0: plan de développement des compétences' },
    { code: 'administration-agents', ligne: 'C.3', libelle: 'Administration, pour ses agents' },
    { code: 'europe-fse', ligne: 'C.4', libelle: 'Fonds européens' },
    { code: 'etat', ligne: 'C.5', libelle: 'État' },
    { code: 'region', ligne: 'C.6', libelle: 'Région' },
    { code: 'france-travail', ligne: 'C.7', libelle: 'France Travail' },
    { code: 'collectivite-autre', ligne: 'C.8', libelle: 'Autre ressource publique' },
    { code: 'particulier', ligne: 'C.9', libelle: 'La personne elle-même, à ses frais' },
    { code: 'autre-of', ligne: 'C.10', libelle: 'Autre organisme de formation' },
    { code: 'autre', ligne: 'C.11', libelle: 'Autre produit de la formation' },
    { code: 'hors-bpf', ligne: null, libelle: 'Hors bilan pédagogique et financier' },
  ],
};
