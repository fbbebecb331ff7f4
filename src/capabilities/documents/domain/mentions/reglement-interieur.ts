import type { DonneesReglementInterieur } from '../modeles/reglement-interieur.ts';
import { identiteOrganisme, LU_LE } from './communes.ts';
import type { Mention } from './mention.ts';

const article = (numero: string) => ({ reference: `C. trav., art. ${numero}`, verifieeLe: LU_LE });

export const mentionsReglementInterieur: readonly Mention[] = [
  identiteOrganisme,
  { ...article('L. 6352-3'), id: 'sante', libelle: 'Santé et sécurité', champs: ['santeSecurite'] },
  { ...article('L. 6352-3'), id: 'discipline', libelle: 'Discipline', champs: ['discipline'] },
  {
    ...article('L. 6352-3'),
    id: 'representation',
    libelle: 'Représentation des stagiaires et apprentis',
    champs: ['representation'],
  },
  {
    ...article('R. 6352-3'),
    id: 'sanctions',
    libelle: 'Sanctions possibles, jamais pécuniaires',
    champs: ['sanctions'],
    phrases: ['Les amendes ou autres sanctions pécuniaires sont interdites.'],
  },
  {
    ...article('R. 6352-4'),
    id: 'griefs',
    libelle: 'Information préalable sur les griefs',
    champs: [],
    phrases: ['sans que celui-ci ait été informé au préalable des griefs retenus contre lui'],
  },
  {
    ...article('R. 6352-5'),
    id: 'entretien',
    libelle: 'Convocation, entretien et assistance',
    champs: [],
    phrases: [
      'lettre recommandée ou remise à l’intéressé contre décharge',
      'se faire assister par la personne de son choix',
    ],
  },
  {
    ...article('R. 6352-6'),
    id: 'delais',
    libelle: 'Délai et forme de la sanction',
    champs: [],
    phrases: [
      'moins d’un jour franc ni plus de quinze jours après l’entretien',
      'décision écrite et motivée',
    ],
  },
  {
    ...article('R. 6352-8'),
    id: 'information',
    libelle: 'Information de l’employeur et du financeur',
    champs: [],
    phrases: ['informe l’employeur et l’organisme financeur de la sanction prise'],
  },
  {
    ...article('R. 6352-9 à R. 6352-14'),
    id: 'delegues',
    libelle: 'Élection de délégués dans les sessions de plus de 500 heures',
    champs: [],
    phrases: [
      'un délégué titulaire et un délégué suppléant',
      'au plus tôt vingt heures et au plus tard quarante heures',
    ],
    quand: ({ sessionsLongues }: DonneesReglementInterieur) => sessionsLongues,
  },
  {
    ...article('R. 6231-5'),
    id: 'perfectionnement',
    libelle: 'Fonctionnement du conseil de perfectionnement',
    champs: ['conseilPerfectionnement'],
    quand: ({ apprentissage }: DonneesReglementInterieur) => apprentissage,
  },
  {
    ...article('R. 6352-2'),
    id: 'entree-vigueur',
    libelle: 'Date d’entrée en vigueur',
    champs: ['enVigueurLe'],
  },
];
