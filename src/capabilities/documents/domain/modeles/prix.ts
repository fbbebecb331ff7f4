import { z } from 'zod';
import { centimes, ligne, liste, texte } from './valeurs.ts';

/** Price of one thing before tax. `tauxTva` in percent; 0 when no tax is charged. */
export const lignePrix = z.strictObject({
  libelle: ligne,
  quantite: z.number().min(0).max(100_000).default(1),
  unite: ligne,
  prixUnitaireCentimes: centimes,
  tauxTva: z.number().min(0).max(100).default(0),
});
export type LignePrix = z.infer<typeof lignePrix>;

/** One payment of a schedule. */
export const versement = z.strictObject({ le: z.iso.date(), montantCentimes: centimes, libelle: ligne });
export type Versement = z.infer<typeof versement>;

export const prix = z.strictObject({
  lignes: liste(lignePrix),
  reglement: texte,
  versements: liste(versement),
});

export const financeur = z.strictObject({
  nom: ligne,
  montantCentimes: centimes.nullable().default(null),
  reference: ligne,
});
