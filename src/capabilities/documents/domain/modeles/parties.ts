import { z } from 'zod';
import { ligne, texte } from './valeurs.ts';

/** Nature of an action that develops skills (L. 6313-1, 1° to 4°). */
export const natures = ['formation', 'bilan', 'vae', 'apprentissage'] as const;
export type NatureAction = (typeof natures)[number];

export const adresse = z.strictObject({ voie: ligne, complement: ligne, codePostal: ligne, commune: ligne });

/** Someone to call: learner relations, disability, quality. */
export const contact = z.strictObject({ nom: ligne, fonction: ligne, telephone: ligne, courriel: ligne });

export const signataire = z.strictObject({ nom: ligne, qualite: ligne });

/** Training organisation that issues the document: its letterhead and its legal identity. */
export const organisme = z.strictObject({
  nom: ligne,
  formeJuridique: ligne,
  adresse: adresse.prefault({}),
  siret: ligne,
  /** Activity declaration (R. 6351-6). `enCours`: no number yet, which the first convention or contract may say. */
  declarationActivite: z
    .strictObject({ numero: ligne, region: ligne, enCours: z.boolean().default(false) })
    .prefault({}),
  telephone: ligne,
  courriel: ligne,
  site: ligne,
  representant: signataire.prefault({}),
  /** Picture given beside the data under this name, with its SHA-256 so that a new logo changes the fingerprint. */
  logo: z
    .strictObject({
      fichier: z.string().regex(/^[a-z0-9-]+\.(svg|png|jpg)$/u),
      sha256: z.string().length(64),
      description: ligne,
    })
    .nullable()
    .default(null),
  /** Why no VAT is charged, e.g. « TVA non applicable, article 261-4-4° a du CGI ». Blank when VAT is charged. */
  mentionTva: texte,
  /** What the organisme is certified for (L. 6316-1). Absent when it is not, or when the document may not say so. */
  qualiopi: z.array(z.enum(natures)).max(4).optional(),
});
export type Organisme = z.infer<typeof organisme>;

/** Buyer of the training: company, public body, association. */
export const client = z.strictObject({
  nom: ligne,
  adresse: adresse.prefault({}),
  siret: ligne,
  representant: signataire.prefault({}),
  courriel: ligne,
});

/** Learner, apprentice, trainee. */
export const personne = z.strictObject({ civilite: ligne, prenom: ligne, nom: ligne });

/** Learner who signs a contract in his or her own name. */
export const cocontractant = personne.extend({
  adresse: adresse.prefault({}),
  courriel: ligne,
  telephone: ligne,
});
