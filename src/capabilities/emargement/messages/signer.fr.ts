import { heure } from './ecrans.fr.ts';

/** What a learner reads on his phone. Short sentences: some read with difficulty. */
export const signer = {
  titre: 'Signer ma présence',
  accroche: 'Vos créneaux d’aujourd’hui.',
  vide: 'Vous n’avez pas de créneau aujourd’hui.',
  etats: {
    plusTard: 'Pas encore ouvert',
    aSigner: 'À signer maintenant',
    signe: (quand: Temporal.Instant) => `Signé à ${heure(quand)}`,
    absence: 'Absence notée',
    clos: 'Feuille close',
  },
  code: 'Code affiché dans la salle',
  codeExemple: 'Recopiez les six signes. Majuscules ou minuscules, c’est pareil.',
  codeVieux: 'Le code a changé depuis. Visez de nouveau le carré, ou recopiez le code affiché maintenant.',
  pret: 'Le code est déjà rempli. Touchez le bouton pour signer.',
  bouton: 'Je signe ma présence',
  signe: (quand: Temporal.Instant) => `C’est fait\u00a0! Votre présence est enregistrée à ${heure(quand)}.`,
  signeAide: 'Vous n’avez rien d’autre à faire.',
  validee: 'Le formateur a noté votre présence. Vous n’avez rien d’autre à faire.',
  attestation: (prenom: string) => `${prenom}, en signant, vous attestez être présent(e) à ce créneau.`,
  sansTelephone: 'Le code ne marche pas\u00a0? Dites-le au formateur\u00a0: il peut noter votre présence.',
  distance: 'Ce créneau se suit à distance. Rejoignez la classe, puis signez ici.',
  rejointe: 'Vous avez rejoint la classe à distance. Signez ici.',
  rejoindre: 'Rejoindre la classe à distance',
  ensuite: 'Ensuite, revenez sur cette page pour signer.',
  suite: 'J’ai rejoint la classe, je veux signer',
  reessayer: 'Regarder de nouveau',
  retour: 'Retour à mes créneaux',
} as const;
