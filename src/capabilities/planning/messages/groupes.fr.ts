/** Les mots de la page des groupes. */
export const groupes = {
  titre: 'Groupes',
  accroche: (session: string) => `${session}\u00a0: qui travaille avec qui.`,
  ajouter: 'Ajouter un groupe',
  nom: 'Nom du groupe',
  nomAide: 'Par exemple «\u00a0Groupe A\u00a0» ou «\u00a0Anglais avancé\u00a0».',
  ajoute: 'Le groupe est ajouté. Dites maintenant qui en fait partie.',
  renommer: 'Renommer',
  renomme: 'Le groupe est renommé.',
  retirer: 'Retirer',
  retire: 'Le groupe est retiré.',
  repartition: 'Qui est dans quel groupe',
  repartitionAide:
    'Une personne peut être dans plusieurs groupes, s’ils ne travaillent jamais en même temps.',
  repartir: 'Enregistrer la répartition',
  reparti: (nombre: number) =>
    nombre === 0
      ? 'Rien n’a changé.'
      : `${nombre} changement${nombre > 1 ? 's' : ''} enregistré${nombre > 1 ? 's' : ''}.`,
  personne: 'Personne',
  dans: (personne: string, groupe: string) => `${personne} dans ${groupe}`,
  creneaux: 'Créneaux',
  membres: 'Personnes',
  semaine: 'Sa semaine',
  vide: 'Pas encore de groupe',
  videAide:
    'Sans groupe, un créneau attend toute la session. Ajoutez des groupes pour travailler séparément.',
  sansInscrit: 'Personne n’est encore inscrit à cette session.',
  gerer: 'Changer les groupes',
};
