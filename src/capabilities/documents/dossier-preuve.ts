import type { TimelineItem } from '#design/index.ts';
import { canonicalJson, type JsonValue, sha256OfJson } from '#platform/canonical-json.ts';
import { WALL_ZONE } from '#platform/clock.ts';
import type { PdfRequest } from '#platform/pdf/pdf-compiler.ts';
import type { Organisme } from './domain/modeles/parties.ts';
import { messages } from './messages.fr.ts';
import { ecrans } from './messages-ecrans.fr.ts';
import type { DocumentLu, SignatureDuDocument } from './queries/document.query.ts';

const TEMPLATE = 'capabilities/documents/documents/dossier-preuve.typ';

export interface DossierPreuve {
  readonly document: DocumentLu;
  readonly organisme: Organisme;
  readonly histoire: readonly TimelineItem[];
  readonly etabliLe: Temporal.Instant;
  /** What the letterhead shows. */
  readonly images: NonNullable<PdfRequest['images']>;
}

/** The evidence file of a document's version in force, as a PDF order that carries its own data. */
export function dossierPreuve(dossier: DossierPreuve): PdfRequest {
  const { document, organisme, histoire, etabliLe, images } = dossier;
  const enVigueur = ({ version }: { readonly version: number }) => version === document.version;
  const donnees = {
    organisme,
    type: messages.types[document.type],
    numero: document.numero,
    objet: document.objet,
    version: document.version,
    empreinte: document.empreinte,
    fichier: document.fichier,
    signatures: document.signatures.filter(enVigueur).map(signature),
    envois: document.envois.filter(enVigueur).map(({ nom, courriel, envoyeLe, ouvertLe, luLe }) => ({
      nom,
      courriel,
      envoyeLe: moment(envoyeLe),
      ouvertLe: ouvertLe && moment(ouvertLe),
      luLe: luLe && moment(luLe),
    })),
    faits: histoire.map(({ when, title, detail }) => ({
      le: moment(when as Temporal.Instant),
      fait: String(title),
      auteur: String(detail ?? ''),
    })),
  } satisfies JsonValue;
  const { jour } = moment(etabliLe);
  const emission = {
    numero: document.numero,
    lieu: organisme.adresse.commune,
    projet: false,
    etabliLe: jour,
  };
  return {
    template: TEMPLATE,
    data: { emission: { ...emission, empreinte: sha256OfJson(donnees) }, donnees, calculs: {} },
    createdAt: etabliLe,
    attachment: canonicalJson(donnees),
    images,
  };
}

function signature({ partie, nom, methode, signeLe, fichier, preuve }: SignatureDuDocument) {
  const lire = (cle: string) => preuve[cle] ?? null;
  return {
    partie: messages.parties[partie],
    nom,
    methode: ecrans.methodes[methode],
    signeLe: moment(signeLe),
    fichier,
    courriel: lire('courriel') ?? '',
    adresseIp: lire('adresseIp') ?? '',
    navigateur: lire('navigateur') ?? '',
    consentement: lire('consentement') ?? '',
    ouvertLe: momentOuNul(lire('ouvertLe')),
    luLe: momentOuNul(lire('luLe')),
  };
}

const momentOuNul = (texte: string | null) => (texte === null ? null : moment(Temporal.Instant.from(texte)));

/** Day and time on the wall of Paris, to the second. */
function moment(instant: Temporal.Instant): { readonly jour: string; readonly heure: string } {
  const paris = instant.toZonedDateTimeISO(WALL_ZONE);
  const [heures, minutes, secondes] = paris.toPlainTime().toString({ smallestUnit: 'second' }).split(':');
  return { jour: paris.toPlainDate().toString(), heure: `${Number(heures)} h ${minutes} min ${secondes} s` };
}
