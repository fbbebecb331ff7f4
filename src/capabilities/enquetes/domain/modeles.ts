import type { Genre } from './genres.ts';
import type { Question } from './questions.ts';

const echelle = (cle: string, texte: string): Question => ({
  cle,
  genre: 'echelle',
  texte,
  obligatoire: true,
});
const libre = (cle: string, texte: string): Question => ({ cle, genre: 'texte', texte, obligatoire: false });
const satisfaction = (texte: string): Question => echelle('satisfaction', texte);

/**
 * The questions proposed to an organisme that has written none, short on purpose. Written on 24 November 2026 for
 * indicators 30 and 33 of the national framework (décret n° 2026-728); an organisme changes them, its campaigns keep theirs.
 */
export const MODELES: Readonly<Record<Genre, readonly Question[]>> = {
  a_chaud: [
    satisfaction('Êtes-vous satisfait de la formation ?'),
    echelle('utile', 'La formation vous sera-t-elle utile ?'),
    echelle('explications', 'Les explications étaient-elles claires ?'),
    echelle('conditions', 'Le lieu, les horaires et le matériel vous convenaient-ils ?'),
    libre('mieux', 'Que pouvons-nous faire mieux ?'),
  ],
  a_froid: [
    satisfaction('Avec du recul, êtes-vous satisfait de la formation ?'),
    echelle('usage', 'Utilisez-vous ce que vous avez appris ?'),
    {
      cle: 'situation',
      genre: 'choix',
      texte: 'Quelle est votre situation aujourd’hui ?',
      options: [
        'En emploi, en lien avec la formation',
        'En emploi, sans lien avec la formation',
        'En formation ou en études',
        'En recherche d’emploi',
        'Autre situation',
      ],
      obligatoire: true,
    },
    {
      cle: 'recommander',
      genre: 'recommander',
      texte: 'De 0 à 10, conseilleriez-vous cette formation à un proche ?',
      obligatoire: false,
    },
    libre('manque', 'Qu’est-ce qui vous a manqué ?'),
  ],
  formateur: [
    satisfaction('Êtes-vous satisfait du déroulement de cette session ?'),
    echelle('groupe', 'Le groupe avait-il le niveau attendu au départ ?'),
    echelle('moyens', 'Aviez-vous les moyens nécessaires : salle, matériel, supports ?'),
    echelle('information', 'Aviez-vous les informations utiles sur les participants ?'),
    libre('mieux', 'Que faut-il changer pour la prochaine session ?'),
  ],
  entreprise: [
    satisfaction('Êtes-vous satisfait de la formation de votre salarié ou de votre alternant ?'),
    echelle('besoin', 'La formation répond-elle à vos besoins ?'),
    echelle('progres', 'Voyez-vous des progrès dans son travail ?'),
    echelle('echanges', 'Les échanges avec nous étaient-ils suffisants ?'),
    libre('mieux', 'Que pouvons-nous faire mieux ?'),
  ],
  financeur: [
    satisfaction('Êtes-vous satisfait des formations que vous financez chez nous ?'),
    echelle('dossiers', 'Nos dossiers et nos justificatifs sont-ils complets ?'),
    echelle('delais', 'Nos réponses arrivent-elles à temps ?'),
    libre('mieux', 'Qu’attendez-vous de nous ?'),
  ],
  enseignements: [
    echelle('contenu', 'Le contenu de ce module vous a-t-il été utile ?'),
    echelle('explications', 'Les explications étaient-elles claires ?'),
    echelle('rythme', 'Le rythme vous convenait-il ?'),
    echelle('exercices', 'Les exercices vous ont-ils aidé à apprendre ?'),
    libre('changer', 'Que faudrait-il changer dans ce module ?'),
  ],
};
