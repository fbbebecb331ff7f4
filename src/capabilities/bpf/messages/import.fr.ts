import type { ColonneProduit } from '../domain/lire-produit.ts';

export const importFr = {
  titre: 'Importer des produits',
  accroche: 'Un fichier CSV ou Excel de factures et d’avoirs, contrôlé avant d’être écrit.',
  colonnes:
    'Colonnes attendues\u00a0: Date, Montant (négatif pour un avoir), Origine des fonds, Payeur, Facture. Ligne et Objet sont facultatives. Une ligne de facture déjà là ne change pas.',
  fichier: 'Fichier',
  controler: 'Contrôler le fichier',
  bilan: (bonnes: number, mauvaises: number) =>
    `Lignes prêtes\u00a0: ${bonnes}. Lignes à corriger dans le fichier\u00a0: ${mauvaises}.`,
  rienEcrit: 'Rien n’est encore écrit.',
  importer: 'Importer les lignes prêtes',
  importes: (nouveaux: number, deja: number) =>
    `Lignes ajoutées\u00a0: ${nouveaux}. Déjà là et inchangées\u00a0: ${deja}.`,
  erreurs: 'Lignes à corriger',
  ligne: 'Ligne du fichier',
  pourquoi: 'Pourquoi',
  lu: 'Lu',
  raisons: {
    Date: 'Date illisible\u00a0: écrivez 12/03/2026.',
    Montant: 'Montant illisible ou nul\u00a0: écrivez 1250,50.',
    'Origine des fonds': 'Origine des fonds absente ou inconnue.',
    Payeur: 'Payeur absent ou trop long.',
    Facture: 'Numéro de facture absent ou trop long.',
    Ligne: 'Numéro de ligne illisible.',
    Objet: 'Objet trop long.',
  } satisfies Record<ColonneProduit, string>,
  FichierIllisible: 'Ce fichier est trop long à lire. Coupez-le en plusieurs.',
} as const;
