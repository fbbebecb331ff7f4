import type { RefusalText } from '#platform/capability.ts';
import type { GenreFait } from '../domain/faits.ts';
import type { Statut } from '../domain/statut.ts';
import { MANQUES_BPF, REFUS_PARCOURS, STATUTS } from '../messages.fr.ts';
import { ETAPES } from './etapes.fr.ts';
import { candidatureFr } from './candidature.fr.ts';
import { dateFr } from './dates.fr.ts';
import { inscrireFr } from './inscrire.fr.ts';
import { positionnementFr } from './positionnement.fr.ts';

/** Chaque refus du parcours, avec le champ à revoir et ce qu'il faut faire. */
export const REFUS: Readonly<Record<string, RefusalText>> = {
  SessionIntrouvable: { status: 404, message: 'Cette session n’existe pas ou n’existe plus.' },
  SessionDatesInversees: {
    status: 422,
    field: 'fin',
    message: 'Le dernier jour est avant le premier. Corrigez une des deux dates.',
  },
  SessionFormationIntrouvable: {
    status: 422,
    field: 'formationId',
    message: 'Choisissez une formation du catalogue qui n’est pas archivée.',
  },
  SessionResponsableIntrouvable: {
    status: 422,
    field: 'responsableId',
    message: 'Cette personne n’est pas dans l’annuaire.',
  },
  CodeSessionDejaPris: {
    status: 409,
    field: 'code',
    message: ({ code }: { code: string }) =>
      `Une autre session porte déjà le code «\u00a0${code}\u00a0». Choisissez-en un autre.`,
  },
  SessionAnnuleeFermee: {
    status: 409,
    message: 'Cette session est annulée. Rétablissez-la avant d’inscrire quelqu’un.',
  },
  SessionComplete: {
    status: 409,
    message: ({ capacite }: { capacite: number }) =>
      `Les ${capacite} places de la session sont prises. Augmentez le nombre de places ou choisissez une autre session.`,
  },
  DejaInscrit: {
    status: 409,
    field: 'personneId',
    message: 'Cette personne est déjà inscrite à cette session.',
  },
  DossierHorsSession: { status: 404, message: 'Ce dossier n’est pas dans cette session.' },
  PositionnementDejaConclu: { status: 409, message: 'Le positionnement est déjà conclu.' },
  EvaluationInconnue: {
    status: 422,
    message: 'Cette personne ne suit pas ce module. Rechargez la page, puis recommencez.',
  },
  EvaluationTropTot: {
    status: 409,
    message: 'Cette personne n’a pas commencé la formation\u00a0: ses acquis s’évaluent ensuite.',
  },
  AucunDossierChoisi: {
    status: 422,
    field: 'portee',
    message: 'Cochez au moins une personne, ou choisissez toute la liste.',
  },
  ActeEnMasseInconnu: { status: 422, field: 'acte', message: 'Choisissez ce qu’il faut faire.' },
  AucunNiveauChoisi: { status: 422, message: 'Répondez au moins à une question.' },
  ApprenantSansCourriel: { status: 409, message: positionnementFr.refus.sansCourriel },
  ModuleInconnu: { status: 422, message: REFUS_PARCOURS.ModuleInconnu },
  ModuleDejaPrevu: { status: 409, message: REFUS_PARCOURS.ModuleDejaPrevu },
  DecisionEnDouble: { status: 409, message: REFUS_PARCOURS.DecisionEnDouble },
  MotifManquant: { status: 422, field: 'motif', message: REFUS_PARCOURS.MotifManquant },
  VolumesInvalides: { status: 422, field: 'presentiel', message: REFUS_PARCOURS.VolumesInvalides },
  AllegementPlusLong: { status: 422, field: 'presentiel', message: REFUS_PARCOURS.AllegementPlusLong },
  ParcoursVide: { status: 409, message: REFUS_PARCOURS.ParcoursVide },
  SessionNonProposee: { status: 422, field: 'sessionId', message: candidatureFr.refus.session },
  EnvoiTropRapide: { status: 422, message: candidatureFr.refus.tropVite },
  AucuneCandidatureChoisie: { status: 422, message: 'Cochez au moins une personne.' },
  MotifRefusManquant: { status: 422, field: 'motif', message: 'Dites pourquoi la candidature est refusée.' },
  InscriptionIntrouvable: { status: 404, message: 'Ce dossier n’existe pas ou n’existe plus.' },
  ApprenantIntrouvable: {
    status: 422,
    field: 'personneId',
    message: 'Choisissez une personne de l’annuaire.',
  },
  EntrepriseDuDossierIntrouvable: {
    status: 422,
    field: 'entrepriseId',
    message: 'Choisissez une entreprise de l’annuaire.',
  },
  TuteurIntrouvable: {
    status: 422,
    field: 'tuteurId',
    message: 'Choisissez un tuteur ou une tutrice de l’annuaire.',
  },
  EntrepriseDesigneeInconnue: {
    status: 422,
    field: 'entreprise',
    message: inscrireFr.refus.entrepriseInconnue,
  },
  EntrepriseAmbigue: { status: 422, field: 'entreprise', message: inscrireFr.refus.entreprisesMultiples },
  TuteurDesigneInconnu: { status: 422, field: 'tuteur', message: inscrireFr.refus.tuteurInconnu },
  TuteurAmbigu: { status: 422, field: 'tuteur', message: inscrireFr.refus.tuteursMultiples },
  EtapeImpossible: {
    status: 409,
    message: ({ genre, statut }: { genre: GenreFait; statut: Statut | null }) =>
      statut === null
        ? `«\u00a0${ETAPES[genre]}\u00a0» n’est pas possible ce jour-là\u00a0: le dossier n’a pas encore commencé.`
        : `«\u00a0${ETAPES[genre]}\u00a0» n’est pas possible ce jour-là\u00a0: le dossier est à l’étape «\u00a0${STATUTS[statut]}\u00a0».`,
  },
  EtapeContredite: {
    status: 409,
    message: ({ genre, le }: { genre: GenreFait; le: string }) =>
      `L’étape «\u00a0${ETAPES[genre]}\u00a0» du ${dateFr(le)} n’aurait plus de sens. Annulez-la d’abord.`,
  },
  PeriodeInversee: {
    status: 422,
    field: 'fin',
    message: 'Le dernier jour de formation est avant le premier. Corrigez une des deux dates.',
  },
  EtapeDejaAnnulee: { status: 409, message: 'Cette étape est déjà annulée.' },
  EtapeIntrouvable: { status: 404, message: 'Cette étape n’existe pas dans ce dossier.' },
  TypeStagiaireManquant: { status: 422, field: 'typeStagiaire', message: MANQUES_BPF.TypeStagiaireManquant },
  FinancementManquant: { status: 422, field: 'origine1', message: MANQUES_BPF.FinancementManquant },
  PartsDifferentesDuTout: { status: 422, field: 'part1', message: MANQUES_BPF.PartsDifferentesDuTout },
  FinancementEnDouble: { status: 422, field: 'origine2', message: MANQUES_BPF.FinancementEnDouble },
  ObjectifManquant: { status: 409, message: MANQUES_BPF.ObjectifManquant },
  CodeNsfManquant: { status: 409, message: MANQUES_BPF.CodeNsfManquant },
};
