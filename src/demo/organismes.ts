import { HAUT_RHIN, SAULNOIS, type Ville } from './noms.ts';

/** One of the two fictional organismes of the demo territory. */
export interface OrganismeDemo {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly raisonSociale: string;
  readonly siret: string;
  readonly nda: string;
  readonly uai?: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly representant: string;
  readonly qualiteRepresentant: string;
  readonly villes: readonly Ville[];
  readonly salles: readonly {
    readonly nom: string;
    readonly capacite: number;
    readonly equipements: readonly string[];
    readonly accessible: boolean;
  }[];
}

export const CAMPUS: OrganismeDemo = {
  id: '01990000-0000-7000-8000-00000000c001',
  slug: 'campus-doller',
  nom: 'Campus Doller',
  raisonSociale: 'Campus Doller, école numérique et CFA',
  siret: '00012300000010',
  nda: '44680999968',
  uai: '0689999Z',
  adresse: '12 rue de la Filature',
  codePostal: '68100',
  ville: 'Mulhouse',
  telephone: '0353010101',
  courriel: 'accueil@campus.demo',
  representant: 'Hélène Oberlin',
  qualiteRepresentant: 'Directrice',
  villes: HAUT_RHIN,
  salles: [
    { nom: 'Salle Ada', capacite: 28, equipements: ['ordinateurs', 'vidéoprojecteur'], accessible: true },
    { nom: 'Salle Babbage', capacite: 26, equipements: ['ordinateurs', 'vidéoprojecteur'], accessible: true },
    { nom: 'Salle Curie', capacite: 26, equipements: ['vidéoprojecteur'], accessible: true },
    { nom: 'Salle Turing', capacite: 24, equipements: ['ordinateurs', 'écran tactile'], accessible: false },
    {
      nom: 'Laboratoire réseaux',
      capacite: 22,
      equipements: ['baie réseau', 'ordinateurs'],
      accessible: true,
    },
    { nom: 'Atelier fibre', capacite: 14, equipements: ['soudeuse optique'], accessible: true },
    { nom: 'Salle Hopper', capacite: 16, equipements: ['ordinateurs', 'visioconférence'], accessible: true },
  ],
};

export const SAULNOIS_NUMERIQUE: OrganismeDemo = {
  id: '01990000-0000-7000-8000-00000000c002',
  slug: 'maison-numerique-saulnois',
  nom: 'Maison numérique du Saulnois',
  raisonSociale: 'Association Maison numérique du Saulnois',
  siret: '00045600400019',
  nda: '41570999957',
  adresse: '3 place de la Saline',
  codePostal: '57170',
  ville: 'Château-Salins',
  telephone: '0353010202',
  courriel: 'accueil@saulnois.demo',
  representant: 'Marc Houpert',
  qualiteRepresentant: 'Président',
  villes: SAULNOIS,
  salles: [
    { nom: 'Grande salle', capacite: 18, equipements: ['ordinateurs', 'vidéoprojecteur'], accessible: true },
    { nom: 'Petit salon', capacite: 10, equipements: ['tablettes'], accessible: true },
    { nom: 'Salle de Dieuze', capacite: 12, equipements: ['ordinateurs'], accessible: false },
  ],
};
