import { EQUIPE, GESTION, ROLES } from '#capabilities/identite/index.ts';
import type { RightDeclaration } from '#platform/capability.ts';

/** Who may do what in the annuaire. */
export const rights = {
  'annuaire.lire': { libelle: 'Voir les personnes et les entreprises', roles: EQUIPE },
  'annuaire.lire_etat_civil': {
    libelle: 'Voir la date de naissance et l’adresse des personnes',
    roles: [...GESTION, 'referent_handicap'],
  },
  'annuaire.lire_soi': { libelle: 'Voir sa propre fiche et corriger ses coordonnées', roles: ROLES },
  'annuaire.modifier': { libelle: 'Créer, modifier et archiver les fiches', roles: GESTION },
  'annuaire.importer': { libelle: 'Importer des listes dans l’annuaire', roles: GESTION },
  'annuaire.exporter': { libelle: 'Télécharger les listes de l’annuaire', roles: GESTION },
} as const satisfies Readonly<Record<string, RightDeclaration>>;
