import type { emetteur } from '#capabilities/documents/index.ts';
import { DOCUMENTS_FR } from '#capabilities/documents/index.ts';
import type { ContenuScelle } from '#capabilities/registre/index.ts';
import { canonicalJson, type JsonValue, sha256OfJson } from '#platform/canonical-json.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import { sha256Of } from '#platform/files/file-store.ts';
import type { PdfRequest } from '#platform/pdf/pdf-compiler.ts';
import { messages } from '../messages.fr.ts';
import type { DocumentDuPerimetre, PersonneResumee } from '../queries/resume.query.ts';
import type { Phrase } from './rassembler.ts';

const TEMPLATE = 'capabilities/preuves/documents/dossier.typ';

/** Facts told in the summary: all of them are in the bundle. */
const RACONTES = 300;

export interface Resume {
  readonly objet: string;
  readonly organisme: Awaited<ReturnType<typeof emetteur>>;
  readonly personnes: readonly PersonneResumee[];
  readonly documents: readonly DocumentDuPerimetre[];
  readonly joints: readonly { readonly nom: string; readonly octets: Uint8Array }[];
  readonly faits: readonly ContenuScelle[];
  readonly etabliLe: Temporal.Instant;
  readonly phrase: Phrase;
}

/** The summary that people read, as a PDF order. The letterhead goes without its picture. */
export function resumePdf({
  objet,
  organisme,
  personnes,
  documents,
  joints,
  faits,
  etabliLe,
  phrase,
}: Resume): PdfRequest {
  const types = new Map(documents.map(({ numero, type }) => [numero, type]));
  const donnees = {
    organisme: { ...organisme, logo: null },
    objet,
    personnes: personnes.map(({ nom, formation, session, debut, fin, presences }) => ({
      nom,
      formation,
      session,
      debut,
      fin,
      minutes: presences.reduce((total, { minutes, close }) => total + (close ? minutes : 0), 0),
      presences: presences.map(({ statut, methode, ...presence }) => ({
        ...presence,
        statut: messages.statuts[statut] ?? statut,
        methode: messages.methodes[methode] ?? methode,
      })),
    })),
    documents: joints.map(({ nom, octets }) => ({
      nom,
      type: typeDe(types, nom),
      empreinte: sha256Of(octets),
    })),
    faits: faits.slice(0, RACONTES).map(({ type, survenuLe, donnees: dites, efface }) => ({
      ...moment(survenuLe),
      fait: efface === null ? phrase(type, { ...dites }) : messages.efface(efface.base),
    })),
    autres: Math.max(0, faits.length - RACONTES),
  };
  const json = donnees as unknown as JsonValue;
  const { jour } = moment(etabliLe);
  const emission = { numero: '', lieu: '', projet: false, etabliLe: jour, empreinte: sha256OfJson(json) };
  return {
    template: TEMPLATE,
    data: { emission, donnees, calculs: {} },
    createdAt: etabliLe,
    attachment: canonicalJson(json),
  };
}

function typeDe(types: ReadonlyMap<string, string>, nom: string): string {
  const [, type] = [...types].find(([numero]) => nom.includes(numero)) ?? [];
  const libelles: Readonly<Record<string, string>> = DOCUMENTS_FR.types;
  return type === undefined ? '' : (libelles[type] ?? type);
}

function moment(instant: Temporal.Instant): { readonly jour: string; readonly heure: string } {
  const paris = instant.toZonedDateTimeISO(WALL_ZONE);
  return {
    jour: paris.toPlainDate().toString(),
    heure: paris.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
