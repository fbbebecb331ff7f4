import type { z } from 'zod';

/** Sentences of the technical floor: what is wrong with a field, and the pages of faults. */
export const messages = {
  introuvable: 'Cette page n’existe pas, ou vous n’y avez pas accès.',
  introuvableTitre: 'Page introuvable',
  interdit: 'Votre rôle ne permet pas cet acte. Demandez à la direction de votre organisme.',
  interditTitre: 'Accès refusé',
  connexionRequise: 'Connectez-vous pour continuer.',
  panneTitre: 'Une erreur est survenue',
  panne: (reference: string) =>
    `L’acte n’a pas été enregistré. Réessayez dans un instant. Si l’erreur revient, donnez ce numéro à votre administrateur\u00a0: ${reference}.`,
  tropDeRequetesTitre: 'Trop de demandes',
  tropDeRequetes: (secondes: number) =>
    `Vous avez fait trop de demandes en peu de temps. Attendez ${secondes} secondes, puis réessayez.`,
  occupeTitre: 'Le service est très demandé',
  occupe: 'Le service est très demandé en ce moment. Rien n’est perdu. Réessayez dans quelques secondes.',
  jetonPerime:
    'Cette page est restée ouverte trop longtemps ou vient d’un autre site. Vérifiez ce que vous avez saisi, puis envoyez de nouveau.',
  corpsTropGrand: 'L’envoi est trop volumineux.',
  corpsIllisible: 'L’envoi est illisible. Vérifiez son format.',
  lienPerimeTitre: 'Ce lien ne fonctionne plus',
  lienPerime:
    'Ce lien a expiré, a déjà servi ou est incomplet. Si vous venez de l’utiliser, votre réponse est enregistrée. Sinon, demandez un nouveau lien à votre organisme.',
  demarrage: 'Le service démarre. Réessayez dans quelques secondes.',
  choixIncomplet: 'L’acte demandé n’existe pas sur cette page.',
  faitSansPhrase: (type: string) => `Fait consigné\u00a0: ${type}`,
  requis: 'Remplissez ce champ.',
  fichier: 'Choisissez un fichier.',
  invalide: 'Cette valeur n’est pas acceptée ici.',
  choix: 'Choisissez une des réponses proposées.',
  courriel: 'Écrivez une adresse électronique complète, par exemple prenom.nom@exemple.fr.',
  date: 'Écrivez une date qui existe, au format jour/mois/année.',
  nombre: 'Écrivez un nombre.',
  entier: 'Écrivez un nombre entier.',
  identifiant: 'Cet identifiant n’est pas valable.',
  caracteres: 'Ce texte contient des caractères invisibles qui ne sont pas acceptés. Retapez-le.',
  tropCourt: (minimum: number) => `Écrivez au moins ${minimum} caractères.`,
  tropLong: (maximum: number) => `Écrivez au plus ${maximum} caractères.`,
  tropPetit: (minimum: number | bigint) => `Écrivez un nombre supérieur ou égal à ${minimum}.`,
  tropGrand: (maximum: number | bigint) => `Écrivez un nombre inférieur ou égal à ${maximum}.`,
  tropPeuDeChoix: (minimum: number) => `Choisissez au moins ${minimum} réponse${minimum > 1 ? 's' : ''}.`,
} as const;

/** A plain French sentence for what Zod found; a message written in the schema wins. */
export function sentenceFor(issue: z.core.$ZodIssue): string {
  const written = issue.message;
  if (written !== '' && !DEFAULT_ENGLISH.test(written)) return written;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? messages.nombre : messages.requis;
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? messages.requis : messages.tropCourt(Number(issue.minimum));
      if (issue.origin === 'array' || issue.origin === 'set')
        return messages.tropPeuDeChoix(Number(issue.minimum));
      return messages.tropPetit(issue.minimum);
    case 'too_big':
      return issue.origin === 'string'
        ? messages.tropLong(Number(issue.maximum))
        : messages.tropGrand(issue.maximum);
    case 'invalid_format':
      if (issue.format === 'email') return messages.courriel;
      if (issue.format === 'uuid') return messages.identifiant;
      if (issue.format === 'date') return messages.date;
      return messages.invalide;
    case 'invalid_value':
    case 'invalid_union':
      return messages.choix;
    default:
      return messages.invalide;
  }
}

const DEFAULT_ENGLISH = /^(Invalid|Too|Unrecognized|Not |Expected)/u;
