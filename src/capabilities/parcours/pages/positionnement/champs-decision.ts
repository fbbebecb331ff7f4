import { z } from 'zod';
import { lireHeures, MODALITES, type Volumes, VOLUMES_NULS } from '#capabilities/catalogue/index.ts';
import { id, texte, texteOptionnel } from '#platform/http/champs.ts';
import type { Decision, Motif } from '../../domain/parcours-individuel.ts';
import { MOTIFS_PARCOURS, positionnementFr } from '../../messages/positionnement.fr.ts';
import { acteFait } from '../champs.ts';

export const CODES = Object.keys(MOTIFS_PARCOURS) as [Motif['code'], ...Motif['code'][]];
export const GENRES = ['conserve', 'allege', 'dispense'] as const;

const MAX_MINUTES = 10_000 * 60;

const heures = () =>
  z
    .string()
    .max(20)
    .optional()
    .transform((saisie, context) => {
      if (saisie === undefined || saisie.trim() === '') return 0;
      const minutes = lireHeures(saisie);
      if (minutes !== null && minutes <= MAX_MINUTES) return minutes;
      context.addIssue({ code: 'custom', message: positionnementFr.refus.heures });
      return z.NEVER;
    });

const volumes = { presentiel: heures(), distanceSynchrone: heures(), foad: heures(), entreprise: heures() };
const motif = { code: z.enum(CODES).catch('positionnement'), motif: texteOptionnel(500) };

type Champs = { readonly [modalite in keyof Volumes]: number } & {
  readonly code: Motif['code'];
  readonly motif: string | null;
};

const volumesDe = (champs: Champs): Volumes =>
  MODALITES.reduce((lus, modalite) => ({ ...lus, [modalite]: champs[modalite] }), VOLUMES_NULS);

const motifDe = ({ code, motif: explication }: Champs): Motif => ({ code, texte: explication ?? '' });

/** What was decided of a module of the formation. */
export const DecisionDuProgramme = z
  .object({ ...volumes, ...motif, moduleId: id(), genre: z.enum(GENRES) })
  .transform(({ moduleId, genre, ...champs }): Decision => {
    switch (genre) {
      case 'conserve':
        return { genre, moduleId };
      case 'dispense':
        return { genre, moduleId, motif: motifDe(champs) };
      case 'allege':
        return { genre, moduleId, volumes: volumesDe(champs), motif: motifDe(champs) };
    }
  });

/** A module that is not in the formation. Its id is made by the form, so that it is added once. */
export const DecisionAjoutee = z
  .object({ ...acteFait, ...volumes, ...motif, intitule: texte(150) })
  .transform(({ _id, intitule, ...champs }): Decision => ({
    genre: 'ajoute',
    moduleId: _id,
    intitule,
    volumes: volumesDe(champs),
    motif: motifDe(champs),
  }));
