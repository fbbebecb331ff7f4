import { z } from 'zod';
import {
  dateIso,
  dateOptionnelle,
  fichier,
  idDeFormulaire,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';

const contenu = {
  _id: idDeFormulaire(),
  dateeDu: dateIso(),
  expireLe: dateOptionnelle(),
  texte: texteOptionnel(4_000),
  fichier: fichier().optional(),
};

/** Une nouvelle pièce. */
export const CorpsDepot = z.object({ intitule: texte(160), ...contenu });

/** Une nouvelle version d'une pièce. */
export const CorpsVersion = z.object(contenu);
