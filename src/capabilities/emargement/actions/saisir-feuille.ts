import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { consigner, type Fait } from '#capabilities/registre/index.ts';
import type { ActionContext } from '#platform/http/route.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/result.ts';
import { refusDeSaisir } from '../domain/saisie.ts';
import { ecrirePresences } from '../persistence/presences.store.ts';
import { feuilleDuCreneau, type FeuilleLue } from '../queries/feuille.query.ts';
import { clore, retenirFeuille } from './clore-feuille.ts';
import type { PieceGardee } from './garder-piece.ts';
import { creneauAEmarger, feuilleLue } from './lecture.ts';
import { type Ligne, lignesDe, type Note, notesCompletes, refusDesNotes } from './notes.ts';

export interface FeuillePapier {
  /** Made by the form: sending it twice enters the sheet once. */
  readonly id: string;
  readonly creneauId: string;
  readonly motif: string;
  /** The scan of the sheet that people signed. */
  readonly piece: PieceGardee;
  readonly notes: readonly Note[];
  /** What holds for the people of whom nothing is said. */
  readonly reste: 'present' | 'absent' | null;
}

/**
 * The office enters a paper sheet after the fact, with its scan and a reason, and closes it. What people signed by phone before
 * stays. The entry is marked as such on the sheet, and is an anomaly to look at. Refusals: see `RefusSaisie`.
 */
export async function saisirFeuille(
  context: ActionContext,
  papier: FeuillePapier,
): Promise<Result<{ readonly saisies: number }, Refusal>> {
  const { tx, organismeId, acteurId, clock } = context;
  const { creneauId, motif } = papier;
  if (acteurId === null) throw new Error('a paper sheet is entered by somebody');
  await ouvrir(context, creneauId, acteurId);
  await retenirFeuille(context, creneauId);
  const lue = await feuilleDuCreneau(tx, organismeId, creneauId);
  if (lue === null) return refuse('CreneauInconnu');
  if (lue.papier?.id === papier.id) return ok({ saisies: 0 });
  const notes = notesCompletes(lue, papier.notes, papier.reste);
  const refus = refusDeSaisir(creneauAEmarger(lue, []), feuilleLue(lue), {
    motif,
    incertains: incertains(lue, notes),
    maintenant: clock.now(),
  });
  if (refus !== null) return refuse(refus.refus, { acte: 'clore', ...refus });
  const fausses = refusDesNotes(lue, notes);
  if (fausses !== null) return fausses;
  const lignes = lignesDe(context, lue, notes, { methode: 'saisie', par: acteurId, motif });
  await ecrirePresences(context, creneauId, lignes);
  await garderLePapier(context, papier, acteurId);
  await clore(context, creneauId, { par: acteurId, contresignee: false });
  await signaler(context, lue, papier, lignes);
  await consigner(context, ...faitsDe(context, lue, papier, lignes));
  return ok({ saisies: lignes.length });
}

const incertains = ({ attendus }: FeuilleLue, notes: readonly Note[]): readonly string[] => {
  const dites = new Set(notes.map(({ inscriptionId }) => inscriptionId));
  return attendus
    .filter(({ presence, inscriptionId }) => presence === null && !dites.has(inscriptionId))
    .map(({ prenom }) => prenom);
};

/** A sheet that nobody opened begins now; one left open goes on. A refusal undoes it. */
async function ouvrir(
  { tx, organismeId, clock }: ActionContext,
  creneauId: string,
  par: string,
): Promise<void> {
  await sql`
    INSERT INTO emargement.feuille (organisme_id, creneau_id, ouverte_le, ouverte_par, secret)
    SELECT c.organisme_id, c.id, ${clock.now().toString()}::timestamptz, ${par}::uuid, ${randomBytes(32)}
    FROM planning.creneau c
    WHERE c.organisme_id = ${organismeId}::uuid AND c.id = ${creneauId}::uuid AND c.modalite IN ('presentiel', 'distance')
    ON CONFLICT DO NOTHING`.execute(tx);
}

async function garderLePapier(
  { tx, organismeId, clock }: ActionContext,
  { id, creneauId, motif, piece }: FeuillePapier,
  par: string,
): Promise<void> {
  await tx
    .insertInto('emargement.saisie')
    .values({
      organisme_id: organismeId,
      creneau_id: creneauId,
      id,
      motif,
      fichier: piece.fichier,
      nom_fichier: piece.nomFichier,
      type_fichier: piece.typeFichier,
      saisie_le: clock.now(),
      saisie_par: par,
    })
    .execute();
}

/** An entry after the fact is to be looked at, when it says something of somebody. */
async function signaler(
  { tx, organismeId, newId, clock }: ActionContext,
  { fin }: FeuilleLue,
  { id, creneauId, motif }: FeuillePapier,
  lignes: readonly Ligne[],
): Promise<void> {
  if (lignes.length === 0) return;
  const maintenant = clock.now();
  await tx
    .insertInto('emargement.anomalie')
    .values({
      organisme_id: organismeId,
      id: newId(),
      cle: `papier-${id}`,
      nom: 'SaisieTardive',
      creneau_id: creneauId,
      presence_ids: lignes.map((ligne) => ligne.id),
      donnees: JSON.stringify({ motif, jours: Math.floor(fin.until(maintenant).total('hours') / 24) }),
      survenue_le: maintenant,
      constatee_le: maintenant,
    })
    .execute();
}

function faitsDe(
  { clock }: ActionContext,
  { creneauId, sessionId, attendus }: FeuilleLue,
  { id, motif, piece }: FeuillePapier,
  lignes: readonly Ligne[],
): Fait[] {
  const survenuLe = clock.now();
  const parDossier = new Map(lignes.map((ligne) => [ligne.inscriptionId, ligne]));
  const dites = lignes.map(({ id: presence, inscriptionId, personneId, statut, minutes, remplaceId }) => ({
    type: 'presence.saisie',
    survenuLe,
    sujets: { personne: personneId, creneau: creneauId, inscription: inscriptionId },
    donnees: { presence, statut, minutes, motif, remplace: remplaceId ?? null },
  }));
  const presences = attendus.map(({ inscriptionId, presence }) => {
    const { statut, minutes } = parDossier.get(inscriptionId) ?? presence ?? { statut: 'absent', minutes: 0 };
    return { inscription: inscriptionId, statut, minutes };
  });
  const close = {
    type: 'creneau.clos',
    survenuLe,
    sujets: { creneau: creneauId, session: sessionId },
    donnees: { presences, papier: { id, motif, fichier: piece.fichier } },
  };
  return [...dites, close];
}
