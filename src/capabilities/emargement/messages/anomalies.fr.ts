import type { NomDAnomalie } from '../domain/anomalies.ts';
import type { Decision } from '../actions/traiter-anomalie.ts';
import { liste } from './ecrans.fr.ts';

interface ADire {
  readonly nom: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly vues: readonly { readonly prenom: string; readonly nom: string }[];
}

const PHRASES: Readonly<Record<NomDAnomalie, (qui: string, donnees: ADire['donnees']) => string>> = {
  AppareilPartage: (qui) => `Le même appareil a signé pour ${qui}.`,
  SignatureAvantAffichage: (qui) =>
    `${qui}\u00a0: signature reçue avant que le code soit affiché dans la salle.`,
  Rafale: (qui) => `Signatures reçues en moins d’une seconde\u00a0: ${qui}.`,
  TrajetImpossible: (qui, { minutesEcoulees }) =>
    `${qui}\u00a0: deux signatures dans deux communes, à ${String(minutesEcoulees)} minute(s) d’écart.`,
  CodeTransmis: (qui, { ageSecondes }) =>
    `${qui}\u00a0: un code a été essayé ${Math.round(Number(ageSecondes) / 60)} minutes après son affichage.`,
  SaisieTardive: (qui, { jours, motif }) =>
    `Feuille papier saisie par le secrétariat ${apres(Number(jours))} pour ${qui}. Motif\u00a0: «\u00a0${String(motif)}\u00a0».`,
};

const apres = (jours: number): string =>
  jours < 1 ? 'le jour même' : `${jours} jour${jours > 1 ? 's' : ''} après`;

/** An anomaly in one sentence, with the people that it looks at. */
export function phraseDAnomalie({ nom, donnees, vues }: ADire): string {
  const qui = liste([...new Set(vues.map((vue) => `${vue.prenom} ${vue.nom}`))]);
  return PHRASES[nom as NomDAnomalie](qui, donnees);
}

/** The screens of anomalies. */
export const anomaliesFr = {
  titre: 'Anomalies de signature',
  lien: 'Anomalies',
  accroche:
    'Des faits à regarder. Une personne juge\u00a0: rien n’est décidé tout seul, aucune présence ne change.',
  rien: 'Aucune anomalie à regarder',
  rienAide: 'Les signatures sont contrôlées après chaque clôture et chaque nuit.',
  rienFiltre: 'Aucune anomalie ne correspond à ces filtres.',
  noms: {
    AppareilPartage: 'Appareil partagé',
    SignatureAvantAffichage: 'Avant l’affichage du code',
    Rafale: 'Rafale',
    TrajetImpossible: 'Deux lieux à la fois',
    CodeTransmis: 'Code transmis',
    SaisieTardive: 'Feuille papier saisie',
  } satisfies Record<NomDAnomalie, string>,
  explications: {
    AppareilPartage:
      'Souvent, une personne prête son téléphone à une autre. Ce peut être aussi quelqu’un qui signe pour un absent. Demandez au formateur qui était là.',
    SignatureAvantAffichage:
      'Un code ne se devine pas. Le formateur l’a peut-être dit avant de l’afficher, ou la page de la salle a été ouverte sur un autre écran.',
    Rafale: 'Des mains ne signent pas si vite. Un automate, ou un réseau qui a tout envoyé d’un coup.',
    TrajetImpossible:
      'La personne ne peut pas être aux deux endroits. Vérifiez la salle des créneaux\u00a0: elle est peut-être fausse.',
    CodeTransmis:
      'Le code a été refusé. Il a pu être envoyé à quelqu’un hors de la salle, ou noté puis essayé en retard.',
    SaisieTardive:
      'Personne n’a signé par téléphone. Comparez la saisie au scan de la feuille, signature par signature.',
  } satisfies Record<NomDAnomalie, string>,
  colonnes: { quand: 'Quand', quoi: 'Ce qui a été vu', creneau: 'Créneau', etat: 'État' },
  filtres: {
    etat: 'État',
    nom: 'Genre',
    du: 'Du',
    au: 'Au',
    etats: { a_regarder: 'À regarder', traitees: 'Traitées', toutes: 'Toutes' },
    tous: 'Tous',
  },
  fichier: 'anomalies',
  export: ['Quand', 'Genre', 'Ce qui a été vu', 'Créneau', 'Conclusion', 'Commentaire', 'Traitée le', 'Par'],
  aRegarder: 'À regarder',
  quoi: 'Ce que l’on a vu',
  explication: 'Ce que cela peut vouloir dire',
  signatures: 'Signatures concernées',
  colonnesVues: {
    personne: 'Personne',
    quand: 'Heure',
    methode: 'Méthode',
    appareil: 'Appareil',
    suite: 'Suite',
  },
  essai: 'Code refusé',
  remplacee: 'Changée depuis',
  appareilInconnu: 'Inconnu',
  feuille: 'Voir la feuille',
  traiter: 'Conclure',
  conclusion: 'Votre conclusion',
  decisions: {
    normale: 'C’est normal',
    appareil_prete: 'Cet appareil est prêté par l’organisme',
    corrigee: 'La présence a été corrigée',
    signalee: 'C’est signalé aux personnes concernées',
  } satisfies Record<Decision, string>,
  decisionsAide: {
    appareil_prete: 'Il ne sera plus signalé.',
    corrigee: 'Corrigez d’abord la feuille, avec un motif.',
  } as Readonly<Record<string, string>>,
  decisionRequise: 'Choisissez une conclusion.',
  commentaire: 'Ce que vous avez vérifié',
  traitee: 'Votre conclusion est gardée.',
  traiteePar: (qui: string | null, quand: string) => `Par ${qui ?? 'un membre de l’équipe'}, ${quand}`,
  dejaTraitee: 'Une autre personne a déjà conclu. Relisez sa conclusion.',
  pasUnAppareil: 'Cette conclusion ne vaut que pour un appareil partagé.',
  commentaireCourt: ({ minimum }: { readonly minimum: number }) =>
    `Dites ce que vous avez vérifié, en ${minimum} caractères au moins.`,
  aFaire: (n: number) =>
    n > 1 ? `Regarder ${n} anomalies de signature` : 'Regarder une anomalie de signature',
  aFairePourquoi: 'Des signatures demandent qu’une personne les juge.',
} as const;
