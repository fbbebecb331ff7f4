import { sql } from 'kysely';
import { consigner, type Fait } from '#capabilities/registre/index.ts';
import { type DonneesEntreprise, nomEntreprise } from '../../domain/entreprise.ts';
import { type DonneesPersonne, nomComplet } from '../../domain/personne.ts';
import { ligneDEntreprise } from '../../persistence/entreprises.store.ts';
import { ligneDePersonne } from '../../persistence/personnes.store.ts';
import type { ContexteAnnuaire } from '../contexte.ts';
import type { Projet } from './projet.ts';

interface Sorte<Donnees> {
  readonly table: 'personne' | 'entreprise';
  readonly ligne: (donnees: Donnees) => Readonly<Record<string, string | number | null>>;
  readonly nom: (donnees: Donnees) => string;
}

const PERSONNE: Sorte<DonneesPersonne> = { table: 'personne', ligne: ligneDePersonne, nom: nomComplet };
const ENTREPRISE: Sorte<DonneesEntreprise> = {
  table: 'entreprise',
  ligne: ligneDEntreprise,
  nom: nomEntreprise,
};

/** Writes the projects of some rows of persons, and their facts. Three statements at most, whatever the number. */
export const ecrirePersonnes = (
  context: ContexteAnnuaire,
  importId: string,
  projets: readonly Projet<DonneesPersonne>[],
): Promise<void> => ecrire(context, PERSONNE, importId, projets);

/** The same for companies. */
export const ecrireEntreprises = (
  context: ContexteAnnuaire,
  importId: string,
  projets: readonly Projet<DonneesEntreprise>[],
): Promise<void> => ecrire(context, ENTREPRISE, importId, projets);

async function ecrire<Donnees>(
  context: ContexteAnnuaire,
  sorte: Sorte<Donnees>,
  importId: string,
  projets: readonly Projet<Donnees>[],
): Promise<void> {
  const survenuLe = context.clock.now();
  const { table } = sorte;
  const crees = projets
    .filter((projet) => projet.genre === 'creer')
    .map(({ donnees }) => ({ id: context.newId(), donnees }));
  const modifies = projets.filter((projet) => projet.genre === 'modifier');
  await inserer(context, sorte, crees);
  await mettreAJour(context, sorte, modifies);
  const faits: Fait[] = [
    ...crees.map(({ id, donnees }) => ({
      type: `${table}.creee`,
      survenuLe,
      sujets: { [table]: id },
      donnees: { nom: sorte.nom(donnees), import: importId },
    })),
    ...modifies.map(({ id, champs }) => ({
      type: `${table}.modifiee`,
      survenuLe,
      sujets: { [table]: id },
      donnees: { champs, import: importId },
    })),
  ];
  await consigner(context, ...faits);
}

type Ecrit<Donnees> = { readonly id: string; readonly donnees: Donnees };

async function inserer<Donnees>(
  { tx, organismeId }: ContexteAnnuaire,
  { table, ligne }: Sorte<Donnees>,
  crees: readonly Ecrit<Donnees>[],
): Promise<void> {
  const [premiere] = crees;
  if (premiere === undefined) return;
  const colonnes = sql.join(Object.keys(ligne(premiere.donnees)).map((nom) => sql.ref(nom)));
  await sql`
    INSERT INTO ${sql.table(`annuaire.${table}`)} (organisme_id, id, ${colonnes})
    SELECT ${organismeId}::uuid, id, ${colonnes}
    FROM jsonb_populate_recordset(NULL::${sql.table(`annuaire.${table}`)}, ${lignes(crees, ligne)}::jsonb)`.execute(
    tx,
  );
}

async function mettreAJour<Donnees>(
  { tx, organismeId, clock }: ContexteAnnuaire,
  { table, ligne }: Sorte<Donnees>,
  modifies: readonly Ecrit<Donnees>[],
): Promise<void> {
  const [premiere] = modifies;
  if (premiere === undefined) return;
  const affectations = sql.join(
    Object.keys(ligne(premiere.donnees)).map((nom) => sql`${sql.ref(nom)} = ${sql.ref(`nouveau.${nom}`)}`),
  );
  await sql`
    UPDATE ${sql.table(`annuaire.${table}`)} AS ancien SET ${affectations}, modifie_le = ${clock.now().toString()}::timestamptz
    FROM jsonb_populate_recordset(NULL::${sql.table(`annuaire.${table}`)}, ${lignes(modifies, ligne)}::jsonb) AS nouveau
    WHERE ancien.organisme_id = ${organismeId}::uuid AND ancien.id = nouveau.id`.execute(tx);
}

const lignes = <Donnees>(ecrits: readonly Ecrit<Donnees>[], ligne: Sorte<Donnees>['ligne']): string =>
  JSON.stringify(ecrits.map(({ id, donnees }) => ({ id, ...ligne(donnees) })));
