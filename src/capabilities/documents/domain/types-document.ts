import { donneesAttestationFinFormation } from './modeles/attestation-fin-formation.ts';
import { donneesAvenant } from './modeles/avenant.ts';
import { donneesCertificatRealisation } from './modeles/certificat-realisation.ts';
import { donneesContratIndividuel } from './modeles/contrat-individuel.ts';
import { donneesConvention } from './modeles/convention.ts';
import { donneesConvocation } from './modeles/convocation.ts';
import { donneesDevis } from './modeles/devis.ts';
import { donneesFeuilleEmargement } from './modeles/feuille-emargement.ts';
import { donneesLivretAccueil } from './modeles/livret-accueil.ts';
import { donneesProgramme } from './modeles/programme.ts';
import { donneesProtocoleIndividuel } from './modeles/protocole-individuel.ts';
import { donneesReglementInterieur } from './modeles/reglement-interieur.ts';
import {
  mentionsAttestationFinFormation,
  mentionsConvocation,
  mentionsFeuilleEmargement,
  mentionsProtocoleIndividuel,
} from './mentions/autres.ts';
import { mentionsAvenant } from './mentions/avenant.ts';
import { mentionsCertificatRealisation } from './mentions/certificat-realisation.ts';
import { mentionsContratIndividuel } from './mentions/contrat-individuel.ts';
import { mentionsConvention } from './mentions/convention.ts';
import { mentionsDevis } from './mentions/devis.ts';
import { mentionsLivretAccueil } from './mentions/livret-accueil.ts';
import { mentionsProgramme } from './mentions/programme.ts';
import { mentionsReglementInterieur } from './mentions/reglement-interieur.ts';
import type { z } from 'zod';

/**
 * The documents of a training organisation. `version` belongs to the template and its model: raise it when what a document
 * says changes, never for its looks, because every document already issued then shows « à régénérer ».
 * The template of a type is `documents/<type>.typ`.
 */
export const typesDocument = {
  programme: { prefixe: 'PROG', version: 1, schema: donneesProgramme, mentions: mentionsProgramme },
  devis: { prefixe: 'DEV', version: 1, schema: donneesDevis, mentions: mentionsDevis },
  convention: { prefixe: 'CONV', version: 1, schema: donneesConvention, mentions: mentionsConvention },
  'contrat-individuel': {
    prefixe: 'CONT',
    version: 1,
    schema: donneesContratIndividuel,
    mentions: mentionsContratIndividuel,
  },
  convocation: { prefixe: 'CVOC', version: 1, schema: donneesConvocation, mentions: mentionsConvocation },
  'reglement-interieur': {
    prefixe: 'RI',
    version: 1,
    schema: donneesReglementInterieur,
    mentions: mentionsReglementInterieur,
  },
  'livret-accueil': {
    prefixe: 'LIV',
    version: 1,
    schema: donneesLivretAccueil,
    mentions: mentionsLivretAccueil,
  },
  'feuille-emargement': {
    prefixe: 'EMAR',
    version: 1,
    schema: donneesFeuilleEmargement,
    mentions: mentionsFeuilleEmargement,
  },
  'certificat-realisation': {
    prefixe: 'CERT',
    version: 1,
    schema: donneesCertificatRealisation,
    mentions: mentionsCertificatRealisation,
  },
  'attestation-fin-formation': {
    prefixe: 'ATT',
    version: 1,
    schema: donneesAttestationFinFormation,
    mentions: mentionsAttestationFinFormation,
  },
  'protocole-individuel': {
    prefixe: 'PROT',
    version: 1,
    schema: donneesProtocoleIndividuel,
    mentions: mentionsProtocoleIndividuel,
  },
  avenant: { prefixe: 'AVEN', version: 1, schema: donneesAvenant, mentions: mentionsAvenant },
} as const;

export type TypeDocument = keyof typeof typesDocument;

/** Complete data of a document, blanks included. */
export type Donnees<Type extends TypeDocument> = z.output<(typeof typesDocument)[Type]['schema']>;

/** What a caller gives: anything left out is blank. */
export type DonneesPartielles<Type extends TypeDocument> = z.input<(typeof typesDocument)[Type]['schema']>;

export const nomsDesTypes = Object.keys(typesDocument) as TypeDocument[];

/** Completes and checks the data of a document. Throws a ZodError when a value is not of its form. */
export function completer<Type extends TypeDocument>(
  type: Type,
  donnees: DonneesPartielles<Type>,
): Donnees<Type> {
  return typesDocument[type].schema.parse(donnees) as Donnees<Type>;
}
