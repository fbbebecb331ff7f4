/** Names of the jobs of the annuaire. */
export const TRAVAIL_DOUBLONS = 'annuaire.detecter_doublons';
export const TRAVAIL_DOUBLONS_NUIT = 'annuaire.detecter_doublons_partout';
export const TRAVAIL_CONTROLER = 'annuaire.controler_import';
export const TRAVAIL_APPLIQUER = 'annuaire.appliquer_import';
export const TRAVAIL_OUBLIER = 'annuaire.oublier_imports';
