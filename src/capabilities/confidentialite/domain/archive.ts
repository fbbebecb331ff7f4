import { strToU8, zipSync } from 'fflate';
import { messages } from '../messages.fr.ts';

interface Donnees {
  readonly table: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly Record<string, unknown>[];
}

/** A zip of what is kept of a person: a page to read, and the same for machines (RGPD art. 20). */
export function archiveDe(nom: string, leJour: string, donnees: readonly Donnees[]): Uint8Array {
  return zipSync({
    'donnees.html': strToU8(pageDe(nom, leJour, donnees)),
    'donnees.json': strToU8(JSON.stringify({ personne: nom, le: leJour, donnees }, null, 2)),
  });
}

function pageDe(nom: string, leJour: string, donnees: readonly Donnees[]): string {
  const title = messages.archive.titre(nom);
  return [
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${echappe(title)}</title>`,
    '<style>body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%;margin-bottom:2em}th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head><body>',
    `<h1>${echappe(title)}</h1><p>${echappe(messages.archive.date(leJour))}</p>`,
    ...donnees.map(tableau),
    '</body></html>',
  ].join('\n');
}

function tableau({ table, colonnes, lignes }: Donnees): string {
  const head = colonnes.map((colonne) => `<th scope="col">${echappe(enClair(colonne))}</th>`).join('');
  const rows = lignes.map(
    (ligne) =>
      `<tr>${colonnes.map((colonne) => `<td>${echappe(valeur(ligne[colonne]))}</td>`).join('')}</tr>`,
  );
  return `<h2>${echappe(nomDeTable(table))}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** A column as it is read: `prenom` is prénom, `nom_naissance` nom naissance. */
export const enClair = (colonne: string): string =>
  colonne
    .split('_')
    .map((mot) => messages.mots[mot] ?? mot)
    .join(' ');

/** A table as people call what it holds. */
export const nomDeTable = (table: string): string =>
  messages.tables[table] ?? enClair(table.split('.')[1] ?? table);

function valeur(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const echappe = (texte: string): string => texte.replace(/[&<>"]/gu, (one) => ENTITES[one] ?? one);
