export const sousTraitanceFr = {
  titre: 'Formation confiée',
  accroche: 'Ce qu’un autre organisme a fait pour vous (F-2), ce que vous avez fait pour lui (G).',
  aide: 'Pour le cadre G, ne déclarez pas les personnes inscrites ici et payées par un autre organisme\u00a0: elles sont déjà comptées.',
  partenaire: 'Organisme partenaire',
  sens: 'Sens',
  stagiaires: 'Personnes',
  heures: 'Heures suivies, toutes personnes ensemble',
  declarer: 'Déclarer',
  declaree: 'C’est déclaré.',
} as const;
