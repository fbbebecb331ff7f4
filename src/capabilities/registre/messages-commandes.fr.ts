import type { Alteration, ClasseAlteration } from './domain/alterations.ts';

const acte = ({ indice, faitId }: Alteration): string =>
  indice === undefined ? `acte ${faitId ?? '?'}` : `acte n°\u00a0${indice + 1}`;
const zone = ({ indice = 0, jusqua = indice }: Alteration): string =>
  indice === jusqua ? `l’acte n°\u00a0${indice + 1}` : `les actes n°\u00a0${indice + 1} à ${jusqua + 1}`;

/** What each class of tampering means, in one sentence. */
export const PHRASES: Readonly<Record<ClasseAlteration, (alteration: Alteration) => string>> = {
  'contenu-modifie': (a) => `${acte(a)}\u00a0: son contenu a été modifié après avoir été scellé.`,
  'feuille-modifiee': (a) => `parmi ${zone(a)}, un contenu et son empreinte ont été modifiés ensemble.`,
  'fait-supprime': (a) => `${acte(a)}\u00a0: il a été supprimé, son empreinte est restée.`,
  'feuille-supprimee': (a) => `${zone(a)}\u00a0: supprimés avec leur empreinte.`,
  'fait-insere': (a) =>
    a.indice === undefined
      ? `${acte(a)}\u00a0: écrit dans la base sans passer par le registre.`
      : `${zone(a)}\u00a0: ajoutés sans signature.`,
  'fait-antidate': (a) => `${acte(a)}\u00a0: il dit avoir été écrit plus tôt que le registre ne le permet.`,
  'feuilles-permutees': ({ indice = 0, jusqua = 0 }) =>
    `les actes n°\u00a0${indice + 1} et ${jusqua + 1} ont échangé leur place.`,
  'queue-coupee': ({ indice = 0, taille = 0 }) =>
    `la fin a été coupée\u00a0: ${indice} actes, alors que ${taille} avaient été signés.`,
  reecriture: ({ taille }) =>
    `le registre a été réécrit et signé de nouveau\u00a0: il ne mène pas à la tête gardée de taille ${taille}.`,
  fourche: ({ taille }) => `deux têtes signées de taille ${taille} se contredisent.`,
  'autre-organisme': (a) => `${acte(a)}\u00a0: il a été scellé dans le registre d’un autre organisme.`,
  'tete-falsifiee': ({ taille }) => `la tête de taille ${taille} n’a pas été signée par sa clé.`,
  'cle-substituee': ({ cleId }) => `la clé ${cleId} n’a été désignée par aucune clé précédente.`,
  'cle-perimee': ({ taille, cleId }) =>
    `la tête de taille ${taille} est datée d’un moment où la clé ${cleId} ne servait pas.`,
  'horloge-reculee': ({ taille }) => `la tête de taille ${taille} est datée d’avant la précédente.`,
  'effacement-sans-trace': (a) => `${acte(a)}\u00a0: son contenu a été détruit, aucun acte scellé ne le dit.`,
  'etat-interne': () =>
    'les sous-arbres gardés ne suivent pas des feuilles\u00a0: les prochaines preuves seraient fausses.',
};

export const commandes = {
  verifier: {
    usage: 'registre verifier [organisme] [--tetes <fichier>] [--json]',
    help: 'Vérifie le registre scellé. Refait tout le registre d’un organisme, ou de tous, le compare avec les têtes signées, et nomme ce qui a été altéré. --tetes\u00a0: un fichier de têtes gardées ailleurs (courriers, page publique), qui voient même une réécriture signée.',
  },
  changerCle: {
    usage: 'registre changer-cle',
    help: 'Met en service une nouvelle clé de signature. L’ancienne la désigne, et chaque registre en garde la trace.',
    fait: (id: string) => `La clé ${id} signe désormais les registres.`,
    pasTenue:
      'La clé en service n’est pas sur cette machine\u00a0: lancez la commande là où le registre est scellé.',
  },
  organismeInconnu: (slug: string) => `Aucun organisme n’a l’adresse courte «\u00a0${slug}\u00a0».`,
  fichierAbsent: (chemin: string) => `Le fichier ${chemin} est introuvable.`,
  sansTete: (chemin: string) => `Le fichier ${chemin} ne contient aucune tête signée.`,
  intact: (nom: string, actes: number, tetes: number, effaces: number, attente: number) =>
    [
      `${nom}\u00a0: intact, ${actes} actes sous ${tetes} têtes signées`,
      ...(effaces === 0 ? [] : [`${effaces} contenus effacés selon la loi`]),
      ...(attente === 0 ? [] : [`${attente} actes en attente de leur sceau`]),
    ].join(', '),
  altere: (nom: string, combien: number) => `${nom}\u00a0: ALTÉRÉ (${combien})`,
  conservees: (n: number) => `  comparé avec ${n} têtes gardées ailleurs`,
} as const;
