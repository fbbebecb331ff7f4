import { formatDate } from '#design/index.ts';
import type { RefusalText } from '#platform/capability.ts';
import type { NomConflit } from '../domain/conflits.ts';
import { type ConflitNomme, HEURES_MAXIMUM } from '../domain/refus-creneau.ts';
import type { RaisonFermeture } from '../domain/ouverture.ts';
import type { ManqueSalle } from '../domain/salles.ts';
import { CONFLITS, JOURS_FERIES, refusDeChangement, refusDeRecurrence } from '../messages.fr.ts';
import { enumerer, heuresBreves, quand } from './horaires.fr.ts';

/**
 * Une phrase par occupant : « La salle est déjà prise : Atelier (CN 2026 – Réseaux, mardi 24 novembre 2026 de 9 h à 12 h). »,
 * ou « Déjà pris à ce moment : Atelier, Lina Meyer (…). » quand il prend plusieurs choses à la fois.
 */
export function phrasesDeConflits(conflits: readonly ConflitNomme[]): readonly string[] {
  const parOccupant = Map.groupBy(
    conflits,
    ({ creneauId, titre, debut }) => creneauId ?? `${titre} ${debut}`,
  );
  return [...parOccupant.values()].map((memes) => {
    const [premier] = memes as [ConflitNomme];
    const cause = premier.titre === '' ? '' : `${premier.titre}, `;
    const quoi = memes.length === 1 ? CONFLITS[premier.nom] : DEJA_PRIS;
    const qui = enumerer([...new Set(memes.flatMap((un) => un.qui))], 5);
    return `${quoi}\u00a0: ${qui} (${cause}${quand(premier)}).`;
  });
}

/** « Lina Haas : BTS SIO – Mathématiques, 9 h – 12 h 30 » : le jour est déjà dit à côté. */
export const phraseBreve = (conflit: ConflitNomme): string =>
  `${enumerer(conflit.qui)}\u00a0: ${conflit.titre === '' ? CONFLITS[conflit.nom] : conflit.titre}, ${heuresBreves(conflit)}`;

const DEJA_PRIS = 'Déjà pris à ce moment';

export function phraseDeManque(manque: ManqueSalle): string {
  switch (manque.nom) {
    case 'SalleTropPetite':
      return `elle a ${manque.capacite} places et ${manque.places} personnes sont attendues`;
    case 'EquipementAbsent':
      return `il lui manque\u00a0: ${manque.equipements.join(', ')}`;
    case 'SalleNonAccessible':
      return 'elle n’est pas accessible en fauteuil roulant';
  }
}

export const phraseDeFermeture = (raison: RaisonFermeture): string =>
  raison.nom === 'JourFerie' ? JOURS_FERIES[raison.jour.cle] : raison.fermeture.motif;

const conflit = (nom: NomConflit, field: string): Readonly<Record<string, RefusalText>> => ({
  [nom]: {
    status: 409,
    field,
    message: ({ conflits }: { conflits: readonly ConflitNomme[] }) =>
      conflits.length === 0
        ? `${CONFLITS[nom]}\u00a0: quelqu’un vient de prendre cette place. Choisissez-en une autre.`
        : phrasesDeConflits(conflits).join(' '),
  },
});

const recurrence: RefusalText = { status: 422, message: refusDeRecurrence };

/** Chaque refus du planning, avec le champ à revoir et ce qu'il faut faire. */
export const REFUS: Readonly<Record<string, RefusalText>> = {
  ...conflit('SalleOccupee', 'salleId'),
  ...conflit('SalleIndisponible', 'salleId'),
  ...conflit('FormateurOccupe', 'formateurIds'),
  ...conflit('FormateurIndisponible', 'formateurIds'),
  ...conflit('GroupeOccupe', 'debut'),
  ...conflit('GroupeIndisponible', 'debut'),
  ...conflit('PersonneOccupee', 'debut'),
  ...conflit('PersonneIndisponible', 'debut'),
  SessionAnnuleeSansCreneau: {
    status: 409,
    message: 'Cette session est annulée. Rétablissez-la avant de poser un créneau.',
  },
  HeuresDuCreneauInversees: {
    status: 422,
    field: 'fin',
    message: 'L’heure de fin doit venir après l’heure de début.',
  },
  CreneauTropLong: {
    status: 422,
    field: 'fin',
    message: `Un créneau dure ${HEURES_MAXIMUM} heures au plus. Faites-en plusieurs.`,
  },
  CreneauHorsSession: {
    status: 409,
    field: 'jour',
    message: ({ debut, fin }: { debut: string; fin: string }) =>
      `La session va du ${jour(debut)} au ${jour(fin)}. Choisissez un jour de cette période, ou changez d’abord les dates de la session.`,
  },
  ModuleHorsFormation: {
    status: 422,
    field: 'moduleId',
    message: 'Ce module n’est pas dans le programme de la session. Choisissez-en un autre.',
  },
  GroupeHorsSession: {
    status: 422,
    field: 'groupeId',
    message: 'Ce groupe n’est pas dans cette session. Choisissez-en un autre.',
  },
  FormateurIntrouvable: {
    status: 422,
    field: 'formateurIds',
    message: 'Un des formateurs n’est pas dans l’annuaire. Choisissez-le dans la liste.',
  },
  SalleIntrouvable: {
    status: 422,
    field: 'salleId',
    message: 'Cette salle n’existe pas ou est archivée. Choisissez-en une autre.',
  },
  SalleManquante: {
    status: 422,
    field: 'salleId',
    message: 'Choisissez une salle. Si le groupe sort, écrivez plutôt où il va dans «\u00a0Intitulé\u00a0».',
  },
  LienVisioManquant: {
    status: 422,
    field: 'lienVisio',
    message: 'Donnez le lien de la classe à distance, ici ou une fois pour toutes dans la session.',
  },
  SalleInadaptee: {
    status: 409,
    field: 'salleId',
    message: ({ salle, manques }: { salle: string; manques: readonly ManqueSalle[] }) =>
      `La salle «\u00a0${salle}\u00a0» ne convient pas\u00a0: ${manques.map(phraseDeManque).join('\u00a0; ')}. Choisissez-en une autre.`,
  },
  JourFerme: {
    status: 409,
    field: 'jour',
    message: (refus: { jour: string; raison: RaisonFermeture }) =>
      `Le ${jour(refus.jour)} est fermé\u00a0: ${phraseDeFermeture(refus.raison)}. Choisissez un autre jour.`,
  },
  CreneauIntrouvable: { status: 404, message: 'Ce créneau n’existe pas ou n’existe plus.' },
  CreneauDejaAnnule: {
    status: 409,
    message: 'Ce créneau est annulé. Rétablissez-le avant de le changer.',
  },
  FeuilleDejaSignee: { status: 409, message: refusDeChangement },
  FeuilleOuverte: { status: 409, message: refusDeChangement },
  CreneauInchange: { status: 409, message: refusDeChangement },
  LieuIntrouvable: { status: 422, field: 'lieuId', message: 'Choisissez un lieu de la liste.' },
  LieuAbsent: { status: 404, message: 'Ce lieu n’existe pas ou n’existe plus.' },
  SalleAbsente: { status: 404, message: 'Cette salle n’existe pas ou n’existe plus.' },
  LieuDejaNomme: {
    status: 409,
    field: 'nom',
    message: ({ nom }: { nom: string }) =>
      `Un autre lieu s’appelle déjà «\u00a0${nom}\u00a0». Donnez-lui un autre nom.`,
  },
  HeuresDuLieuInversees: {
    status: 422,
    field: 'ferme',
    message: 'L’heure de fermeture doit venir après l’heure d’ouverture.',
  },
  SalleDejaNommee: {
    status: 409,
    field: 'nom',
    message: ({ nom }: { nom: string }) =>
      `Ce lieu a déjà une salle «\u00a0${nom}\u00a0». Donnez-lui un autre nom.`,
  },
  SalleAvecCreneaux: {
    status: 409,
    message: ({ creneaux }: { creneaux: number }) =>
      `Cette salle a ${creneaux} créneau${creneaux > 1 ? 'x' : ''} à venir. Déplacez-les avant de l’archiver.`,
  },
  LieuAvecCreneaux: {
    status: 409,
    message: ({ creneaux }: { creneaux: number }) =>
      `Les salles de ce lieu ont ${creneaux} créneau${creneaux > 1 ? 'x' : ''} à venir. Déplacez-les avant d’archiver le lieu.`,
  },
  GroupeDejaNomme: {
    status: 409,
    field: 'nom',
    message: ({ nom }: { nom: string }) =>
      `Cette session a déjà un groupe «\u00a0${nom}\u00a0». Donnez-lui un autre nom.`,
  },
  GroupeAvecCreneaux: {
    status: 409,
    message: 'Ce groupe a des créneaux. Renommez-le plutôt, ou annulez ses créneaux et laissez-le vide.',
  },
  AbsenceInversee: {
    status: 422,
    field: 'au',
    message: 'La fin doit venir après le début. Corrigez les dates ou les heures.',
  },
  AbsentIntrouvable: {
    status: 422,
    field: 'qui',
    message: 'Choisissez un formateur ou une salle de la liste.',
  },
  AbsenceIntrouvable: { status: 404, message: 'Cette indisponibilité n’existe plus.' },
  FermetureInversee: {
    status: 422,
    field: 'au',
    message: 'Le dernier jour doit venir après le premier.',
  },
  FermetureIntrouvable: { status: 404, message: 'Cette fermeture n’existe plus.' },
  PremierMaiChome: {
    status: 409,
    message: 'Le 1er mai est chômé par tous (code du travail, article L. 3133-4).',
  },
  SerieSansCreneau: {
    status: 422,
    message:
      'Aucun créneau ne sort de ces choix\u00a0: tous les jours sont fermés, en entreprise ou retirés.',
  },
  ModulesDejaPlaces: {
    status: 409,
    field: 'modules',
    message:
      'Les modules choisis n’ont plus d’heures à poser pour cette modalité. Choisissez d’autres modules, une autre modalité, ou aucun module.',
  },
  SerieEnConflit: {
    status: 409,
    message: ({ places }: { places: number }) =>
      `${places} place${places > 1 ? 's' : ''} de la série ${places > 1 ? 'sont' : 'est'} déjà prise${places > 1 ? 's' : ''}. Choisissez quoi faire de chacune, puis confirmez.`,
  },
  SerieIntrouvable: { status: 404, message: 'Cette série n’existe pas ou n’existe plus.' },
  SerieRienAAnnuler: {
    status: 409,
    message:
      'Aucun créneau de cette série ne peut être annulé\u00a0: ils ont eu lieu, ou leur feuille est ouverte.',
  },
  SujetAgendaIntrouvable: {
    status: 404,
    message: 'Cette personne, cette salle ou cette session n’existe pas ou n’existe plus.',
  },
  RecurrenceInversee: recurrence,
  RecurrenceTropLongue: recurrence,
  RecurrenceSansJour: { ...recurrence, field: 'jours' },
  RecurrenceSansPlage: recurrence,
  PlageVide: recurrence,
  PlagesSuperposees: recurrence,
  RythmeInvalide: { ...recurrence, field: 'semainesCentre' },
  SemaineInconnue: { ...recurrence, field: 'premiereSemaine' },
};

const jour = (iso: string): string => formatDate(Temporal.PlainDate.from(iso));
