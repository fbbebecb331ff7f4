import { ArchiveFault } from './archive/refus-archive.ts';
import { readZip } from './archive/lire-zip.ts';
import { type Bytes, sha256, toHex } from './octets.ts';
import type { Anomalie } from './preuve/classes.ts';
import { examinerCles, examinerTete } from './preuve/cles.ts';
import { comparerTetesGardees, examinerCoherences } from './preuve/coherences.ts';
import { comparerFaits, examinerEffacements, type FaitVerifie, verifierFait } from './preuve/faits.ts';
import { type FichierVerifie, verifierFichiers } from './preuve/fichiers.ts';
import { examinerDatations, type JourDate, lireDatations } from './preuve/horodatage.ts';
import { bytesOf, partOf, PartFault, textOf } from './preuve/lecture.ts';
import { type Note, notesOf } from './preuve/note.ts';
import {
  type FaitLu,
  type Liste,
  lireCles,
  lireCoherences,
  lireFait,
  lireFaits,
  lireListe,
  PARTIES,
} from './preuve/parties.ts';
import { examinerRecu, lireRecuColle } from './preuve/recu.ts';
import { SignatureUnsupported } from './preuve/signature.ts';

/** What whoever checks already holds, from elsewhere than the bundle. */
export interface Attendu {
  /** Id of a key of the instance (16 hexadecimal digits), from its public page or a printed certificate. */
  readonly cle?: string;
  /** Text with signed heads kept elsewhere: mails, certificates, the public page. */
  readonly tetes?: string;
  /** Receipts, as they were given. */
  readonly recus?: readonly string[];
}

export interface Rapport {
  /**
   * `altere`: something was changed; `refuse`: it cannot be read as a bundle; `incomplet`: this browser is too old to check
   * signatures.
   */
  readonly verdict: 'valide' | 'altere' | 'refuse' | 'incomplet';
  readonly anomalies: readonly Anomalie[];
  readonly liste: Liste | null;
  readonly faits: readonly FaitVerifie[];
  readonly fichiers: readonly FichierVerifie[];
  readonly tete: { readonly taille: number; readonly horodatage: string; readonly cleId: string } | null;
  readonly dates: readonly JourDate[];
  /** Earlier heads that lead to the head of the bundle. */
  readonly coherences: number;
  /** What was compared with things kept elsewhere; nothing means that the key itself is to be confirmed. */
  readonly confirmations: {
    readonly cle: boolean;
    readonly tetes: number;
    readonly tetesSansLien: number;
    readonly recus: number;
  };
}

const RIEN: Rapport = {
  verdict: 'refuse',
  anomalies: [],
  liste: null,
  faits: [],
  fichiers: [],
  tete: null,
  dates: [],
  coherences: 0,
  confirmations: { cle: false, tetes: 0, tetesSansLien: 0, recus: 0 },
};

/** Checks an evidence bundle by itself: no network, no database, nothing of the software that wrote it. Never throws for what it reads. */
export async function verifier(zip: Bytes, attendu: Attendu = {}): Promise<Rapport> {
  try {
    return await verifierParties(await readZip(zip), attendu);
  } catch (error) {
    if (error instanceof SignatureUnsupported) return { ...RIEN, verdict: 'incomplet' };
    if (error instanceof ArchiveFault || error instanceof PartFault)
      return { ...RIEN, anomalies: [{ classe: error.classe, fichier: error.fichier }] };
    throw error;
  }
}

async function verifierParties(files: ReadonlyMap<string, Bytes>, attendu: Attendu): Promise<Rapport> {
  const liste = partOf(files, PARTIES.liste, lireListe);
  const cles = partOf(files, PARTIES.cles, lireCles);
  const coherences = partOf(files, PARTIES.coherences, lireCoherences);
  const datations = partOf(files, PARTIES.horodatages, lireDatations);
  const faits = partOf(files, PARTIES.faits, lireFaits);
  const sommaire = partOf(files, PARTIES.sommaire, lireFait);
  const [tete] = notesOf(textOf(files, PARTIES.tete));
  if (tete === undefined) throw new PartFault('partie-illisible', PARTIES.tete);

  const signee = await examinerTete(tete, cles);
  const verifies = await Promise.all(faits.map((fait) => verifierFait(fait, tete)));
  const documents = await verifierFichiers(liste, files);
  const gardees = await comparerTetesGardees(notesOf(attendu.tetes ?? ''), tete, coherences, cles);
  const feuilles = new Map([...faits, sommaire].map(({ id, feuille }) => [id, feuille]));
  const recus = await Promise.all(
    (attendu.recus ?? []).map((recu) => examinerRecu(lireRecuColle(recu), cles, tete.organismeId, feuilles)),
  );
  const dates = await examinerDatations(datations, tete, cles);
  const autreCle = attendu.cle !== undefined && cles.every(({ id }) => id !== attendu.cle);
  const anomalies: readonly Anomalie[] = [
    ...(autreCle ? [{ classe: 'autre-instance', cleId: attendu.cle ?? '' } as const] : []),
    ...(await examinerCles(cles)),
    ...signee.anomalies,
    ...(tete.organismeId === liste.organisme.id
      ? []
      : [{ classe: 'autre-organisme', taille: tete.taille } as const]),
    ...(await examinerSommaire(sommaire, tete, liste, bytesOf(files, PARTIES.liste))),
    ...comparerFaits(liste, faits),
    ...verifies.flatMap(({ anomalie }) => anomalie ?? []),
    ...examinerEffacements(verifies.map(({ fait }) => fait)),
    ...documents.anomalies,
    ...(await examinerCoherences(coherences, tete, cles)),
    ...gardees.anomalies,
    ...dates.anomalies,
    ...recus.flatMap((anomalie) => anomalie ?? []),
  ];
  return {
    verdict: anomalies.length === 0 ? 'valide' : 'altere',
    anomalies: sansDoubles(anomalies),
    liste,
    faits: verifies.map(({ fait }) => fait),
    fichiers: documents.fichiers,
    tete: { taille: tete.taille, horodatage: tete.horodatage, cleId: signee.cle?.id ?? '' },
    dates: dates.jours,
    coherences: coherences.length,
    confirmations: {
      cle: attendu.cle !== undefined && !autreCle,
      tetes: gardees.comparees,
      tetesSansLien: gardees.sansLien,
      recus: recus.length,
    },
  };
}

const SUMMARY = 'preuves.dossier_etabli';

/** The fact that seals the list: it is in the log, intact, and names the fingerprint of this very list. */
async function examinerSommaire(
  sommaire: FaitLu,
  tete: Note,
  liste: Liste,
  bytes: Bytes,
): Promise<readonly Anomalie[]> {
  const { fait, anomalie } = await verifierFait(sommaire, tete);
  if (anomalie !== null) return [anomalie];
  const empreinte = toHex(await sha256(bytes));
  const sienne = fait.type === SUMMARY && fait.donnees['manifeste'] === empreinte;
  return sienne && fait.donnees['dossier'] === liste.dossierId
    ? []
    : [{ classe: 'liste-modifiee', fichier: PARTIES.liste }];
}

/** A fact that is wrong twice for the same reason is told once. */
function sansDoubles(anomalies: readonly Anomalie[]): readonly Anomalie[] {
  const seen = new Set<string>();
  return anomalies.filter((one) => {
    const key = JSON.stringify([one.classe, one.faitId, one.fichier, one.cleId, one.taille]);
    return !seen.has(key) && seen.add(key);
  });
}
