import { findColumns } from '#platform/tabular/columns.ts';
import type { Table } from '#platform/tabular/table.ts';
import { anomalie, type Signaler } from '../anomalie.ts';
import { repertoireDe } from '../certification.ts';
import { ficheVide, type FicheEnCours } from '../fiche-en-cours.ts';
import { actif, date, libelle, niveau, typeEnregistrement } from '../valeurs.ts';

const COLONNES = [
  'Numero_Fiche',
  'Intitule',
  'Abrege_Libelle',
  'Abrege_Intitule',
  'Nomenclature_Europe_Niveau',
  'Date_Decision',
  'Date_Fin_Enregistrement',
  'Date_Effet',
  'Type_Enregistrement',
  'Actif',
] as const;

/** Lit le tableau « Standard » : une fiche par ligne, sans ses rattachements. */
export async function fichesStandard(
  fichier: string,
  table: Table,
  signaler: Signaler,
): Promise<Map<string, FicheEnCours>> {
  const cellule = findColumns(table.headers, COLONNES);
  const fiches = new Map<string, FicheEnCours>();
  for await (const ligne of table.rows) {
    const endroit = { signaler, fichier, ligne: ligne.line };
    const lire = (colonne: (typeof COLONNES)[number]) => cellule(ligne, colonne);
    const numero = lire('Numero_Fiche');
    const repertoire = repertoireDe(numero);
    const intitule = libelle(lire('Intitule'));
    if (repertoire === null) anomalie(endroit, 'NumeroIllisible', 'Numero_Fiche', numero);
    else if (intitule === '') anomalie(endroit, 'IntituleManquant', 'Intitule', numero);
    else if (fiches.has(numero)) anomalie(endroit, 'FicheEnDouble', 'Numero_Fiche', numero);
    else {
      const abrege = lire('Abrege_Libelle');
      fiches.set(numero, {
        ...ficheVide(numero, repertoire, intitule),
        abrege: abrege === '' ? null : { code: abrege, libelle: libelle(lire('Abrege_Intitule')) },
        niveau: niveau(lire('Nomenclature_Europe_Niveau'), endroit, 'Nomenclature_Europe_Niveau'),
        actif: actif(lire('Actif'), endroit, 'Actif'),
        typeEnregistrement: typeEnregistrement(lire('Type_Enregistrement'), endroit, 'Type_Enregistrement'),
        dateDecision: date(lire('Date_Decision'), endroit, 'Date_Decision'),
        dateEffet: date(lire('Date_Effet'), endroit, 'Date_Effet'),
        dateFinEnregistrement: date(lire('Date_Fin_Enregistrement'), endroit, 'Date_Fin_Enregistrement'),
      });
    }
    if (ligne.overflow.length > 0) anomalie(endroit, 'CelluleEnTrop', '', ligne.overflow.join(' ; '));
  }
  return fiches;
}
