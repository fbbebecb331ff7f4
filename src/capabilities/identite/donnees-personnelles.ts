import type { PersonalColumn } from '#platform/capability.ts';

/** While the account exists; it is taken away when the person leaves every organisme and asks for it. */
const COMPTE = {
  purpose: 'Ouvrir un compte à la personne et la reconnaître quand elle se connecte',
  basis: 'contrat',
  retentionMonths: null,
  erasure: 'effacer',
} as const;

/** CNIL, délibération n° 2021-122: six months to one year for traces of connection. */
const SECURITE = {
  category: 'connexion',
  purpose: 'Protéger les comptes et trouver l’origine d’un accès anormal',
  basis: 'interet-legitime',
  retentionMonths: 12,
  erasure: 'effacer',
} as const;

const DROITS = {
  purpose: 'Savoir qui agit dans l’organisme, et avec quels droits',
  basis: 'contrat',
  retentionMonths: null,
  erasure: 'conserver-preuve',
} as const;

const MESSAGES = {
  category: 'contact',
  purpose: 'Écrire à la personne ce qui concerne sa formation ou son travail',
  basis: 'contrat',
  retentionMonths: 12,
  erasure: 'effacer',
} as const;

/** Every column of accounts, members, notices and mails that speaks of a person (RGPD art. 30). */
export const personalData: readonly PersonalColumn[] = [
  { column: 'auth.user.name', category: 'identite', ...COMPTE },
  { column: 'auth.user.email', category: 'contact', ...COMPTE },
  { column: 'auth.account.accountId', category: 'connexion', ...COMPTE },
  { column: 'auth.account.providerId', category: 'connexion', ...COMPTE },
  { column: 'auth.account.password', category: 'connexion', ...COMPTE },
  { column: 'auth.passkey.name', category: 'connexion', ...COMPTE },
  { column: 'auth.passkey.publicKey', category: 'connexion', ...COMPTE },
  { column: 'auth.twoFactor.secret', category: 'connexion', ...COMPTE },
  { column: 'auth.twoFactor.backupCodes', category: 'connexion', ...COMPTE },
  { column: 'identite.session.adresse_ip', ...SECURITE },
  { column: 'identite.session.appareil', ...SECURITE },
  { column: 'identite.jeton_compte.courriel', ...SECURITE, category: 'contact' },
  { column: 'identite.membre.roles', category: 'identite', ...DROITS },
  { column: 'identite.membre.actif', category: 'identite', ...DROITS },
  {
    column: 'identite.invitation.nom',
    category: 'identite',
    ...DROITS,
    retentionMonths: 12,
    erasure: 'remplacer',
  },
  {
    column: 'identite.invitation.courriel',
    category: 'contact',
    ...DROITS,
    retentionMonths: 12,
    erasure: 'remplacer',
  },
  { column: 'identite.invitation.roles', category: 'identite', ...DROITS },
  { column: 'identite.organisme.representant', category: 'identite', ...DROITS },
  { column: 'identite.organisme.qualite_representant', category: 'identite', ...DROITS },
  { column: 'identite.avis.titre', ...MESSAGES, erasure: 'remplacer' },
  { column: 'identite.avis.texte', ...MESSAGES },
  {
    column: 'identite.preference_avis.frequence',
    ...MESSAGES,
    retentionMonths: null,
    erasure: 'conserver-preuve',
  },
  { column: 'plateforme.courriel.destinataire', ...MESSAGES },
  { column: 'plateforme.courriel.nom_destinataire', ...MESSAGES },
  { column: 'plateforme.courriel.sujet', ...MESSAGES },
  { column: 'plateforme.courriel.contenu', ...MESSAGES },
];
