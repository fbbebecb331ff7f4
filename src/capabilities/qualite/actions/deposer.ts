import { consigner } from '#capabilities/registre/index.ts';
import type { PieceGardee } from '#capabilities/emargement/index.ts';
import { today } from '#platform/clock.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { estConnu } from '../domain/referentiel.ts';

/** Ce qu'une pièce contient. Les jours sont `YYYY-MM-DD`. */
export interface ContenuDepot {
  readonly dateeDu: string;
  /** Dernier jour où elle vaut ; `null` si elle n'expire pas. */
  readonly expireLe: string | null;
  readonly texte: string | null;
  readonly piece: PieceGardee | null;
}

export interface NouveauDepot extends ContenuDepot {
  /** Fait par le formulaire : envoyé deux fois, il dépose une fois. */
  readonly id: string;
  readonly numero: number;
  readonly intitule: string;
}

/** Dépose une pièce pour un indicateur : un fichier, un texte, ou les deux. */
export async function deposer(
  context: ActionContext,
  { id, numero, intitule, ...contenu }: NouveauDepot,
): Promise<Result<{ readonly depotId: string }, Refusal>> {
  const { tx, organismeId, clock } = context;
  if (!estConnu(numero)) return refuse('IndicateurInconnu');
  const refus = refusDuContenu(contenu, today(clock).toString());
  if (refus !== null) return refuse(refus, { champ: 'dateeDu' });
  const depose = await tx
    .insertInto('qualite.depot')
    .values({ organisme_id: organismeId, id, numero, intitule, cree_le: clock.now() })
    .onConflict((conflit) => conflit.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (depose === undefined) return ok({ depotId: id });
  await ecrireVersion(context, { depotId: id, version: 1, acteId: id, contenu });
  await dire(context, 'depot_qualite.depose', { id, numero, intitule, contenu });
  return ok({ depotId: id });
}

/** Dépose une nouvelle version d'une pièce ; les anciennes sont gardées. */
export async function remplacerDepot(
  context: ActionContext,
  { acteId, depotId, ...contenu }: ContenuDepot & { readonly acteId: string; readonly depotId: string },
): Promise<Result<null, Refusal>> {
  const { tx, organismeId, clock } = context;
  const refus = refusDuContenu(contenu, today(clock).toString());
  if (refus !== null) return refuse(refus, { champ: 'dateeDu' });
  const depot = await tx
    .selectFrom('qualite.depot')
    .where('organisme_id', '=', organismeId)
    .where('id', '=', depotId)
    .where('retire_le', 'is', null)
    .select(['numero', 'intitule'])
    .forUpdate()
    .executeTakeFirst();
  if (depot === undefined) return refuse('DepotIntrouvable');
  const versions = await tx
    .selectFrom('qualite.depot_version')
    .where('organisme_id', '=', organismeId)
    .where('depot_id', '=', depotId)
    .select(['version', 'acte_id'])
    .execute();
  if (versions.some(({ acte_id }) => acte_id === acteId)) return ok(null);
  const version = Math.max(0, ...versions.map((une) => une.version)) + 1;
  await ecrireVersion(context, { depotId, version, acteId, contenu });
  await dire(context, 'depot_qualite.remplace', { id: depotId, ...depot, contenu });
  return ok(null);
}

/** Retire une pièce qui ne vaut plus comme preuve ; ses versions restent lisibles. */
export async function retirerDepot(
  context: ActionContext,
  { depotId, motif }: { readonly depotId: string; readonly motif: string },
): Promise<Result<null, Refusal<'DepotIntrouvable'>>> {
  const { tx, organismeId, clock } = context;
  const depot = await tx
    .updateTable('qualite.depot')
    .set({ retire_le: clock.now(), motif_retrait: motif })
    .where('organisme_id', '=', organismeId)
    .where('id', '=', depotId)
    .where('retire_le', 'is', null)
    .returning(['numero', 'intitule'])
    .executeTakeFirst();
  if (depot === undefined) return refuse('DepotIntrouvable');
  await consigner(context, {
    type: 'depot_qualite.retire',
    survenuLe: clock.now(),
    sujets: { depot: depotId },
    donnees: { ...depot, motif },
  });
  return ok(null);
}

function refusDuContenu(
  { dateeDu, expireLe, texte, piece }: ContenuDepot,
  aujourdhui: string,
): 'DepotVide' | 'DepotExpireAvant' | 'DateAVenir' | null {
  if (texte === null && piece === null) return 'DepotVide';
  if (dateeDu > aujourdhui) return 'DateAVenir';
  return expireLe !== null && expireLe < dateeDu ? 'DepotExpireAvant' : null;
}

interface AEcrire {
  readonly depotId: string;
  readonly version: number;
  readonly acteId: string;
  readonly contenu: ContenuDepot;
}

async function ecrireVersion(
  { tx, organismeId, acteurId, clock }: ActionContext,
  { depotId, version, acteId, contenu: { dateeDu, expireLe, texte, piece } }: AEcrire,
): Promise<void> {
  await tx
    .insertInto('qualite.depot_version')
    .values({
      organisme_id: organismeId,
      depot_id: depotId,
      version,
      acte_id: acteId,
      datee_du: dateeDu,
      expire_le: expireLe,
      texte,
      fichier: piece?.fichier ?? null,
      nom_fichier: piece?.nomFichier ?? null,
      type_fichier: piece?.typeFichier ?? null,
      depose_le: clock.now(),
      depose_par: acteurId,
    })
    .execute();
}

interface ADire {
  readonly id: string;
  readonly numero: number;
  readonly intitule: string;
  readonly contenu: ContenuDepot;
}

async function dire(context: ActionContext, type: string, { id, numero, intitule, contenu }: ADire) {
  const { dateeDu, expireLe, piece } = contenu;
  await consigner(context, {
    type,
    survenuLe: context.clock.now(),
    sujets: { depot: id },
    donnees: { numero, intitule, dateeDu, expireLe, piece: piece?.fichier ?? null },
  });
}
