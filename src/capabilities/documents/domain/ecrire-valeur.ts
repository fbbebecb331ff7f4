import { ecrireDuree, ecrireEuros, ecrireJour } from './ecriture.ts';
import { montantLigne } from './prix.ts';

/** Words of the values that are neither texts, days nor figures. */
export interface MotsDesValeurs {
  readonly oui: string;
  readonly non: string;
  readonly codes: Readonly<Record<string, string>>;
}

const VOLUMES = ['presentiel', 'distanceSynchrone', 'foad', 'entreprise'];
const JOUR = /^\d{4}-\d\d-\d\d$/u;

/** A value of the data of a document as a person reads it, whole: an amendment says what was and what is, not how many. */
export function ecrireValeur(cle: string, valeur: unknown, mots: MotsDesValeurs): string {
  if (valeur === null || valeur === undefined) return '';
  if (typeof valeur === 'boolean') return valeur ? mots.oui : mots.non;
  if (typeof valeur === 'number') return ecrireNombre(cle, valeur);
  if (typeof valeur === 'string')
    return JOUR.test(valeur) ? ecrireJour(valeur) : (mots.codes[valeur] ?? valeur);
  if (Array.isArray(valeur)) {
    return valeur
      .map((un) => ecrireValeur(cle, un, mots))
      .filter(Boolean)
      .join('\n');
  }
  return ecrireObjet(valeur as Readonly<Record<string, unknown>>, mots);
}

function ecrireNombre(cle: string, valeur: number): string {
  if (cle.endsWith('Centimes')) return ecrireEuros(valeur);
  if (cle.endsWith('Minutes') || VOLUMES.includes(cle)) return ecrireDuree(valeur);
  return `${String(valeur).replace('.', ',')}${cle.startsWith('taux') ? '\u00a0%' : ''}`;
}

/** A name is a name; a line of price says what it comes to; anything else, its values in their order. */
function ecrireObjet(objet: Readonly<Record<string, unknown>>, mots: MotsDesValeurs): string {
  if ('prenom' in objet && 'nom' in objet) return `${String(objet['prenom'])} ${String(objet['nom'])}`.trim();
  if ('prixUnitaireCentimes' in objet) {
    const { libelle } = objet;
    return `${String(libelle)}\u00a0: ${ecrireEuros(montantLigne(objet as never))}`;
  }
  return Object.entries(objet)
    .map(([cle, un]) => ecrireValeur(cle, un, mots))
    .filter(Boolean)
    .join(', ');
}
