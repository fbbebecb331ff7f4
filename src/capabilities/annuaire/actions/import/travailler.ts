import { sql } from 'kysely';
import { consigner } from '#capabilities/registre/index.ts';
import type { Tx } from '#platform/db/types.ts';
import type { Services } from '#platform/http/route.ts';
import { addJob } from '#platform/jobs/jobs.ts';
import { additionnerBilans, BILAN_NUL, type Bilan, type Remarque } from '../../domain/import/remarque.ts';
import { TRAVAIL_DOUBLONS } from '../../jobs/travaux.ts';
import {
  changerImport,
  contenuDe,
  type EtatImport,
  garderRemarques,
  type Import,
  importParId,
  MAX_REMARQUES,
  visible,
} from '../../persistence/imports.store.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import { DejaVues } from './deja-vues.ts';
import { ecrireEntreprises, ecrirePersonnes } from './ecrire.ts';
import { interprete, type LigneLue } from './interpreter.ts';
import { preparerEntreprises } from './preparer-entreprises.ts';
import { preparerPersonnes } from './preparer-personnes.ts';
import { bilanDe } from './projet.ts';

export type ServicesDImport = Pick<Services, 'db' | 'clock' | 'newId'>;

interface Travail {
  readonly organismeId: string;
  readonly importId: string;
}

/** Told after each lot: rows read, rows in all. */
export type Avancement = (faites: number, lignes: number) => void;

/** Rows of one transaction: a few hundred milliseconds, after which the progress is seen and a crash loses nothing. */
const LOT = 500;

/** The dry run: reads the whole file, writes nothing of it, keeps the remarks. Started again, it begins again. */
export async function controlerImport(
  services: ServicesDImport,
  travail: Travail,
  avancement?: Avancement,
): Promise<void> {
  const recu = await ouvrir(services, travail, 'controle');
  if (recu === null) return;
  const remarques: Remarque[] = [];
  let bilan = BILAN_NUL;
  for (const { lues, vues, faites } of lots(recu)) {
    await dans(services, travail, recu, async (context) => {
      const lot = await preparer(context, recu.genre, lues, vues);
      bilan = additionnerBilans(bilan, bilanDe(lot.projets));
      if (remarques.length < MAX_REMARQUES) remarques.push(...lot.remarques.map(montrable));
      await changerImport(context.tx, travail.organismeId, recu.id, ['controle'], { faites });
    });
    avancement?.(faites, recu.lignes);
  }
  await dans(services, travail, recu, async ({ tx }) => {
    remarques.sort((a, b) => a.ligne - b.ligne);
    await garderRemarques(tx, travail.organismeId, recu.id, remarques);
    await changerImport(tx, travail.organismeId, recu.id, ['controle'], { etat: 'controle_fait', bilan });
  });
}

/**
 * The import itself, lot by lot, each with its facts and its progress in one transaction: stopped anywhere, it goes on from
 * there. Ends by erasing the content, and by looking for doubles among persons.
 */
export async function appliquerImport(
  services: ServicesDImport,
  travail: Travail,
  avancement?: Avancement,
): Promise<void> {
  const recu = await ouvrir(services, travail, 'application');
  if (recu === null) return;
  let bilan = recu.bilan ?? BILAN_NUL;
  for (const { lues, vues, faites } of lots(recu)) {
    // Rows done before a stop are only remembered, to know them again further down.
    const deja = faites <= recu.faites;
    await dans(services, travail, recu, async (context) => {
      const { projets } = await preparer(context, recu.genre, lues, vues);
      if (deja) return;
      await ecrire(context, recu, projets);
      bilan = additionnerBilans(bilan, bilanDe(projets));
      await changerImport(context.tx, travail.organismeId, recu.id, ['application'], { faites, bilan });
    });
    avancement?.(faites, recu.lignes);
  }
  await dans(services, travail, recu, (context) => terminer(context, recu, bilan));
}

async function terminer(context: ContexteAnnuaire, recu: Import, bilan: Bilan): Promise<void> {
  const { tx, organismeId, clock } = context;
  const change = { etat: 'applique', finiLe: clock.now(), bilan } as const;
  if (!(await changerImport(tx, organismeId, recu.id, ['application'], change))) return;
  await consigner(context, {
    type: 'annuaire.importe',
    survenuLe: clock.now(),
    sujets: { import: recu.id },
    donnees: { fichier: recu.fichier, genre: recu.genre, ...bilan },
  });
  if (recu.genre === 'personnes')
    await addJob(tx, TRAVAIL_DOUBLONS, { organismeId }, { key: `doublons:${organismeId}` });
}

type Ouvert = Import & { readonly contenu: Awaited<ReturnType<typeof contenuDe>> };

/** The import and its content, when it is in the state that the work is for. */
async function ouvrir(services: ServicesDImport, travail: Travail, etat: EtatImport): Promise<Ouvert | null> {
  const { organismeId, importId } = travail;
  return services.db.forTenant({ organismeId, acteurId: null }, async (tx) => {
    const recu = await importParId(tx, organismeId, importId);
    if (recu === null || recu.etat !== etat) return null;
    return { ...recu, contenu: await contenuDe(tx, organismeId, importId) };
  });
}

function* lots({ genre, entetes, correspondance, contenu }: Ouvert) {
  const lire = interprete(genre, entetes, correspondance);
  const vues = new DejaVues();
  for (let debut = 0; debut < contenu.length; debut += LOT) {
    const lues = contenu.slice(debut, debut + LOT).map(lire);
    yield { lues, vues, faites: debut + lues.length };
  }
}

const preparer = (
  context: ContexteAnnuaire,
  genre: Import['genre'],
  lues: readonly LigneLue[],
  vues: DejaVues,
) =>
  genre === 'personnes' ? preparerPersonnes(context, lues, vues) : preparerEntreprises(context, lues, vues);

type Projets = Awaited<ReturnType<typeof preparer>>['projets'];

const ecrire = (context: ContexteAnnuaire, { genre, id }: Import, projets: Projets): Promise<void> =>
  genre === 'personnes'
    ? ecrirePersonnes(context, id, projets as Parameters<typeof ecrirePersonnes>[2])
    : ecrireEntreprises(context, id, projets as Parameters<typeof ecrireEntreprises>[2]);

/**
 * One transaction of the work. Two imports of one organisme take turns: each sees what the other has written. Plans are made
 * for each lot: one made while the table was empty would read it whole for every row (48 s for ten thousand rows, against 7).
 */
function dans<T>(
  { db, clock, newId }: ServicesDImport,
  { organismeId }: Travail,
  { recuPar }: Import,
  run: (context: ContexteAnnuaire) => Promise<T>,
): Promise<T> {
  const actor = recuPar === null ? null : ({ kind: 'compte', compteId: recuPar } as const);
  return db.forTenant({ organismeId, acteurId: recuPar }, async (tx: Tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${organismeId}, 0)),
      set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx);
    return run({ tx, organismeId, actor, clock, newId });
  });
}

const VALEUR_MAX = 200;

const montrable = (remarque: Remarque): Remarque => ({
  ...remarque,
  valeur: visible(remarque.valeur).slice(0, VALEUR_MAX),
});
