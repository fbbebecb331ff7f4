import { z } from 'zod';
import { id, texte, texteOptionnel } from '#platform/http/champs.ts';
import { MODALITES_CRENEAU } from '../domain/demande.ts';
import { apiFr as mots } from '../messages/api.fr.ts';
import { estUnLienSur } from '../pages/creneau/champs.ts';
import { creneau as motsCreneau } from '../messages/creneau.fr.ts';

const lisible = (texteLu: string): boolean => {
  try {
    const { year } = Temporal.Instant.from(texteLu).toZonedDateTimeISO('UTC');
    return year >= 1900 && year <= 2200;
  } catch {
    return false;
  }
};

/** An instant of ISO 8601, with its offset. */
export const instant = () =>
  z
    .string()
    .max(40)
    .refine(lisible, mots.instantFaux)
    .transform((lu) => Temporal.Instant.from(lu))
    .describe(mots.instant);

export const idOuRien = () => id().nullable().default(null);
export const texteOuRien = z.string().nullable();

/** One line that may be missing, cleaned as the forms do. */
export const texteApi = (max: number) =>
  z
    .string()
    .nullable()
    .default(null)
    .transform((lu) => lu ?? undefined)
    .pipe(texteOptionnel(max));

const modalite = z.enum(MODALITES_CRENEAU);

/** What a créneau says of itself, as it is asked for. */
export const demandeApi = {
  moduleId: idOuRien(),
  modalite: modalite.default('presentiel'),
  debut: instant(),
  fin: instant(),
  salleId: idOuRien(),
  formateurIds: z.array(id()).max(20).default([]),
  lienVisio: texteApi(500).refine(estUnLienSur, motsCreneau.champs.lienFaux).describe(mots.lien),
  intitule: texteApi(200),
};

export const besoinApi = z
  .object({ accessible: z.boolean().default(false), equipements: z.array(texte(100)).max(100).default([]) })
  .default({ accessible: false, equipements: [] })
  .describe(mots.besoin);

/** A créneau as the lists show it. Instants are UTC. */
export const CreneauApi = z.object({
  id: z.string(),
  sessionId: z.string(),
  session: z.string(),
  module: texteOuRien,
  groupe: texteOuRien,
  intitule: texteOuRien,
  modalite,
  debut: z.string(),
  fin: z.string(),
  salleId: texteOuRien,
  salle: texteOuRien,
  lieu: texteOuRien,
  formateurs: z.array(z.string()),
  annule: z.boolean(),
});

/** Instants of a row, as text. */
export const enTexte = <Ligne extends { readonly debut: Temporal.Instant; readonly fin: Temporal.Instant }>(
  ligne: Ligne,
) => ({ ...ligne, debut: ligne.debut.toString(), fin: ligne.fin.toString() });
