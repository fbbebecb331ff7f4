import { addJob } from '#platform/jobs/jobs.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { columnKey } from '#platform/tabular/columns.ts';
import type { ChampImporte, Correspondance } from '../../domain/import/colonnes.ts';
import { TRAVAIL_APPLIQUER, TRAVAIL_CONTROLER } from '../../jobs/travaux.ts';
import { CHAMPS } from '../../messages.fr.ts';
import { changerImport, type EtatImport, type Import, importParId } from '../../persistence/imports.store.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import { champsEnDouble, champsManquants } from './interpreter.ts';

export type RefusImport =
  | { readonly refus: 'ImportInconnu' }
  | { readonly refus: 'ImportDejaEnCours' }
  | { readonly refus: 'ColonnesManquantes'; readonly champs: readonly string[] }
  | { readonly refus: 'ColonnesEnDouble'; readonly champs: readonly string[] };

type Contexte = Pick<ContexteAnnuaire, 'tx' | 'organismeId' | 'clock'>;
type Fait = Result<{ readonly importId: string }, RefusImport>;

/** Says what each column holds, remembers it for the next file, and asks for the dry run. */
export async function choisirColonnes(
  context: Contexte,
  importId: string,
  correspondance: Correspondance,
): Promise<Fait> {
  const fait = await fixerColonnes(context, importId, correspondance);
  if (fait.ok) await demander(context, TRAVAIL_CONTROLER, importId);
  return fait;
}

/** The same, for who then runs the dry run himself. */
export async function fixerColonnes(
  context: Contexte,
  importId: string,
  correspondance: Correspondance,
): Promise<Fait> {
  const { tx, organismeId } = context;
  const recu = await importParId(tx, organismeId, importId);
  if (recu === null || recu.entetes.length !== correspondance.length) return refuse('ImportInconnu');
  const manquants = champsManquants(recu.genre, correspondance);
  if (manquants.length > 0) return refuse('ColonnesManquantes', { champs: noms(manquants) });
  const doubles = champsEnDouble(recu.genre, correspondance);
  if (doubles.length > 0) return refuse('ColonnesEnDouble', { champs: noms(doubles) });
  const change = { etat: 'controle', faites: 0, bilan: null, correspondance } as const;
  if (!(await changerImport(tx, organismeId, importId, ['colonnes'], change)))
    return refuse('ImportDejaEnCours');
  await retenir(context, recu, correspondance);
  return ok({ importId });
}

const demander = ({ tx, organismeId }: Contexte, travail: string, importId: string): Promise<void> =>
  addJob(tx, travail, { organismeId, importId });

const noms = (champs: readonly ChampImporte[]): string[] => champs.map((champ) => CHAMPS[champ]);

async function retenir(
  { tx, organismeId }: Contexte,
  { genre, entetes }: Import,
  correspondance: Correspondance,
): Promise<void> {
  const parCle = new Map(entetes.map((entete, index) => [columnKey(entete), correspondance[index] ?? null]));
  parCle.delete('');
  if (parCle.size === 0) return;
  await tx
    .insertInto('annuaire.import_colonne')
    .values([...parCle].map(([cle, champ]) => ({ organisme_id: organismeId, genre, cle, champ })))
    .onConflict((conflict) =>
      conflict
        .columns(['organisme_id', 'genre', 'cle'])
        .doUpdateSet((eb) => ({ champ: eb.ref('excluded.champ') })),
    )
    .execute();
}

/** Goes back to the columns after a dry run. */
export const reprendreColonnes = (context: Contexte, importId: string): Promise<Fait> =>
  passer(context, importId, ['controle_fait'], { etat: 'colonnes', faites: 0, bilan: null });

/** Gives up an import that is not under way: its content is erased. */
export const abandonnerImport = (context: Contexte, importId: string): Promise<Fait> =>
  passer(context, importId, ['colonnes', 'controle_fait'], {
    etat: 'abandonne',
    finiLe: context.clock.now(),
  });

/** Accepts what the dry run says, and asks for the import itself. */
export async function confirmerImport(context: Contexte, importId: string): Promise<Fait> {
  const fait = await ouvrirApplication(context, importId);
  if (fait.ok) await demander(context, TRAVAIL_APPLIQUER, importId);
  return fait;
}

/** The same, for who then runs the import himself. */
export const ouvrirApplication = (context: Contexte, importId: string): Promise<Fait> =>
  passer(context, importId, ['controle_fait'], { etat: 'application', faites: 0, bilan: null });

async function passer(
  { tx, organismeId }: Contexte,
  importId: string,
  depuis: readonly EtatImport[],
  change: Parameters<typeof changerImport>[4],
): Promise<Fait> {
  if (await changerImport(tx, organismeId, importId, depuis, change)) return ok({ importId });
  const recu = await importParId(tx, organismeId, importId);
  return recu === null ? refuse('ImportInconnu') : refuse('ImportDejaEnCours');
}
