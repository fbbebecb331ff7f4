import { z } from 'zod';
import { lireTelephone } from '#capabilities/annuaire/index.ts';
import {
  caseACocher,
  entierOptionnel,
  idDeFormulaire,
  idOptionnel,
  jour,
  texteOptionnel,
} from '#platform/http/champs.ts';
import { inscrireFr } from '../messages/inscrire.fr.ts';
import { sessionsFr } from '../messages/sessions.fr.ts';

/** The id made by the form, under the name it is sent. */
export const acteFait = { _id: idDeFormulaire() };

/** A telephone number, as people write it; kept as the annuaire keeps it. */
export const telephone = () =>
  texteOptionnel(30).transform((texte, context) => {
    if (texte === null) return null;
    const lu = lireTelephone(texte);
    if (lu.ok) return lu.value;
    context.addIssue({ code: 'custom', message: inscrireFr.refus.telephone });
    return z.NEVER;
  });

/** A complete address that begins with https, or nothing. */
export const estUnLienHttps = (value: string | null): boolean =>
  value === null || (URL.canParse(value) && new URL(value).protocol === 'https:');

/** What is asked of a session, new or changed. */
export const champsSession = {
  intitule: texteOptionnel(150),
  code: texteOptionnel(40),
  debut: jour(),
  fin: jour(),
  capacite: entierOptionnel(1, 5000),
  alternance: caseACocher(),
  responsableId: idOptionnel(),
  lienVisio: texteOptionnel(500).refine(estUnLienHttps, sessionsFr.formulaire.lienInvalide),
  lieu: texteOptionnel(120).transform((lieu) => lieu ?? ''),
  publique: caseACocher(),
  recrutementSuspendu: caseACocher(),
};
