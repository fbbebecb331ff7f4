import { z } from 'zod';
import {
  caseACocher,
  courrielOptionnel,
  dateOptionnelle,
  entierOptionnel,
  facultatif,
  id,
  idDeFormulaire,
  texte,
  texteOptionnel,
} from '#platform/http/champs.ts';
import type { Result } from '#platform/result.ts';
import { SANS_DONNEES } from './domain/personne.ts';
import { lireNaf, type RefusNaf } from './domain/naf.ts';
import { lireSiret, type RefusSiret } from '#engines/numeros/index.ts';
import { lireTelephone, type RefusTelephone } from './domain/telephone.ts';
import { messages, phraseDeLecture } from './messages.fr.ts';

type RefusDeLecture = RefusSiret | RefusTelephone | RefusNaf;

/** A field that a rule of the domain reads. */
const lu = (lire: (text: string) => Result<string, RefusDeLecture>) =>
  z
    .string()
    .max(100)
    .transform((text, context) => {
      const read = lire(text);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: phraseDeLecture(read.refusal) });
      return z.NEVER;
    });

const forme = (motif: RegExp, phrase: string) => z.string().trim().toUpperCase().regex(motif, phrase);

const telephone = () => facultatif(lu(lireTelephone));
/** French postcodes have five digits; neighbours write four digits, or letters (`L-1234`). */
const codePostal = () => facultatif(forme(/^[0-9A-Z][0-9A-Z -]{2,8}$/u, messages.lecture.codePostal));

/** One schema a field: forms, API and imports read them all by these. */
export const champsPersonne = {
  prenom: texte(100),
  nomNaissance: texte(100),
  nomUsage: texteOptionnel(100),
  dateNaissance: dateOptionnelle(),
  courriel: courrielOptionnel(),
  telephone: telephone(),
  adresse: texteOptionnel(300),
  codePostal: codePostal(),
  ville: texteOptionnel(100),
  commune: facultatif(forme(/^(?:\d{5}|2[AB]\d{3})$/u, messages.lecture.commune)),
  referenceExterne: texteOptionnel(100),
};

export const champsEntreprise = {
  raisonSociale: texte(200),
  enseigne: texteOptionnel(200),
  siret: lu(lireSiret),
  naf: facultatif(lu(lireNaf)),
  idcc: facultatif(forme(/^\d{4}$/u, messages.lecture.idcc)),
  effectif: entierOptionnel(0, 1_000_000),
  opco: texteOptionnel(50),
  adresse: texteOptionnel(300),
  codePostal: codePostal(),
  ville: texteOptionnel(100),
  telephone: telephone(),
  courriel: courrielOptionnel(),
};

export const Personne = z.object(champsPersonne);

/** A contact to add: a person chosen among those found (`personneId`), or a new one by her name. */
export const ContactAAjouter = z
  .object({
    personneId: z.union([z.literal('').transform(() => null), id()]).optional(),
    prenom: texteOptionnel(100),
    nomNaissance: texteOptionnel(100),
    courriel: champsPersonne.courriel,
    telephone: champsPersonne.telephone,
    fonction: texte(100),
    tuteur: caseACocher(),
    _id: idDeFormulaire(),
  })
  .transform(({ personneId, prenom, nomNaissance, courriel, telephone, ...lien }, context) => {
    if (typeof personneId === 'string') return { ...lien, qui: { personneId } };
    if (prenom === null)
      context.addIssue({ code: 'custom', path: ['prenom'], message: messages.contact.quiPrenom });
    if (nomNaissance === null)
      context.addIssue({ code: 'custom', path: ['nomNaissance'], message: messages.contact.quiNom });
    if (prenom === null || nomNaissance === null) return z.NEVER;
    return {
      ...lien,
      qui: { personneId: null, donnees: { ...SANS_DONNEES, prenom, nomNaissance, courriel, telephone } },
    };
  });
