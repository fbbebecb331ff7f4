import type { Resultat } from '../domain/evaluation.ts';

export const RESULTATS_FR: Readonly<Record<Resultat, string>> = {
  acquis: 'Acquis',
  'en-cours': 'En cours d’acquisition',
  'non-acquis': 'Non acquis',
};

/** Les mots de l'évaluation des acquis. */
export const evaluationFr = {
  titre: 'Évaluer les acquis',
  accroche: 'Ce que chaque personne a acquis. L’attestation de fin de formation le reprend.',
  module: 'Module',
  voir: 'Voir ce module',
  resultat: 'Résultat',
  commentaire: 'Commentaire',
  pasEncore: 'Pas encore évalué',
  enregistrer: 'Enregistrer l’évaluation',
  enregistre: (personnes: number) =>
    personnes === 0
      ? 'Rien n’a changé.'
      : `L’évaluation de ${personnes} personne${personnes > 1 ? 's est' : ' est'} enregistrée.`,
  par: (qui: string | null, quand: string) => `Évalué${qui === null ? '' : ` par ${qui}`} le ${quand}.`,
  tropTot: 'Cette personne n’a pas commencé la formation.',
  sansModule: 'Aucun module à évaluer',
  sansModuleAide: 'La formation n’a pas de module, ou la personne en est dispensée.',
  sansPersonne: 'Personne ne suit ce module',
  sansPersonneAide: 'Les personnes inscrites à la session apparaîtront ici.',
  session: 'Évaluer les acquis',
  tousAcquis: 'Noter acquis les modules pas encore évalués',
  colonne: 'Acquis évalués',
  etats: {
    acquise: 'Tout est acquis',
    faite: (acquis: number, total: number) => `${acquis} module${acquis > 1 ? 's' : ''} acquis sur ${total}`,
    enCours: (evalues: number, total: number) =>
      `${evalues} module${evalues > 1 ? 's évalués' : ' évalué'} sur ${total}`,
    aFaire: 'Évaluation à faire',
    aVenir: 'Évaluation à venir',
  },
} as const;
