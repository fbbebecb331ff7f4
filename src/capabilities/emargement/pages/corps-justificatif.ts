import { z } from 'zod';
import { dateIso, fichier, idDeFormulaire, texteOptionnel } from '#platform/http/champs.ts';
import { NATURES } from '../domain/justificatif.ts';

const champs = {
  _id: idDeFormulaire(),
  du: dateIso(),
  au: dateIso(),
  nature: z.enum(NATURES),
  precisions: texteOptionnel(500),
};

/** A proof sent by the person: with its document. */
export const CorpsJustificatif = z.object({ ...champs, fichier: fichier() });

/** A proof entered by the office, which may have given the paper back. */
export const CorpsJustificatifBureau = z.object({ ...champs, fichier: fichier().optional() });

/** The fields of a form as the action takes them. */
export function justificatifDuFormulaire({
  _id,
  du,
  au,
  nature,
  precisions,
}: Omit<z.output<typeof CorpsJustificatif>, 'fichier'>) {
  return { id: _id, du: Temporal.PlainDate.from(du), au: Temporal.PlainDate.from(au), nature, precisions };
}
