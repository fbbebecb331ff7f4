import type { Tableau } from '../queries/tableau.query.ts';

/** Les mots de la vue de la semaine. */
export const semaine = {
  titre: 'Planning',
  titreDe: (nom: string) => `Planning de ${nom}`,
  mien: 'Mon planning',
  prochains: 'Mes prochains créneaux',
  reperes: {
    tous: { titre: 'Créneaux du jour', vide: 'Plus aucun créneau aujourd’hui.', plus: 'Planning' },
    soi: {
      titre: 'Vos prochains créneaux',
      vide: 'Aucun créneau dans les deux semaines qui viennent.',
      plus: 'Planning',
    },
    jour: (jour: string, heures: string) => `${jour}, ${heures}`,
    detail: (parties: readonly (string | null | undefined)[]) => parties.filter(Boolean).join(' · '),
  },
  numero: (numero: string, periode: string) => `Semaine ${numero}, ${periode}`,
  precedente: 'Précédente',
  suivante: 'Suivante',
  aujourdhui: 'Cette semaine',
  allerAu: 'Aller au',
  aller: 'Afficher',
  naviguer: 'Changer de semaine',
  vues: 'Voir par',
  reglages: 'Salles, lieux et jours fermés',
  poser: 'Poser un créneau',
  serie: 'Poser une série',
  groupes: 'Groupes',
  partager: 'Agenda partagé',
  sansFormateur: 'Sans formateur',
  indisponible: 'Indisponible',
  indisponibleMotif: (motif: string) => `Indisponible\u00a0: ${motif}`,
  annules: 'Annulés cette semaine',
  imprimerAide: 'Pour imprimer cette semaine, utilisez l’impression du navigateur.',
  resume: (nombre: number, minutes: string) =>
    nombre === 0 ? 'Rien de prévu cette semaine' : `${nombre} créneau${nombre > 1 ? 'x' : ''}, ${minutes}`,
  grille: (qui: string, periode: string) => `${qui}, ${periode}`,

  tableau: { salle: 'Par salle', formateur: 'Par formateur', session: 'Par session' } satisfies Record<
    Tableau,
    string
  >,
  entete: { salle: 'Salle', formateur: 'Formateur', session: 'Session' } satisfies Record<Tableau, string>,
  toutes: 'Toutes les lignes',
  vide: {
    salle: 'Aucune salle pour le moment',
    formateur: 'Aucun formateur pour le moment',
    session: 'Aucune session en cours cette semaine',
  } satisfies Record<Tableau, string>,
  videAide: {
    salle: 'Ajoutez vos lieux et vos salles, puis posez des créneaux.',
    formateur: 'Un formateur apparaît ici dès qu’il a un compte, ou un créneau.',
    session: 'Choisissez une autre semaine, ou ouvrez une session.',
  } satisfies Record<Tableau, string>,
  sansFiche: 'Votre compte n’est relié à personne de l’annuaire',
  sansFicheAide:
    'Demandez à votre organisme de relier votre compte à votre fiche\u00a0: votre planning s’affichera ici.',
  agenda: 'Suivre dans mon agenda',
  fichier: (semaine: string) => `planning-${semaine}`,
  export: {
    jour: 'Jour',
    debut: 'Début',
    fin: 'Fin',
    session: 'Session',
    contenu: 'Contenu',
    groupe: 'Groupe',
    modalite: 'Modalité',
    salle: 'Salle',
    lieu: 'Lieu',
    formateurs: 'Formateurs',
    etat: 'État',
  },
  prevu: 'Prévu',
  annule: 'Annulé',
};
