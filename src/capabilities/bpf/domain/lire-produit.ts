import { ORIGINES_FINANCEMENT, type OrigineFinancement } from '#capabilities/parcours/index.ts';
import { columnKey } from '#platform/tabular/columns.ts';

export const COLONNES_REQUISES = ['Date', 'Montant', 'Origine des fonds', 'Payeur', 'Facture'] as const;
export const COLONNES_LIBRES = ['Ligne', 'Objet'] as const;
export type ColonneProduit = (typeof COLONNES_REQUISES)[number] | (typeof COLONNES_LIBRES)[number];

/** A line of an invoice, in cents without tax; negative for an avoir. */
export interface ProduitLu {
  readonly le: string;
  readonly montantCentimes: number;
  readonly origine: OrigineFinancement;
  readonly payeur: string;
  readonly facture: string;
  /** From 1: an invoice with several origins has several lines. */
  readonly rang: number;
  readonly objet: string;
}

/** The column of a row that could not be read. */
export interface ErreurDeLigne {
  readonly ligne: number;
  readonly colonne: ColonneProduit;
  readonly lu: string;
}

const PLUS_GRAND = 2_000_000_000;
const LONGUEUR = 200;
const CODES = new Map<string, OrigineFinancement>(
  ORIGINES_FINANCEMENT.lignes.flatMap(({ code, libelle }) => [
    [columnKey(code), code],
    [columnKey(libelle), code],
  ]),
);

/** `2026-03-12` or `12/03/2026`; null when it is no day. */
export function lireJour(texte: string): string | null {
  const francais = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(texte);
  const iso = francais
    ? `${francais[3]}-${francais[2]?.padStart(2, '0')}-${francais[1]?.padStart(2, '0')}`
    : texte;
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/u.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** `1 250,50 €`, `-250.5`: cents, negative for an avoir; null when it is no amount, or zero. */
export function lireMontant(texte: string): number | null {
  const net = texte.replaceAll(/[\s€]/gu, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d{1,8}(?:\.\d{1,2})?$/u.test(net)) return null;
  const centimes = Math.round(Number(net) * 100);
  return centimes === 0 || Math.abs(centimes) > PLUS_GRAND ? null : centimes;
}

/** One row: what it says, or the first column that cannot be read. `rangParDefaut`: how often its invoice was seen. */
export function lireProduit(
  lire: (colonne: ColonneProduit) => string,
  rangParDefaut: number,
): { readonly produit: ProduitLu } | { readonly colonne: ColonneProduit } {
  const le = lireJour(lire('Date'));
  const montantCentimes = lireMontant(lire('Montant'));
  const origine = CODES.get(columnKey(lire('Origine des fonds')));
  const [payeur, facture, objet] = [lire('Payeur'), lire('Facture'), lire('Objet')];
  const rang = lire('Ligne') === '' ? rangParDefaut : Number(lire('Ligne'));
  if (le === null) return { colonne: 'Date' };
  if (montantCentimes === null) return { colonne: 'Montant' };
  if (origine === undefined) return { colonne: 'Origine des fonds' };
  if (payeur === '' || payeur.length > LONGUEUR) return { colonne: 'Payeur' };
  if (facture === '' || facture.length > 60) return { colonne: 'Facture' };
  if (!Number.isInteger(rang) || rang < 1 || rang > 999) return { colonne: 'Ligne' };
  if (objet.length > LONGUEUR) return { colonne: 'Objet' };
  return { produit: { le, montantCentimes, origine, payeur, facture, rang, objet } };
}
