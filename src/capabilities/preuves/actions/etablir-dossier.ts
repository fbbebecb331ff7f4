import { setTimeout as sleep } from 'node:timers/promises';
import { consigner, scellerTout } from '#capabilities/registre/index.ts';
import { ANONYMOUS } from '#platform/http/actor.ts';
import { sha256Of } from '#platform/files/file-store.ts';
import type { ActionContext, Services } from '#platform/http/route.ts';
import { FAIT_ETABLI, type Manifeste, texteDuManifeste } from '../domain/format.ts';
import { type DossierDemande, lireDemande, noter } from '../queries/demande.query.ts';
import { ecrireArchive } from './ecrire-archive.ts';
import { type Contenu, type Phrase, rassembler } from './rassembler.ts';
import { type Preuves, reunirPreuves } from './reunir-preuves.ts';

/** Waits for the sequencer when another process is sealing. */
const ATTENTES = 50;
const ATTENTE_MS = 200;

/**
 * Builds a bundle: what it holds is gathered, its list is recorded as a fact, and once that fact is sealed the proofs are taken
 * from one head that covers everything. Safe to repeat: after a crash it begins again, with a fact of its own.
 */
export async function etablirDossier(
  services: Services,
  designe: { readonly organismeId: string; readonly dossierId: string },
  phrase: Phrase,
): Promise<void> {
  const { organismeId, dossierId } = designe;
  const dans = <T>(acteurId: string | null, run: (context: ActionContext) => Promise<T>) =>
    services.db.forTenant({ organismeId, acteurId }, (tx) =>
      run({ ...services, tx, organismeId, acteurId, actor: ANONYMOUS }),
    );
  const demande = await dans(null, (context) => lireDemande(context, dossierId));
  if (demande === null || demande.fichier !== null) return;
  const avancer = (avancement: number) => dans(null, (context) => noter(context, dossierId, { avancement }));
  await avancer(10);
  const contenu = await dans(demande.demandePar, (context) => rassembler(context, demande, phrase));
  await avancer(50);
  const manifeste = texteDuManifeste(manifesteDe(demande, contenu));
  const faitId = await dans(demande.demandePar, (context) =>
    consignerListe(context, demande, contenu, manifeste),
  );
  await avancer(60);
  const preuves = await prouver(services, () =>
    dans(null, (context) => reunirPreuves(context, contenu.faits, faitId)),
  );
  await avancer(80);
  const archive = await ecrireArchive({ manifeste, contenu, preuves });
  const { sha256: fichier, bytes: octets } = await services.files.put(archive);
  await dans(null, (context) =>
    noter(context, dossierId, {
      avancement: 100,
      pret_le: services.clock.now(),
      fichier,
      octets,
      faits: contenu.faits.length,
    }),
  );
}

const manifesteDe = (
  demande: DossierDemande,
  { objet, organisme, etabliLe, faits, fichiers }: Contenu,
): Manifeste => ({
  dossierId: demande.id,
  genre: demande.genre,
  objet,
  organisme,
  etabliLe,
  faits: faits.map(({ faitId: id, feuille }) => ({ id, feuille })),
  fichiers: fichiers.map(({ nom, octets }) => ({ nom, octets: octets.length, sha256: sha256Of(octets) })),
});

/** The fingerprint of the list, sealed: what is missing from the bundle or changed in it will not agree with it. */
async function consignerListe(
  context: ActionContext,
  { id: dossier, genre, sessionId, inscriptionId }: DossierDemande,
  { faits, fichiers, personneId }: Contenu,
  manifeste: string,
): Promise<string> {
  const [faitId = ''] = await consigner(context, {
    type: FAIT_ETABLI,
    survenuLe: context.clock.now(),
    sujets: {
      dossier,
      session: sessionId,
      ...(inscriptionId === null ? {} : { inscription: inscriptionId }),
      ...(personneId === null ? {} : { personne: personneId }),
    },
    donnees: {
      dossier,
      genre,
      manifeste: sha256Of(Buffer.from(manifeste)),
      faits: faits.length,
      fichiers: fichiers.length,
    },
  });
  return faitId;
}

/** Seals, or waits for whoever does: the proofs exist once a head covers the last fact. */
async function prouver(services: Services, reunir: () => Promise<Preuves | null>): Promise<Preuves> {
  for (let rang = 0; rang < ATTENTES; rang += 1) {
    await scellerTout(services);
    const preuves = await reunir();
    if (preuves !== null) return preuves;
    await sleep(ATTENTE_MS);
  }
  throw new Error('the register was not sealed in time');
}
