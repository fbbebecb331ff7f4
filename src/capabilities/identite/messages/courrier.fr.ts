/** The mailbox of a demo. */
export const courrier = {
  titre: 'Courrier de la démonstration',
  accroche: 'Aucun message ne sort d’une démonstration. Vous les lisez ici.',
  recherche: 'Adresse',
  vide: 'Aucun message',
  videAide: 'Invitez quelqu’un, ou demandez un lien de connexion\u00a0: le message apparaîtra ici.',
  colonnes: { sujet: 'Objet', a: 'À', de: 'De', date: 'Date' },
  enTete: (de: string, a: string) => `De ${de}, à ${a}`,
} as const;
